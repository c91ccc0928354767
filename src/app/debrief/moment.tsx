import { Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ms } from '#kernel';
import type { Session } from '#session';
import { lazyView } from '#ui';
import { clockText } from '../play/clock-text.ts';
import { loadConsoles } from '../play/load-consoles.ts';
import { RoomPane } from '../play/room/room-pane.tsx';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { stillSession } from './still-session.ts';

const ClusterStateView = lazyView(async () => (await loadConsoles()).ClusterStateView);

/** The room and the cluster as they were at an instant. The world is simulated again from the nearest checkpoint. */
export function Moment({ session, at }: { readonly session: Session; readonly at: number }) {
  const { t } = useTranslation('debrief');
  const instant = useDeferredValue(at);
  const world = useMemo(() => session.worldAt(ms(instant)), [session, instant]);
  const [still] = useState(() => stillSession(session, world));
  useEffect(() => still.show(world), [still, world]);
  const time = clockText(world, instant);
  return (
    <div className="moment">
      <section className="app-card moment-room" aria-label={t('moment.room', { time })}>
        <ErrorBoundary name={t('moment.title')}>
          <RoomPane
            session={still.session}
            onOpenScreen={() => {}}
            onReady={() => {}}
            onUnavailable={() => {}}
            isReadOnly
          />
        </ErrorBoundary>
        <p className="moment-caption">{t('moment.room', { time })}</p>
      </section>
      <section className="app-card moment-cluster" aria-label={t('moment.cluster', { time })}>
        <h2>{t('moment.cluster', { time })}</h2>
        <div className="moment-console">
          <ErrorBoundary name={t('moment.cluster', { time })}>
            <Suspense fallback={null}>
              <ClusterStateView world={world} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </section>
    </div>
  );
}
