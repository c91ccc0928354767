import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, World } from '#domain';
import { exchangeServers, publicStoreOf, roleHolder, routingGroupMembers } from '#domain/selectors';
import { PropertySheet, Select, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import type { OpenDialog } from './manager-menu.ts';
import type { Place } from './places.ts';
import { WarningNotes } from './warning-notes.tsx';

/** What one server does for the others, and a dialog gives to another one (E-68). */
export const sharedWork = [
  'recipientUpdate',
  'bridgehead',
  'postmaster',
  'replicas',
] as const satisfies readonly OpenDialog['kind'][];

/** One of them. */
export type SharedWork = (typeof sharedWork)[number];

/** Props of {@link RoleSheet}. */
export interface RoleSheetProps {
  readonly work: SharedWork;
  readonly place: Place;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Which server does it now, and which one is to do it: Recipient Update Service, target bridgehead, postmaster, replicas of public folders (E-68). */
export function RoleSheet({ work, place, world, node, port, onClose }: RoleSheetProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const role = work === 'replicas' ? 'publicFolders' : work;
  const now = roleHolder(world, role, place.routingGroup)?.name ?? '';
  const offered = offeredTo(world, work, place);
  const [server, setServer] = useState(() => offered.find((name) => name !== now) ?? now);
  const command: Command =
    work === 'replicas'
      ? { type: 'moveReplicas', node, server: now, toServer: server }
      : { type: 'setServerRole', node, role: work, server };
  const isChanged = server !== now;
  const verdict = port.query(command);
  return (
    <PropertySheet
      title={t(`roles.title.${work}`, { routingGroup: place.routingGroup })}
      width={30}
      onOk={() => (!isChanged || port.submit(command).ok) && onClose()}
      onCancel={onClose}
      canOk={!isChanged || verdict.ok}
      blockedReason={reasonText(verdict)}
      tabs={[
        {
          id: 'general',
          label: t('general'),
          content: (
            <div className="k-stack">
              <TextField label={t('roles.now')} labelPlacement="side" value={now} isReadOnly />
              <Select
                label={t('roles.server')}
                value={server}
                onChange={setServer}
                options={offered.map((name) => ({ id: name, label: name }))}
              />
              <p className="k-note">{t(`roles.note.${work}`)}</p>
              <WarningNotes verdict={verdict} isShown={isChanged} />
            </div>
          ),
        },
      ]}
    />
  );
}

/** Servers that the list offers; what speaks against one says the engine. */
function offeredTo(world: World, work: SharedWork, { routingGroup }: Place): readonly string[] {
  const servers = work === 'bridgehead' ? routingGroupMembers(world, routingGroup) : exchangeServers(world);
  return servers
    .filter((evs) => work !== 'replicas' || publicStoreOf(evs) !== undefined)
    .map(({ name }) => name);
}
