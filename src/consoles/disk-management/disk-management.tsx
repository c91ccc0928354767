import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, Verdict } from '#domain';
import { nodeNamed } from '#domain/selectors';
import { ConsoleFrame, type ListColumn, ListView, type MenuEntry, type MenuItem, StatusBar } from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { reasonText } from '../shared/reason-text.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { ChangeLetter } from './change-letter.tsx';
import { type DiskRow, diskMap, disksToInitialise } from './disk-map.ts';
import { DiskPicture } from './disk-picture.tsx';
import { type DiskTexts, useDiskTexts } from './disk-texts.ts';
import { offeredLetters } from './drive-letters.ts';
import { FormatDialog } from './format-dialog.tsx';
import { InitialiseWizard } from './initialise-wizard.tsx';
import { PartitionWizard } from './partition-wizard.tsx';
import { formatCommand } from './partition-wizard-model.ts';
import '../shared/windows-consoles.css';

type OpenDialog =
  | { readonly kind: 'initialise'; readonly first: readonly number[] }
  | { readonly kind: 'partition' | 'format' | 'letter'; readonly disk: number };

type Translate = ReturnType<typeof useTranslation<'consoles-windows'>>['t'];

/** Disk Management of one server: volumes above, the disks as bars below (L-31 to L-44). */
export function DiskManagement({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  const port = useCommand(session);
  const computer = nodeNamed(world, node);
  const rows = computer === undefined ? [] : diskMap(world, computer);
  const fresh = disksToInitialise(rows);
  const offer = (): OpenDialog | null =>
    fresh.length === 0 ? null : { kind: 'initialise', first: fresh.map((row) => row.number) };
  const [dialog, setDialog] = useState<OpenDialog | null>(offer);
  const [selected, setSelected] = useState<number | null>(null);
  const [message, setMessage] = useState('');
  const rescan = () => {
    setMessage(t('disk.rescanned', { count: rows.length }));
    setDialog(offer());
  };
  const menuFor = (number: number | null): readonly MenuEntry[] => {
    const row = rows.find((each) => each.number === number);
    return row === undefined ? [] : diskMenu({ row, node, port, t, open: setDialog });
  };
  const chosen = menuFor(selected);
  const volumes = rows
    .filter((row) => row.bar.kind === 'partition' || row.bar.kind === 'formatting')
    .map((row) => ({ ...row, id: String(row.number) }));
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="action"
          label={t('common.action')}
          exitLabel={t('common.exit')}
          entries={[
            { id: 'rescan', label: t('disk.rescan'), onAction: rescan },
            ...(chosen.length === 0 ? [] : [{ id: 'line', kind: 'separator' } as const, ...chosen]),
          ]}
        />
      }
      statusBar={
        <StatusBar
          parts={[
            <span key="m" role="status">
              {message}
            </span>,
            <Legend key="l" />,
          ]}
        />
      }
    >
      <div className="k-disk-halves">
        <div className="k-disk-volumes">
          <ListView
            label={t('disk.volumes', { node })}
            rows={volumes}
            columns={volumeColumns(t, texts)}
            icon={() => ({ name: 'disk' })}
            selectedId={selected === null ? null : String(selected)}
            onSelect={(id) => setSelected(id === null ? null : Number(id))}
            contextMenu={(id) => menuFor(id === null ? null : Number(id))}
          />
        </div>
        <DiskPicture
          label={t('disk.disks', { node })}
          rows={rows}
          selected={selected}
          onSelect={setSelected}
          menuFor={menuFor}
        />
        {rows.length > 1 ? null : <p className="k-hint">{t('disk.noShared', { node })}</p>}
      </div>
      <Dialogs dialog={dialog} rows={rows} node={node} port={port} onClose={() => setDialog(null)} />
    </ConsoleFrame>
  );
}

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly rows: readonly DiskRow[];
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

function Dialogs({ dialog, rows, node, port, onClose }: DialogsProps): ReactNode {
  if (dialog === null) return null;
  if (dialog.kind === 'initialise') {
    const fresh = disksToInitialise(rows);
    return <InitialiseWizard node={node} rows={fresh} first={dialog.first} port={port} onClose={onClose} />;
  }
  const row = rows.find((each) => each.number === dialog.disk);
  if (row === undefined) return null;
  if (dialog.kind === 'partition') {
    return (
      <PartitionWizard node={node} disk={row.number} sizeMb={row.sizeMb} port={port} onClose={onClose} />
    );
  }
  if (row.bar.kind !== 'partition') return null;
  if (dialog.kind === 'format') {
    const { letter, label, fileSystem } = row.bar;
    const volume = { node, disk: row.number, letter, label, fileSystem };
    return <FormatDialog volume={volume} port={port} onClose={onClose} />;
  }
  return <ChangeLetter node={node} disk={row.number} letter={row.bar.letter} port={port} onClose={onClose} />;
}

interface MenuNeeds {
  readonly row: DiskRow;
  readonly node: string;
  readonly port: CommandPort;
  readonly t: Translate;
  readonly open: (dialog: OpenDialog) => void;
}

/** The menu of a disk. What greys an item is the command's own answer. */
function diskMenu({ row, node, port, t, open }: MenuNeeds): readonly MenuItem[] {
  const disk = row.number;
  const initialise = port.query({ type: 'initialiseDisk', node, disk });
  const fields = { node, disk, fileSystem: 'NTFS', label: '' } as const;
  const partition = bestVerdict(port, (letter) => formatCommand({ ...fields, letter }));
  const letter = bestVerdict(port, (wanted) => ({ type: 'changeDriveLetter', node, disk, letter: wanted }));
  const format = row.bar.kind === 'partition' ? port.query(formatCommand({ ...fields, ...row.bar })) : null;
  const item = (id: string, label: string, reason: string, dialog: OpenDialog): MenuItem => {
    const why = row.disk === null ? t('disk.menu.systemDisk') : reason;
    return { id, label, isDisabled: why !== '', reason: why, onAction: () => open(dialog) };
  };
  const noSpace = format === null ? reasonText(partition) : t('disk.menu.noSpace');
  return [
    item('initialise', t('disk.menu.initialise'), reasonText(initialise), {
      kind: 'initialise',
      first: [disk],
    }),
    item('newPartition', t('disk.menu.newPartition'), noSpace, { kind: 'partition', disk }),
    ...(format === null
      ? []
      : [item('format', t('disk.menu.format'), reasonText(format), { kind: 'format', disk })]),
    item('changeLetter', t('disk.menu.changeLetter'), reasonText(letter), { kind: 'letter', disk }),
  ];
}

/** What a command that needs a letter would answer with a letter that is free. */
function bestVerdict(port: CommandPort, commandFor: (letter: string) => Command): Verdict {
  const free = offeredLetters((letter) => port.query(commandFor(letter)))[0] ?? 'Z';
  return port.query(commandFor(free));
}

function volumeColumns(t: Translate, texts: DiskTexts): readonly ListColumn<DiskRow>[] {
  return [
    { id: 'volume', label: t('disk.column.volume'), text: texts.volume, width: 150 },
    { id: 'layout', label: t('disk.column.layout'), text: () => t('disk.partition'), width: 80 },
    { id: 'type', label: t('disk.column.type'), text: () => t('disk.basic'), width: 60 },
    {
      id: 'fileSystem',
      label: t('disk.column.fileSystem'),
      text: ({ bar }) => (bar.kind === 'partition' ? bar.fileSystem : ''),
      width: 100,
    },
    { id: 'status', label: t('disk.column.status'), text: texts.status, width: 120 },
    {
      id: 'capacity',
      label: t('disk.column.capacity'),
      text: ({ sizeMb }) => texts.size(sizeMb),
      sortBy: ({ sizeMb }) => sizeMb,
      align: 'end',
    },
  ];
}

function Legend(): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <ul className="k-legend" aria-label={t('disk.legend.label')}>
      <li>
        <span className="k-swatch" data-kind="unallocated" aria-hidden="true" />
        {t('disk.legend.unallocated')}
      </li>
      <li>
        <span className="k-swatch" data-kind="partition" aria-hidden="true" />
        {t('disk.legend.primary')}
      </li>
    </ul>
  );
}
