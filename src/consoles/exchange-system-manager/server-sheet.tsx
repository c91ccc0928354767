import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf, ExchangeVirtualServer, World } from '#domain';
import { addressOf, serverStatus, serviceRuns, watchedServices } from '#domain/selectors';
import { Button, ListBox, PropertySheet, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { useTexts } from './manager-texts.ts';
import { WarningNotes } from './warning-notes.tsx';

/** Props of {@link ServerSheet}. */
export interface ServerSheetProps {
  readonly evs: ExchangeVirtualServer;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Properties of a server: General, and Monitoring with the services that are watched (E-72). */
export function ServerSheet({ evs, world, node, port, onClose }: ServerSheetProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const [watchMta, setWatchMta] = useState(evs.mtaUnwatched !== true);
  const isChanged = watchMta !== (evs.mtaUnwatched !== true);
  const command: CommandOf<'setMonitoring'> = { type: 'setMonitoring', node, server: evs.name, watchMta };
  const verdict = port.query(command);
  const apply = () => !isChanged || port.submit(command).ok;
  return (
    <PropertySheet
      title={t('properties', { name: evs.name })}
      width={30}
      onOk={() => apply() && onClose()}
      onCancel={onClose}
      onApply={apply}
      canApply={isChanged}
      canOk={!isChanged || verdict.ok}
      blockedReason={reasonText(verdict)}
      tabs={[
        { id: 'general', label: t('general'), content: <GeneralPage evs={evs} world={world} /> },
        {
          id: 'monitoring',
          label: t('server.monitoring'),
          content: (
            <div className="k-stack">
              <WatchedList evs={evs} world={world} watchMta={watchMta} setWatchMta={setWatchMta} />
              <WarningNotes verdict={verdict} isShown={isChanged} />
            </div>
          ),
        },
      ]}
    />
  );
}

function GeneralPage({ evs, world }: Pick<ServerSheetProps, 'evs' | 'world'>): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const texts = useTexts();
  const lines = [
    [t('server.name'), evs.name],
    [t('column.state'), texts.serverState(serverStatus(world, evs).state)],
    [t('column.address'), addressOf(world, evs)],
    [t('server.adminGroup'), evs.administrativeGroup],
    [t('server.routingGroup'), evs.routingGroup],
    [t('server.dataDirectory'), evs.dataDirectory],
  ] as const;
  return (
    <div className="k-stack">
      {lines.map(([label, value]) => (
        <TextField key={label} label={label} labelPlacement="side" value={value} isReadOnly />
      ))}
    </div>
  );
}

interface WatchedListProps extends Pick<ServerSheetProps, 'evs' | 'world'> {
  readonly watchMta: boolean;
  readonly setWatchMta: (watch: boolean) => void;
}

/** The services of the list, each with how it is. Only the MTA can be taken off: it is the one that later servers do not have. */
function WatchedList({ evs, world, watchMta, setWatchMta }: WatchedListProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const texts = useTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const listed = watchedServices.filter((service) => service !== 'mta' || watchMta);
  const isMta = chosen.includes('mta') && watchMta;
  return (
    <>
      <ListBox
        label={t('server.watched')}
        selectedIds={chosen}
        onSelect={setChosen}
        options={listed.map((service) => ({
          id: service,
          label: t('server.watchedLine', {
            service: texts.service(service),
            state: t(serviceRuns(world, evs, service) ? 'server.running' : 'server.stopped'),
          }),
        }))}
      />
      <div className="k-row">
        <Button isDisabled={watchMta} reason={t('server.allThere')} onPress={() => setWatchMta(true)}>
          {t('server.add')}
        </Button>
        <Button isDisabled={!isMta} reason={t('server.onlyMta')} onPress={() => setWatchMta(false)}>
          {t('server.remove')}
        </Button>
      </div>
    </>
  );
}
