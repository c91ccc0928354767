import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeNamed } from '#domain/selectors';
import { ConsoleFrame, type ListColumn, ListView, type MenuEntry, StatusBar } from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { ChangeLetter } from './change-letter.tsx';
import { type DiskRow, diskMap, disksToInitialise } from './disk-map.ts';
import { diskMenu, type OpenDialog } from './disk-menu.ts';
import { DiskPicture } from './disk-picture.tsx';
import { type DiskQuestion, DiskQuestionBox } from './disk-question.tsx';
import { type DiskTexts, useDiskTexts } from './disk-texts.ts';
import { FormatDialog } from './format-dialog.tsx';
import { InitialiseWizard } from './initialise-wizard.tsx';
import { PartitionWizard } from './partition-wizard.tsx';
import { formatFields } from './partition-wizard-model.ts';
import '../shared/windows-consoles.css';

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
            <Legend key="l" hasDynamic={rows.some((row) => row.isDynamic)} />,
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
      <PartitionWizard
        node={node}
        disk={row.number}
        isDynamic={row.isDynamic}
        sizeMb={row.sizeMb}
        port={port}
        onClose={onClose}
      />
    );
  }
  if (isQuestion(dialog.kind)) {
    return <DiskQuestionBox question={dialog.kind} row={row} node={node} port={port} onClose={onClose} />;
  }
  if (row.bar.kind !== 'partition') return null;
  if (dialog.kind === 'format') {
    const volume = formatFields(node, row.number, row.bar);
    return <FormatDialog volume={volume} place={row.bar.place} port={port} onClose={onClose} />;
  }
  return <ChangeLetter node={node} disk={row.number} bar={row.bar} port={port} onClose={onClose} />;
}

const questions: readonly string[] = ['delete', 'basic', 'dynamic', 'mbr'];
const isQuestion = (kind: OpenDialog['kind']): kind is DiskQuestion => questions.includes(kind);

function volumeColumns(t: Translate, texts: DiskTexts): readonly ListColumn<DiskRow>[] {
  return [
    { id: 'volume', label: t('disk.column.volume'), text: texts.volume, width: 150 },
    { id: 'layout', label: t('disk.column.layout'), text: texts.layout, width: 80 },
    { id: 'type', label: t('disk.column.type'), text: texts.type, width: 80 },
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

/** What the colours of the bars mean; simple volumes only where there are dynamic disks. */
function Legend({ hasDynamic }: { hasDynamic: boolean }): ReactNode {
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
      {hasDynamic ? (
        <li>
          <span className="k-swatch" data-kind="simple" aria-hidden="true" />
          {t('disk.legend.simple')}
        </li>
      ) : null}
    </ul>
  );
}
