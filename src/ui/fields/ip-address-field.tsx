import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../use-text.ts';
import { bareLabel, endsItself } from './field-label.tsx';
import { type FieldProps, fieldClass } from './field-props.ts';
import { editOctet, joinOctets, type Octets, parseOctets } from './ip-address.ts';

/** Props of {@link IpAddressField}. */
export interface IpAddressFieldProps extends FieldProps {
  /** `''`, or four parts with three dots, unfinished ones too. Check with `isCompleteIp`. */
  readonly value: string;
  readonly onChange?: (value: string) => void;
}

const INDICES = [0, 1, 2, 3] as const;

/** An address in four parts, as the classic control: a group with one name; a period goes on to the next part. */
export function IpAddressField(props: IpAddressFieldProps): ReactNode {
  const t = useText();
  const ids = { label: useId(), hint: useId(), error: useId() };
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const [rejected, setRejected] = useState<string | null>(null);
  const octets = parseOctets(props.value);
  const error =
    props.error ?? (rejected === null ? undefined : t('ui:ip.range', { value: rejected, max: 255 }));
  const focus = (index: number, end: 'start' | 'end' | 'all') => {
    const input = inputs.current[index];
    if (!input) return;
    input.focus();
    const at = end === 'start' ? 0 : input.value.length;
    input.setSelectionRange(end === 'all' ? 0 : at, at);
  };
  const edit = (index: number, text: string) => {
    const result = editOctet(octets, index, text);
    setRejected(result.rejected);
    props.onChange?.(joinOctets(result.octets));
    if (result.focus !== null) focus(result.focus, 'all');
  };
  const onKeyDown = (index: number, event: KeyboardEvent<HTMLInputElement>) => {
    const move = moveOf(index, event, octets);
    if (move === null) return;
    event.preventDefault();
    focus(move.to, move.end);
  };
  return (
    <div className={fieldClass(props, 'ip-field')}>
      <span id={ids.label} className="c-label" data-ends={endsItself(props.label) || undefined}>
        {props.label}
      </span>
      <div
        role="group"
        className="c-input c-ip"
        aria-labelledby={ids.label}
        aria-describedby={`${ids.hint} ${ids.error}`}
        data-disabled={props.isDisabled || undefined}
        data-invalid={error !== undefined || undefined}
      >
        {INDICES.map((index) => (
          <span key={index} className="c-ip-part">
            <input
              ref={(element) => {
                inputs.current[index] = element;
              }}
              type="text"
              inputMode="decimal"
              aria-label={`${bareLabel(props.label)}: ${t('ui:ip.octet', { position: index + 1 })}`}
              aria-invalid={error !== undefined}
              value={octets[index]}
              disabled={props.isDisabled}
              readOnly={props.isReadOnly}
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: only where the page says that work starts here
              autoFocus={props.shouldFocus === true && index === 0}
              onChange={(event) => edit(index, event.target.value)}
              onKeyDown={(event) => onKeyDown(index, event)}
              onFocus={(event) => event.target.select()}
            />
            {index < 3 ? <span aria-hidden="true">.</span> : null}
          </span>
        ))}
      </div>
      <span id={ids.hint} className="u-hidden">
        {t('ui:ip.hint')}
      </span>
      {props.description ? <span className="c-field-description">{props.description}</span> : null}
      <span id={ids.error} className="c-field-error" aria-live="polite">
        {error}
      </span>
    </div>
  );
}

interface Move {
  readonly to: number;
  readonly end: 'start' | 'end' | 'all';
}

/** Where a key at the edge of a part leads, or null when it stays an ordinary key. */
function moveOf(index: number, event: KeyboardEvent<HTMLInputElement>, octets: Octets): Move | null {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const isCollapsed = selectionStart === selectionEnd;
  const isAtStart = isCollapsed && selectionStart === 0;
  const isAtEnd = isCollapsed && selectionStart === value.length;
  if (event.key === 'Backspace' && isAtStart && index > 0) return { to: index - 1, end: 'end' };
  if (event.key === 'ArrowLeft' && isAtStart && index > 0) return { to: index - 1, end: 'end' };
  if (event.key === 'ArrowRight' && isAtEnd && index < 3) return { to: index + 1, end: 'start' };
  if (event.key === '.' && index < 3 && octets[index] !== '' && isCollapsed)
    return { to: index + 1, end: 'all' };
  if (event.key === '.') return { to: index, end: 'all' };
  return null;
}
