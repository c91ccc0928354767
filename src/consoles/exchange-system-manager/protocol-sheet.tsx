import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf, ExchangeVirtualServer, MailProtocol, World } from '#domain';
import { addressOf, protocolSettings } from '#domain/selectors';
import { CheckBox, GroupBox, PropertySheet, Select, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { AccessPage } from './access-page.tsx';
import { useTexts } from './manager-texts.ts';
import { WarningNotes } from './warning-notes.tsx';

/** Props of {@link ProtocolSheet}. */
export interface ProtocolSheetProps {
  readonly evs: ExchangeVirtualServer;
  readonly protocol: MailProtocol;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Where Windows keeps such logs by itself: on the drive of the node (E-73). */
const localLogs = 'C:\\WINDOWS\\System32\\LogFiles';

/** Properties of a protocol's virtual server ▸ General: its address, and the log of SMTP (E-73, E-74). */
export function ProtocolSheet({ evs, protocol, world, node, port, onClose }: ProtocolSheetProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const texts = useTexts();
  const now = protocolSettings(evs, protocol);
  const [unassigned, setUnassigned] = useState(now.unassigned === true);
  const [requiresSsl, setRequiresSsl] = useState(now.requireSsl === true);
  const [log, setLog] = useState<string | null>(now.logDirectory ?? null);
  const isMoved = unassigned !== (now.unassigned === true);
  const isSecured = requiresSsl !== (now.requireSsl === true);
  const isLogged = (log?.trim() ?? null) !== (now.logDirectory ?? null);
  const command: CommandOf<'setProtocolProperties'> = {
    type: 'setProtocolProperties',
    node,
    server: evs.name,
    protocol,
    ...(isMoved ? { unassigned } : {}),
    ...(isSecured ? { requireSsl: requiresSsl } : {}),
    ...(isLogged ? { logDirectory: log?.trim() ?? null } : {}),
  };
  const isChanged = isMoved || isLogged || isSecured;
  const verdict = port.query(command);
  const apply = () => !isChanged || port.submit(command).ok;
  const accessTab = {
    id: 'access',
    label: t('protocolSheet.access'),
    content: (
      <AccessPage {...{ evs, world, node, port, requiresSsl }} onChange={setRequiresSsl}>
        <WarningNotes verdict={verdict} isShown={isSecured} />
      </AccessPage>
    ),
  };
  return (
    <PropertySheet
      title={t('protocolSheet.title', { protocol: texts.protocol(protocol), server: evs.name })}
      width={30}
      onOk={() => apply() && onClose()}
      onCancel={onClose}
      onApply={apply}
      canApply={isChanged}
      canOk={!isChanged || verdict.ok}
      blockedReason={reasonText(verdict)}
      tabs={[
        {
          id: 'general',
          label: t('general'),
          content: (
            <GeneralPage {...{ evs, protocol, world, unassigned, setUnassigned, log, setLog }}>
              <WarningNotes verdict={verdict} isShown={isMoved || isLogged} />
            </GeneralPage>
          ),
        },
        ...(protocol === 'http' ? [accessTab] : []),
      ]}
    />
  );
}

interface GeneralPageProps extends Pick<ProtocolSheetProps, 'evs' | 'protocol' | 'world'> {
  readonly unassigned: boolean;
  readonly setUnassigned: (unassigned: boolean) => void;
  /** Folder of the log; null for none. */
  readonly log: string | null;
  readonly setLog: (log: string | null) => void;
  readonly children: ReactNode;
}

function GeneralPage(props: GeneralPageProps): ReactNode {
  const { evs, protocol, world, unassigned, setUnassigned, log, setLog, children } = props;
  const { t } = useTranslation('consoles-esm');
  return (
    <div className="k-stack">
      <Select
        label={t('protocolSheet.address')}
        value={unassigned ? 'all' : 'own'}
        onChange={(id) => setUnassigned(id === 'all')}
        options={[
          { id: 'all', label: t('binding.all') },
          { id: 'own', label: addressOf(world, evs) },
        ]}
      />
      {protocol === 'smtp' ? (
        <GroupBox label={t('protocolSheet.log')}>
          <div className="k-stack">
            <CheckBox isChecked={log !== null} onChange={(on) => setLog(on ? localLogs : null)}>
              {t('protocolSheet.enable')}
            </CheckBox>
            <TextField
              label={t('protocolSheet.directory')}
              value={log ?? ''}
              onChange={setLog}
              isDisabled={log === null}
              description={t('protocolSheet.directoryNote', { path: `${evs.dataDirectory}\\Logs` })}
            />
          </div>
        </GroupBox>
      ) : null}
      <p className="k-note">{t('protocolSheet.next')}</p>
      {children}
    </div>
  );
}
