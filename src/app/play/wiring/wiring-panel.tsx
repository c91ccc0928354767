import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortId, World } from '#domain';
import type { Session } from '#session';
import { ErrorBoundary } from '../../shell/error-boundary.tsx';
import { useFocusOn } from '../use-focus-on.ts';
import { WiringList } from './wiring-list.tsx';

/** The wiring list over the room. It takes the focus; Escape closes it and gives the focus back. */
export function WiringPanel(props: {
  readonly session: Session;
  readonly world: World;
  readonly onOpenScreen: (node: string) => void;
  readonly onShowPort: ((port: PortId) => void) | undefined;
  readonly onParts: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const panel = useRef<HTMLDivElement>(null);
  useFocusOn(panel, true, '[data-cell][tabindex="0"]');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever inside the focus is
    <div
      ref={panel}
      className="wiring-panel"
      data-window=""
      tabIndex={-1}
      onKeyDown={(event) => {
        const isInside = event.target instanceof Element && event.target.closest('dialog') === null;
        if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <ErrorBoundary name={t('wiring.title')}>
        <WiringList {...props} />
      </ErrorBoundary>
    </div>
  );
}
