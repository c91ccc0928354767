import type { ReactNode } from 'react';
import { Label } from 'react-aria-components';

/** The label of a field, ended by a colon as everywhere in Windows. The colon is drawn and not part of the name. */
export function FieldLabel({ text }: { text: string }): ReactNode {
  return (
    <Label className="c-label" data-ends={endsItself(text) || undefined}>
      {text}
    </Label>
  );
}

/** Whether a label has its own sign at the end. */
export function endsItself(text: string): boolean {
  return /[:?.]$/.test(text);
}

/** A label without the colon at its end, for building a longer name on it. */
export function bareLabel(text: string): string {
  return text.replace(/:$/, '');
}
