import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NlbCluster, NlbHost, NlbPortRule, World } from '#domain';
import { nlbHostNamed, nlbStatus } from '#domain/selectors';
import {
  Button,
  ConsoleFrame,
  Dialog,
  type ListColumn,
  ListView,
  MessageBox,
  SplitPane,
  StatusBar,
  type TreeNode,
  TreeView,
} from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { reasonText } from '../shared/reason-text.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { ControlPorts } from './control-ports.tsx';
import { HostSheet } from './host-sheet.tsx';
import { clusterEntries, hostEntries, type NlbDeed } from './nlb-menu.ts';
import { NlbWizard } from './nlb-wizard.tsx';
import { PortRules } from './port-rules.tsx';
import '../shared/windows-consoles.css';

type Translate = ReturnType<typeof useTranslation<'consoles-nlb'>>['t'];

/** Network Load Balancing Manager: the load-balanced cluster of the room, wherever it is opened (B-1, B-20). */
export function NlbManager({ session, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const port = useCommand(session);
  const [deed, setDeed] = useState<NlbDeed | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [expanded, setExpanded] = useState<readonly string[]>(['root', 'cluster']);
  const { nlb } = world;
  const hosts = (nlb?.hosts ?? []).map((host) => hostRow(world, host));
  const chosen = hosts.find(({ id }) => id === selected);
  const menus = { world, port, t, begin: setDeed };
  const cluster = clusterEntries(menus);
  const host = hostEntries(menus, chosen?.name ?? null);
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="cluster"
          label={t('menu.cluster')}
          exitLabel={t('menu.exit')}
          entries={cluster}
          others={[{ id: 'host', label: t('menu.host'), entries: host }]}
        />
      }
      statusBar={<StatusBar parts={[nlb === undefined ? t('status.none') : t(`phase.${nlb.phase}`)]} />}
    >
      <SplitPane
        firstLabel={t('tree')}
        secondLabel={t('hosts')}
        initialShare={0.36}
        first={
          <TreeView
            label={t('tree')}
            nodes={treeOf(nlb, hosts, t)}
            expandedIds={expanded}
            onExpandedChange={setExpanded}
            selectedId={chosen?.id ?? (nlb === undefined ? 'root' : 'cluster')}
            onSelect={setSelected}
            contextMenu={(id) => (hosts.some((row) => row.id === id) ? host : cluster)}
          />
        }
        second={
          <ListView
            label={t('hosts')}
            rows={hosts}
            columns={columnsOf(t)}
            fitsColumns
            icon={() => ({ name: 'computer' })}
            selectedId={chosen?.id ?? null}
            onSelect={setSelected}
            contextMenu={(id) => (id === null ? cluster : host)}
            emptyText={t(nlb === undefined ? 'empty' : 'noHosts')}
          />
        }
      />
      <Deed deed={deed} world={world} port={port} onClose={() => setDeed(null)} />
    </ConsoleFrame>
  );
}

interface HostRow {
  readonly id: string;
  readonly name: string;
  readonly host: NlbHost;
  readonly status: ReturnType<typeof nlbStatus>;
  readonly address: string;
}

function hostRow(world: World, host: NlbHost): HostRow {
  const name = world.entities.node[host.node]?.name ?? '';
  const address = world.entities.nic[host.nic]?.address ?? '';
  const status = world.nlb === undefined ? 'stopped' : nlbStatus(world, world.nlb, host);
  return { id: host.node, name, host, status, address };
}

function treeOf(nlb: NlbCluster | undefined, hosts: readonly HostRow[], t: Translate): readonly TreeNode[] {
  const children = hosts.map(({ id, name }): TreeNode => ({ id, label: name, icon: 'computer' }));
  const clusters: readonly TreeNode[] =
    nlb === undefined
      ? []
      : [{ id: 'cluster', label: `${nlb.name} (${nlb.address})`, icon: 'cluster', children }];
  return [{ id: 'root', label: t('root'), icon: 'network', children: clusters }];
}

function columnsOf(t: Translate): readonly ListColumn<HostRow>[] {
  return [
    { id: 'name', label: t('column.host'), text: (row) => row.name, width: 110 },
    { id: 'status', label: t('column.status'), text: (row) => t(`state.${row.status}`), width: 130 },
    { id: 'address', label: t('column.dedicated'), text: (row) => row.address, width: 120 },
    { id: 'priority', label: t('column.priority'), text: (row) => String(row.host.priority), width: 80 },
    { id: 'initial', label: t('column.initial'), text: (row) => t(`state.${row.host.initialState}`) },
  ];
}

function Deed(props: {
  readonly deed: NlbDeed | null;
  readonly world: World;
  readonly port: CommandPort;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const { deed, world, port, onClose } = props;
  if (deed === null) return null;
  if (deed.kind === 'deleteHost')
    return (
      <MessageBox
        kind="warning"
        title={t('title')}
        buttons={['yes', 'no']}
        defaultButton="no"
        onAnswer={(answer) => {
          onClose();
          if (answer === 'yes') port.submit({ type: 'deleteNlbHost', node: deed.node });
        }}
      >
        {t(world.nlb?.hosts.length === 1 ? 'question.deleteLast' : 'question.delete', { node: deed.node })}
      </MessageBox>
    );
  if (deed.kind === 'hostProperties' || deed.kind === 'controlPorts') {
    const host = nlbHostNamed(world, deed.node);
    if (world.nlb === undefined || host === undefined) return null;
    const props = { nlb: world.nlb, host, node: deed.node, port, onClose };
    return deed.kind === 'controlPorts' ? (
      <ControlPorts {...props} />
    ) : (
      <HostSheet world={world} {...props} />
    );
  }
  if (deed.kind !== 'properties')
    return (
      <NlbWizard
        kind={deed.kind === 'newCluster' ? 'cluster' : 'host'}
        world={world}
        port={port}
        onClose={onClose}
      />
    );
  return world.nlb === undefined ? null : <ClusterProperties nlb={world.nlb} port={port} onClose={onClose} />;
}

/** Cluster Properties: what all hosts share; the port rules can be changed. */
function ClusterProperties(props: {
  readonly nlb: NlbCluster;
  readonly port: CommandPort;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['consoles-nlb', 'ui']);
  const { nlb, port, onClose } = props;
  const [rules, setRules] = useState<readonly NlbPortRule[]>(nlb.rules);
  const command = { type: 'setNlbPortRules' as const, rules: [...rules] };
  const verdict = port.query(command);
  // A host with rules of its own gets those of the cluster (B-20).
  const isTouched = rules !== nlb.rules || nlb.hosts.some((host) => host.rules !== undefined);
  return (
    <Dialog
      title={t('properties.title', { nlb: nlb.name })}
      width={34}
      onClose={onClose}
      buttons={
        <>
          <Button
            isDefault
            isDisabled={!verdict.ok}
            reason={reasonText(verdict)}
            onPress={() => (!isTouched || port.submit(command).ok) && onClose()}
          >
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <ul className="k-summary">
          <li>
            {nlb.address} / {nlb.mask}
          </li>
          <li>{t(`mode.${nlb.mode}`)}</li>
        </ul>
        <PortRules rules={rules} onChange={setRules} />
        <p className="k-verdict" role="status">
          {verdict.ok ? '' : reasonText(verdict)}
        </p>
      </div>
    </Dialog>
  );
}
