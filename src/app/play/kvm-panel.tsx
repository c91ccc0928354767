import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { rows } from '#domain/selectors';
import type { Session } from '#session';
import { lazyView } from '#ui';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { loadConsoles } from './load-consoles.ts';
import { useFocusOn } from './use-focus-on.ts';

const ServerDesktop = lazyView(async () => (await loadConsoles()).ServerDesktop);

/** The KVM over the room: the screen of one server at a time, switched by tabs. Desktops that were opened stay as they are. */
export function KvmPanel(props: {
  readonly session: Session;
  readonly world: World;
  readonly node: string | null;
  readonly onNode: (node: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const { node } = props;
  const [isLarge, setIsLarge] = useState(false);
  const [wasOpened, setWasOpened] = useState(node !== null);
  if (node !== null && !wasOpened) setWasOpened(true);
  const panel = useRef<HTMLElement>(null);
  useFocusOn(panel, node !== null);
  if (!wasOpened) return null;
  return (
    <section
      ref={panel}
      className="kvm-panel"
      hidden={node === null}
      data-large={isLarge}
      data-window=""
      tabIndex={-1}
      aria-label={t('kvm.label', { node: node ?? '' })}
    >
      <div className="kvm-switch">
        <ul className="kvm-servers" aria-label={t('kvm.choose')}>
          {rows(props.world, 'node').map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                className="app-button"
                data-size="small"
                aria-pressed={name === node}
                onClick={() => props.onNode(name)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
        <div className="app-row">
          <button
            type="button"
            className="app-button kvm-size"
            data-size="small"
            data-kind="quiet"
            onClick={() => setIsLarge(!isLarge)}
          >
            {isLarge ? t('kvm.smaller') : t('kvm.larger')}
          </button>
          <button type="button" className="app-button" data-size="small" onClick={props.onClose}>
            {t('kvm.close')}
          </button>
        </div>
      </div>
      <div className="kvm-body">
        <ErrorBoundary name={t('kvm.view')}>
          <Suspense fallback={<p role="status">{t('shell.loading')}</p>}>
            <ServerDesktop session={props.session} node={node} tools={props.session.level.tools} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
