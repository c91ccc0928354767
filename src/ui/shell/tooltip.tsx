import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

/** Props of {@link Tooltip}. */
export interface TooltipProps {
  readonly text: string;
  /** Gets the id for `aria-describedby` of whatever the tooltip explains. */
  readonly children: (describedBy: string) => ReactNode;
}

/** Words on hover and focus; Escape hides them, the pointer may rest on them. */
export function Tooltip({ text, children }: TooltipProps): ReactNode {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches hover and focus of what is inside
    <span
      className="s-tooltip-anchor"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={onKeyDown}
    >
      {children(id)}
      <span id={id} role="tooltip" className="s-tooltip" data-open={isOpen || undefined}>
        {text}
      </span>
    </span>
  );
}
