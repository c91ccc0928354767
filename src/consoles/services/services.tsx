import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeNamed } from '#domain/selectors';
import {
  ConsoleFrame,
  type ListColumn,
  ListView,
  type MenuEntry,
  StatusBar,
  ToolBar,
  type ToolBarItem,
} from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { type ServiceDeed, serviceControl } from './service-controls.ts';
import { ServiceProperties } from './service-properties.tsx';
import { type ServiceRow, serviceRows } from './service-rows.ts';
import { controlReason, logOnText, type ServiceText, statusText } from './service-texts.ts';
import '../shared/windows-consoles.css';

/** Services of one server: what runs on it, under which account, and who starts it (E-6). */
export function Services({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-services');
  const port = useCommand(session);
  const [selected, setSelected] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const computer = nodeNamed(world, node);
  const rows = computer === undefined ? [] : serviceRows(world, computer);
  const shown = rows.find((row) => row.id === openId);
  const menuOf = (id: string | null): readonly MenuEntry[] => {
    const row = rows.find((candidate) => candidate.id === id);
    return row === undefined ? emptyMenu(t) : serviceMenu(t, row, node, port, () => setOpenId(row.id));
  };
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="action"
          label={t('menu.action')}
          exitLabel={t('menu.exit')}
          entries={menuOf(selected)}
        />
      }
      toolBar={<ToolBar label={t('menu.action')} items={toolsOf(menuOf(selected))} />}
      statusBar={<StatusBar parts={[t('count', { count: rows.length })]} />}
    >
      <ListView<ServiceRow>
        label={t('list', { node })}
        columns={columnsOf(t)}
        rows={rows}
        icon={(row) => ({
          name: 'services',
          state: row.status === 'starting' || row.status === 'stopping' ? 'pending' : undefined,
        })}
        defaultSort={{ column: 'name', direction: 'ascending' }}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={setOpenId}
        contextMenu={(id) => (id === null ? [] : menuOf(id))}
      />
      {shown === undefined ? null : (
        <ServiceProperties
          row={shown}
          rows={rows}
          node={node}
          restartMs={world.timing.serviceRestartMs}
          port={port}
          onClose={() => setOpenId(null)}
        />
      )}
    </ConsoleFrame>
  );
}

const deeds: readonly ServiceDeed[] = ['start', 'stop'];

function serviceMenu(
  t: ServiceText,
  row: ServiceRow,
  node: string,
  port: CommandPort,
  onProperties: () => void,
): readonly MenuEntry[] {
  const startAndStop = deeds.map((deed): MenuEntry => {
    const control = serviceControl(row, deed, node, '', port.query);
    return {
      id: deed,
      label: t(`menu.${deed}`),
      isDisabled: !control.isOpen,
      reason: controlReason(t, control),
      onAction: () => void (control.isOpen && port.submit(control.command)),
    };
  });
  return [
    ...startAndStop,
    { id: 'pause', label: t('menu.pause'), isDisabled: true, reason: t('reason.pause') },
    { id: 'resume', label: t('menu.resume'), isDisabled: true, reason: t('reason.pause') },
    { id: 'restart', label: t('menu.restart'), isDisabled: true, reason: t('reason.restart') },
    { id: 'line', kind: 'separator' },
    { id: 'properties', label: t('menu.properties'), isDefault: true, onAction: onProperties },
  ];
}

/** The same items while no service is selected: grey, so that the menu keeps its shape. */
function emptyMenu(t: ServiceText): readonly MenuEntry[] {
  const grey = (id: ServiceDeed | 'pause' | 'resume' | 'restart' | 'properties'): MenuEntry => ({
    id,
    label: t(`menu.${id}`),
    isDisabled: true,
    reason: t('menu.noSelection'),
  });
  return [
    ...deeds.map(grey),
    grey('pause'),
    grey('resume'),
    grey('restart'),
    { id: 'line', kind: 'separator' },
    grey('properties'),
  ];
}

const toolIcons = { start: 'play', stop: 'halt', properties: 'properties' } as const;

/** The tool bar is the menu's most used items. */
function toolsOf(menu: readonly MenuEntry[]): readonly ToolBarItem[] {
  return menu.flatMap((entry): readonly ToolBarItem[] => {
    if ('kind' in entry || !Object.hasOwn(toolIcons, entry.id)) return [];
    const { id, label, isDisabled, reason, onAction } = entry;
    return [
      {
        id,
        label,
        icon: toolIcons[id as keyof typeof toolIcons],
        isDisabled: isDisabled ?? false,
        reason,
        onPress: () => onAction?.(),
      },
    ];
  });
}

function columnsOf(t: ServiceText): readonly ListColumn<ServiceRow>[] {
  return [
    { id: 'name', label: t('column.name'), text: (row) => t(`service.${row.id}.name`), width: 230 },
    {
      id: 'description',
      label: t('column.description'),
      text: (row) => t(`service.${row.id}.description`),
      width: 240,
    },
    { id: 'status', label: t('column.status'), text: (row) => statusText(t, row), width: 100 },
    {
      id: 'startType',
      label: t('column.startType'),
      text: (row) => t(`startType.${row.startType}`),
      width: 100,
    },
    { id: 'logOn', label: t('column.logOn'), text: (row) => logOnText(t, row) },
  ];
}
