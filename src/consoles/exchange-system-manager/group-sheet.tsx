import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, ExchangeVirtualServer, StorageGroup, World } from '#domain';
import { dataLettersOf, logsBesideData } from '#domain/selectors';
import { PropertySheet, TextField } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { MoveQuestion } from './move-question.tsx';
import { newGroupCommand } from './store-forms.ts';
import { WarningNotes } from './warning-notes.tsx';

/** Props of {@link GroupSheet}. */
export interface GroupSheetProps {
  readonly evs: ExchangeVirtualServer;
  /** Null for one that is to be made. */
  readonly group: StorageGroup | null;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** New Storage Group, or the properties of one: name, place of the logs, place of the system files (L-5, E-4, A-37). */
export function GroupSheet({ evs, group, world, node, port, onClose }: GroupSheetProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const [fields, setFields] = useState<GroupFields>(
    () => group ?? toGroup(newGroupCommand(world, evs, node)),
  );
  const [isAsking, setAsking] = useState(false);
  const change = (patch: Partial<GroupFields>) => setFields({ ...fields, ...patch });
  const names = { node, server: evs.name, storageGroup: fields.name };
  const paths = { logPath: fields.logPath.trim(), systemPath: fields.systemPath.trim() };
  const command: Command = {
    type: group === null ? 'createStorageGroup' : 'setStorageGroupPaths',
    ...names,
    ...paths,
  };
  const isChanged =
    group === null || group.logPath !== paths.logPath || group.systemPath !== paths.systemPath;
  const verdict = port.query(command);
  const canOk = !isChanged || verdict.ok;
  const title = group === null ? t('group.new') : t('properties', { name: group.name });
  const send = () => port.submit(command).ok && onClose();
  const answered = (isYes: boolean) => (isYes ? send() : setAsking(false));
  const ok = () => {
    if (!isChanged) onClose();
    else if (group !== null && warningTexts(verdict).length > 0) setAsking(true);
    else send();
  };
  const rename = (name: string) => {
    const was = newGroupCommand(world, evs, node, fields.name);
    const isProposed = fields.logPath === was.logPath && fields.systemPath === was.systemPath;
    change({ name, ...(isProposed ? toGroup(newGroupCommand(world, evs, node, name)) : {}) });
  };
  return (
    <>
      <PropertySheet
        title={title}
        width={32}
        onOk={ok}
        onCancel={onClose}
        canOk={canOk}
        blockedReason={reasonText(verdict)}
        tabs={[
          {
            id: 'general',
            label: t('general'),
            content: (
              <GroupPage
                evs={evs}
                group={group}
                world={world}
                fields={fields}
                rename={rename}
                change={change}
              >
                <WarningNotes verdict={verdict} isShown={isChanged} />
              </GroupPage>
            ),
          },
        ]}
      />
      {isAsking ? <MoveQuestion title={title} verdict={verdict} onAnswer={answered} /> : null}
    </>
  );
}

type GroupFields = Pick<StorageGroup, 'name' | 'logPath' | 'systemPath'>;

interface GroupPageProps extends Pick<GroupSheetProps, 'evs' | 'group' | 'world'> {
  readonly fields: GroupFields;
  readonly rename: (name: string) => void;
  readonly change: (patch: Partial<GroupFields>) => void;
  readonly children: ReactNode;
}

function GroupPage({ evs, group, world, fields, rename, change, children }: GroupPageProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <div className="k-stack">
      <TextField
        label={t('group.name')}
        value={fields.name}
        onChange={rename}
        isReadOnly={group !== null}
        shouldFocus={group === null}
      />
      <TextField
        label={t('group.logPath')}
        value={fields.logPath}
        onChange={(logPath) => change({ logPath })}
      />
      <TextField
        label={t('group.systemPath')}
        value={fields.systemPath}
        onChange={(systemPath) => change({ systemPath })}
      />
      <TextField label={t('group.prefix')} labelPlacement="side" value={prefixOf(evs, group)} isReadOnly />
      <p className="k-note">{t('path.letters', { letters: lettersOf(world, evs) })}</p>
      {group !== null && logsBesideData(group) ? <p className="k-note">{t('group.beside')}</p> : null}
      {children}
    </div>
  );
}

const toGroup = (
  command: ReturnType<typeof newGroupCommand>,
): Pick<StorageGroup, 'name' | 'logPath' | 'systemPath'> => ({
  name: command.storageGroup,
  logPath: command.logPath,
  systemPath: command.systemPath,
});

/** Log files of the first storage group are called E00…, of the second E01…. */
function prefixOf(evs: ExchangeVirtualServer, group: StorageGroup | null): string {
  const place = group === null ? -1 : evs.storageGroups.indexOf(group);
  return `E0${place < 0 ? evs.storageGroups.length : place}`;
}

/** The drives on which data of a server may lie, for a note. */
export function lettersOf(world: World, evs: ExchangeVirtualServer): string {
  return dataLettersOf(world, evs)
    .map((letter) => `${letter}:`)
    .join(' ');
}
