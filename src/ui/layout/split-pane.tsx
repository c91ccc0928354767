import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useNarrow } from '../use-narrow.ts';
import { useText } from '../use-text.ts';
import { followPointer } from '../window/drag.ts';

/** Props of {@link SplitPane}. */
export interface SplitPaneProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Names for the divider. */
  readonly firstLabel?: string;
  readonly secondLabel?: string;
  /** Share of the first pane, 0 to 1. */
  readonly initialShare?: number;
  /** `row` (default): side by side; on a phone always above each other. */
  readonly direction?: 'row' | 'column';
}

const STEP = 0.04;
const MIN_SHARE = 0.12;
const MAX_SHARE = 0.88;

/** Two panes with a divider that the pointer or the arrow keys move. */
export function SplitPane(props: SplitPaneProps): ReactNode {
  const t = useText();
  const isRow = !useNarrow() && props.direction !== 'column';
  const [share, setShare] = useState(props.initialShare ?? 0.32);
  const frame = useRef<HTMLDivElement>(null);
  const paneId = useId();
  const shift = (by: number) => setShare((now) => Math.min(MAX_SHARE, Math.max(MIN_SHARE, now + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    const back = isRow ? 'ArrowLeft' : 'ArrowUp';
    const on = isRow ? 'ArrowRight' : 'ArrowDown';
    const by = { [back]: -STEP, [on]: STEP, Home: -1, End: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    shift(by);
  };
  const label =
    props.firstLabel !== undefined && props.secondLabel !== undefined
      ? t('ui:split.label', { first: props.firstLabel, second: props.secondLabel })
      : t('ui:split.default');
  return (
    <div ref={frame} className="c-split" data-direction={isRow ? 'row' : 'column'}>
      <div id={paneId} className="c-split-pane" style={{ flexBasis: `${share * 100}%`, flexGrow: 0 }}>
        {props.first}
      </div>
      <div
        className="c-split-bar"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={isRow ? 'vertical' : 'horizontal'}
        aria-controls={paneId}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={MIN_SHARE * 100}
        aria-valuemax={MAX_SHARE * 100}
        onKeyDown={onKeyDown}
        onPointerDown={(event) =>
          followPointer(event, (dx, dy) => {
            const box = frame.current?.getBoundingClientRect();
            if (box !== undefined) shift(isRow ? dx / box.width : dy / box.height);
          })
        }
      />
      <div className="c-split-pane" style={{ flexGrow: 1, flexBasis: 0 }}>
        {props.second}
      </div>
    </div>
  );
}
