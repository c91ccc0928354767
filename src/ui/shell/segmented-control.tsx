import { type KeyboardEvent, type ReactNode, useRef } from 'react';

/** One segment. */
export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Drawn instead of the label, which then is the accessible name. */
  readonly content?: ReactNode;
  readonly isDisabled?: boolean;
}

/** Props of {@link SegmentedControl}. */
export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}

/** One of a few, side by side (pace, language, theme): a radio group; arrows choose. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>): ReactNode {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const usable = props.segments.filter((segment) => segment.isDisabled !== true);
  const entry = usable.find((segment) => segment.id === props.value) ?? usable[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || entry === undefined) return;
    event.preventDefault();
    const next = usable[(usable.indexOf(entry) + step + usable.length) % usable.length];
    if (next === undefined) return;
    buttons.current.get(next.id)?.focus();
    props.onChange(next.id);
  };
  return (
    <div className="s-segments" role="radiogroup" aria-label={props.label} onKeyDown={onKeyDown}>
      {props.segments.map((segment) => (
        <button
          key={segment.id}
          type="button"
          role="radio"
          ref={(element) => {
            if (element === null) buttons.current.delete(segment.id);
            else buttons.current.set(segment.id, element);
          }}
          className="s-segment"
          aria-checked={segment.id === props.value}
          {...(segment.content === undefined ? {} : { 'aria-label': segment.label, title: segment.label })}
          disabled={segment.isDisabled}
          tabIndex={segment.id === entry?.id ? 0 : -1}
          onClick={() => props.onChange(segment.id)}
        >
          {segment.content ?? segment.label}
        </button>
      ))}
    </div>
  );
}
