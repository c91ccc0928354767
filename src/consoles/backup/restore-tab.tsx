import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, ComputerNode, World } from '#domain';
import { formatClock } from '#i18n';
import { Button, type ListColumn, ListView } from '#ui';
import { formatDate } from '../shared/calendar.ts';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { contentsOf, type SetRow, setRows } from './backup-model.ts';

/** Props of {@link RestoreTab}. */
export interface RestoreTabProps {
  readonly world: World;
  readonly computer: ComputerNode;
  readonly port: CommandPort;
  readonly onStart: (command: Command) => void;
}

/** Restore and Manage Media: every backup of this computer with what is in it, and the way back for the System State. */
export function RestoreTab({ world, computer, port, onStart }: RestoreTabProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  const [selected, setSelected] = useState<string | null>(null);
  const columns = useColumns(world);
  const rows = setRows(computer);
  const chosen = rows.find(({ id }) => id === selected);
  const contentsText = ({ set }: SetRow) =>
    contentsOf(set)
      .map((part) => t(`content.${part}`))
      .join(', ');
  const command: Command = {
    type: 'restoreSystemState',
    node: computer.name,
    backup: Number(selected ?? 0),
  };
  const verdict = port.query(command);
  const reason = selected === null ? t('restore.choose') : reasonText(verdict);
  return (
    <div className="bk-tab">
      <p>{rows.length === 0 ? t('restore.none') : t('restore.text')}</p>
      <div className="bk-list">
        <ListView<SetRow>
          label={t('restore.list')}
          columns={columns}
          rows={rows}
          icon={() => ({ name: 'storage' })}
          selectedId={selected}
          onSelect={setSelected}
        />
      </div>
      {chosen === undefined ? null : <p>{t('restore.holds', { contents: contentsText(chosen) })}</p>}
      <p className="k-note">{t('restore.note')}</p>
      <div className="k-end">
        <Button
          isDisabled={selected === null || !verdict.ok}
          reason={reason === '' ? undefined : reason}
          onPress={() => onStart(command)}
        >
          {t('restore.start')}
        </Button>
      </div>
    </div>
  );
}

function useColumns(world: World): readonly ListColumn<SetRow>[] {
  const { t, i18n } = useTranslation(['consoles-backup', 'events']);
  const madeAt = ({ set }: SetRow) =>
    `${formatDate(world.startsAtMs, set.madeAt, i18n.language)} ${formatClock(world.startsAtMs + set.madeAt)}`;
  return [
    { id: 'madeAt', label: t('restore.madeAt'), text: madeAt, sortBy: ({ set }) => set.madeAt, width: 140 },
    {
      id: 'media',
      label: t('restore.media'),
      text: ({ set }) => (set.media === 'Tape' ? t('destination.tape') : set.media),
      width: 130,
    },
    {
      id: 'contents',
      label: t('restore.contents'),
      text: ({ set }) =>
        contentsOf(set)
          .map((part) => t(`content.${part}`))
          .join(', '),
      width: 270,
    },
    {
      id: 'floppy',
      label: t('restore.floppy'),
      text: ({ set }) => (set.backupKind === 'asr' ? t(set.floppy ? 'restore.yes' : 'restore.no') : '–'),
      width: 70,
    },
  ];
}
