import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { ConsoleFrame, KitLanguage, StatusBar } from '#ui';
import { ClusterPanes, initialSelection, objectCount } from './views/cluster-panes.tsx';
import './cluster-administrator.css';

/** Cluster Administrator's view of a given world, without commands: for the debrief's slider. */
export function ClusterStateView({ world }: { readonly world: World }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [selection, setSelection] = useState(initialSelection);
  if (world.cluster === null) {
    return (
      <div className="classic cluster-state-view">
        <p className="c-sunken cluadmin-empty">{t('noClusterYet')}</p>
      </div>
    );
  }
  return (
    <KitLanguage>
      <div className="classic cluster-state-view">
        <ConsoleFrame
          statusBar={<StatusBar parts={[t('status.objects', { count: objectCount(world, selection) })]} />}
        >
          <ClusterPanes world={world} selection={selection} onSelection={setSelection} />
        </ConsoleFrame>
      </div>
    </KitLanguage>
  );
}
