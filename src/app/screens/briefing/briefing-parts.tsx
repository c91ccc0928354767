import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompiledLevel } from '#levels';
import { levelTextOf } from '../../play/level-text.ts';
import { builtSetup } from './built-setup.ts';
import { Topology } from './topology.tsx';
import './briefing.css';

/** What is asked, and with which names and addresses: the page before the run and the sheet during it show the same. */
export function BriefingStory(props: {
  readonly level: CompiledLevel;
  /** During the run the names and addresses are what is looked up. */
  readonly isPlanFirst?: boolean;
}) {
  const { level } = props;
  const { t, i18n } = useTranslation('app');
  const text = levelTextOf(level, i18n.language);
  const plan = text !== null && text.plan.length > 0 && (
    <Part area="plan" title={t('brief.plan')}>
      <Plan plan={text.plan} />
    </Part>
  );
  return (
    <div className="briefing-column">
      {props.isPlanFirst === true && plan}
      <section className="briefing-text">
        {text?.briefing.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      {props.isPlanFirst !== true && plan}
      <Part area="score" title={t('brief.score')}>
        <p>{t('brief.scoreBody')}</p>
      </Part>
    </div>
  );
}

/** The room as it is meant to be, and what is to be reached. */
export function BriefingPicture({ level }: { readonly level: CompiledLevel }) {
  const { t, i18n } = useTranslation('app');
  const text = levelTextOf(level, i18n.language);
  return (
    <>
      <Part area="picture" title={t('brief.picture')}>
        <Topology setup={builtSetup(level)} />
      </Part>
      <Part area="objectives" title={t('brief.objectives')}>
        <ol className="briefing-objectives">
          {level.objectives.map(({ id }) => (
            <li key={id}>{text?.objectives[id]?.title ?? id}</li>
          ))}
        </ol>
      </Part>
    </>
  );
}

/** A card of the page. */
function Part(props: {
  readonly area: 'picture' | 'plan' | 'objectives' | 'score';
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = `briefing-${props.area}`;
  return (
    <section className="app-card briefing-card" data-area={props.area} aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** The names and addresses of the level, as a table. */
function Plan({ plan }: { readonly plan: readonly { readonly label: string; readonly value: string }[] }) {
  const { t } = useTranslation('app');
  return (
    <table className="briefing-plan">
      <thead>
        <tr>
          <th scope="col">{t('brief.planLabel')}</th>
          <th scope="col">{t('brief.planValue')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>{line.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
