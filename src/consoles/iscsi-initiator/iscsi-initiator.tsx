import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, World } from '#domain';
import { initiatorName, nodeNamed } from '#domain/selectors';
import { Button, TabPages, TextField, useCloseWindow, useWindowTitle } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { PersistentPage } from './persistent-page.tsx';
import { PortalsPage } from './portals-page.tsx';
import { TargetsPage } from './targets-page.tsx';
import '../shared/windows-consoles.css';
import './iscsi-initiator.css';

/** What every page of the initiator needs. */
export interface PageProps {
  readonly world: World;
  readonly computer: ComputerNode;
  readonly port: CommandPort;
}

/** Control Panel ▸ iSCSI Initiator: which arrays this computer asks over the LAN, and on which it is logged on (T-18). */
export function IscsiInitiator({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  useWindowTitle(t('iscsi.title'));
  const close = useCloseWindow();
  const port = useCommand(session, node);
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  const page = { world, computer, port };
  return (
    <div className="c-console ii-sheet">
      <div className="ii-tabs">
        <TabPages
          label={t('iscsi.tabs')}
          tabs={[
            { id: 'general', label: t('iscsi.general'), content: <GeneralPage {...page} /> },
            { id: 'portals', label: t('iscsi.portals'), content: <PortalsPage {...page} /> },
            { id: 'targets', label: t('iscsi.targets'), content: <TargetsPage {...page} /> },
            { id: 'persistent', label: t('iscsi.persistent'), content: <PersistentPage {...page} /> },
          ]}
        />
      </div>
      <div className="c-dialog-buttons">
        <Button isDefault onPress={close}>
          {t('ui:button.ok')}
        </Button>
      </div>
    </div>
  );
}

function GeneralPage({ computer }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="ii-page">
      <p>{t('iscsi.intro')}</p>
      <TextField label={t('iscsi.nodeName')} value={initiatorName(computer)} isReadOnly />
    </div>
  );
}
