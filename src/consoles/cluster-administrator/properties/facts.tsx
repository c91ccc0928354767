import type { ReactNode } from 'react';

/** Names and values of a property page that cannot be changed there. */
export function Facts({ lines }: { lines: readonly (readonly [name: string, value: string])[] }): ReactNode {
  return (
    <dl className="wizard-facts">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
