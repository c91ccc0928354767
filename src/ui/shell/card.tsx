import type { ReactNode } from 'react';
import type { Tone } from './tone.tsx';
import { ToneSign } from './tone.tsx';

/** Props of {@link Card}. */
export interface CardProps {
  readonly title?: string;
  /** Level of the heading, default 3. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly tone?: Tone;
  /** Right of the title, e.g. a time. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  /** Element, default `article`. */
  readonly as?: 'article' | 'section' | 'div' | 'li';
}

/** A panel of the shell: pager message, objective list, level. */
export function Card(props: CardProps): ReactNode {
  const { as: Element = 'article', tone = 'neutral' } = props;
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <Element className="s-card" data-tone={tone}>
      {props.title === undefined ? null : (
        <header className="s-card-head">
          <Heading className="s-card-title">
            <ToneSign tone={tone} />
            {props.title}
          </Heading>
          {props.aside === undefined ? null : <span className="s-card-aside">{props.aside}</span>}
        </header>
      )}
      {props.children}
    </Element>
  );
}
