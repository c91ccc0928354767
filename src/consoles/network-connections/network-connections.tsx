import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeNamed } from '#domain/selectors';
import { ConsoleFrame, type ListColumn, ListView, type MenuEntry, StatusBar } from '#ui';
import { ActionMenuBar, type OtherMenu } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { AdvancedSettings } from './advanced-settings.tsx';
import { boundRows } from './binding-order.ts';
import { type ConnectionRow, connectionRows, linkedCount } from './connection-list.ts';
import { ConnectionProperties } from './connection-properties.tsx';
import { RenameConnection } from './rename-connection.tsx';
import { Teaming } from './teaming.tsx';
import '../shared/windows-consoles.css';

type Row = ConnectionRow & { readonly id: string };
type OpenDialog =
  | { readonly kind: 'properties' | 'rename'; readonly id: string }
  | { readonly kind: 'bindings' | 'teaming' };

/** Network Connections of one server (W-28 to W-39): what each connection is called, has and says of its cable. */
export function NetworkConnections({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const port = useCommand(session);
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const computer = nodeNamed(world, node);
  const rows: readonly Row[] =
    computer === undefined ? [] : connectionRows(world, computer).map((row) => ({ ...row, id: row.nic.id }));
  const actionsFor = (id: string | null): readonly MenuEntry[] => {
    const isDisabled = id === null;
    const open = (kind: 'properties' | 'rename') => () => id !== null && setDialog({ kind, id });
    return [
      { id: 'rename', label: t('network.menu.rename'), isDisabled, onAction: open('rename') },
      {
        id: 'properties',
        label: t('network.menu.properties'),
        isDisabled,
        isDefault: true,
        onAction: open('properties'),
      },
    ];
  };
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="file"
          label={t('common.file')}
          exitLabel={t('common.exit')}
          entries={actionsFor(selected)}
          others={[advancedMenu(t, rows.length === 0, (kind) => setDialog({ kind }))]}
        />
      }
      statusBar={
        <StatusBar
          parts={[
            t('common.objects', { count: rows.length }),
            t('network.statusBar.link', { connected: linkedCount(rows), total: rows.length }),
          ]}
        />
      }
    >
      <ListView
        label={t('network.list', { node })}
        columns={columnsOf(t)}
        rows={rows}
        fitsColumns
        icon={(row) => ({
          name: 'interface',
          state: row.status === 'connected' ? undefined : row.status === 'unplugged' ? 'offline' : 'warning',
        })}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={(id) => setDialog({ kind: 'properties', id })}
        contextMenu={(id) => (id === null ? [] : actionsFor(id))}
        emptyText={t('network.empty')}
      />
      {computer === undefined ? null : (
        <Dialogs
          dialog={dialog}
          rows={rows}
          bound={boundRows(world, computer)}
          node={node}
          port={port}
          onClose={() => setDialog(null)}
        />
      )}
    </ConsoleFrame>
  );
}

type Translate = ReturnType<typeof useTranslation<'consoles-windows'>>['t'];

function advancedMenu(
  t: Translate,
  isDisabled: boolean,
  open: (kind: 'bindings' | 'teaming') => void,
): OtherMenu {
  const entry = (id: 'bindings' | 'teaming', label: string) => ({
    ...{ id, label, isDisabled },
    onAction: () => open(id),
  });
  const entries = [
    entry('bindings', t('network.menu.advancedSettings')),
    entry('teaming', t('network.menu.teaming')),
  ];
  return { id: 'advanced', label: t('network.menu.advanced'), entries };
}

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly rows: readonly Row[];
  /** The same in the order in which they are bound. */
  readonly bound: readonly ConnectionRow[];
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

function Dialogs({ dialog, rows, bound, node, port, onClose }: DialogsProps): ReactNode {
  if (dialog === null) return null;
  if (!('id' in dialog))
    return dialog.kind === 'bindings' ? (
      <AdvancedSettings node={node} rows={bound} port={port} onClose={onClose} />
    ) : (
      <Teaming node={node} rows={rows} port={port} onClose={onClose} />
    );
  const row = rows.find(({ id }) => id === dialog.id);
  if (row === undefined) return null;
  const Shown = dialog.kind === 'properties' ? ConnectionProperties : RenameConnection;
  return <Shown node={node} row={row} port={port} onClose={onClose} />;
}

function columnsOf(t: Translate): readonly ListColumn<Row>[] {
  return [
    { id: 'name', label: t('network.column.name'), text: (row) => row.nic.name, width: 190 },
    {
      id: 'status',
      label: t('network.column.status'),
      text: (row) => t(`network.status.${row.status}`),
      width: 170,
    },
    {
      id: 'address',
      label: t('network.column.address'),
      text: (row) => row.nic.address || t('network.automatic'),
      width: 110,
    },
    {
      id: 'device',
      label: t('network.column.device'),
      text: (row) => t(row.isTeam ? 'network.teamDevice' : 'network.device', { port: row.portLabel }),
    },
  ];
}
