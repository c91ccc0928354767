import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { nodeNamed, reachesDirectory } from '#domain/selectors';
import {
  ConsoleFrame,
  type ListColumn,
  ListView,
  type MenuItem,
  SplitPane,
  StatusBar,
  type TreeNode,
  TreeView,
} from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { useCommand } from '../shared/use-command.tsx';
import { DelegationWizard } from './delegation-wizard.tsx';
import { type Container, containers, type DirectoryObject, objectsIn } from './directory-tree.ts';
import { useAccountDeeds } from './use-account-deeds.tsx';
import { UserWizard } from './user-wizard.tsx';
import '../shared/windows-consoles.css';

type Place = 'root' | 'domain' | Container;
type Translate = ReturnType<typeof useTranslation<'consoles-windows'>>['t'];
interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly icon: 'domain' | 'folder' | 'user' | 'users' | 'computer';
  readonly opens: Place | null;
  readonly account: string | null;
}

/** Active Directory Users and Computers of the domain, as seen from this server. */
export function UsersAndComputers({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const port = useCommand(session, node);
  const [place, setPlace] = useState<Place>('users');
  const [expanded, setExpanded] = useState<readonly string[]>(['root', 'domain']);
  const [selected, setSelected] = useState<string | null>(null);
  const [wizard, setWizard] = useState<'newUser' | 'delegation' | null>(null);
  const deeds = useAccountDeeds(world, port);
  const { directory } = world;
  const computer = nodeNamed(world, node);
  const isReached = computer !== undefined && reachesDirectory(world, computer.id);
  const isMember = computer?.domain !== null;
  if ((!isReached || !isMember) && wizard === null) {
    return (
      <ConsoleFrame statusBar={<StatusBar parts={['']} />}>
        <p className="k-hint" role="status">
          {t(isMember ? 'users.unreachable' : 'users.notMember', { domain: directory.domain, node })}
        </p>
      </ConsoleFrame>
    );
  }
  const list = listRows(world, place, t);
  const accountOf = (id: string | null) => list.find((row) => row.id === id)?.account ?? null;
  const newUser: MenuItem = {
    id: 'new',
    label: t('users.menu.new'),
    isDisabled: place !== 'users',
    reason: t('users.menu.onlyUsers'),
    children: [{ id: 'user', label: t('users.menu.user'), onAction: () => setWizard('newUser') }],
  };
  const delegate: MenuItem = {
    id: 'delegate',
    label: t('users.menu.delegate'),
    isDisabled: !directory.forestPrepared,
    reason: t('users.menu.notPrepared'),
    onAction: () => setWizard('delegation'),
  };
  const open = (id: string) => {
    const row = list.find((each) => each.id === id);
    if (row?.opens) setPlace(row.opens);
    else if (row?.account) deeds.begin('properties', row.account);
  };
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="action"
          label={t('common.action')}
          exitLabel={t('common.exit')}
          entries={[newUser, delegate, ...deeds.entriesFor(accountOf(selected))]}
        />
      }
      statusBar={<StatusBar parts={[t('common.objects', { count: list.length })]} />}
    >
      <SplitPane
        firstLabel={t('users.tree')}
        secondLabel={placeName(place, world, t)}
        initialShare={0.36}
        first={
          <TreeView
            label={t('users.tree')}
            nodes={treeNodes(world, t)}
            expandedIds={expanded}
            onExpandedChange={setExpanded}
            selectedId={place}
            onSelect={(id) => {
              setPlace(id as Place);
              setSelected(null);
            }}
            contextMenu={(id) => {
              if (id === 'domain') return [delegate];
              return id === 'users' ? [{ ...newUser, isDisabled: false }] : [];
            }}
          />
        }
        second={
          <ListView
            label={t('users.list', { container: placeName(place, world, t) })}
            rows={list}
            columns={columnsOf(t)}
            icon={(row) => ({ name: row.icon })}
            selectedId={selected}
            onSelect={setSelected}
            onOpen={open}
            contextMenu={(id) =>
              id === null ? (place === 'users' ? [newUser] : []) : deeds.entriesFor(accountOf(id))
            }
            onDelete={(id) => {
              const account = accountOf(id);
              if (account !== null) deeds.begin('delete', account);
            }}
          />
        }
      />
      {wizard === 'newUser' ? (
        <UserWizard
          domain={directory.domain}
          netbiosName={directory.netbiosName}
          port={port}
          onClose={() => setWizard(null)}
        />
      ) : null}
      {wizard === 'delegation' ? (
        <DelegationWizard world={world} port={port} onClose={() => setWizard(null)} />
      ) : null}
      {deeds.dialog}
    </ConsoleFrame>
  );
}

function treeNodes(world: World, t: Translate): readonly TreeNode[] {
  const folders = containers.map(
    (id): TreeNode => ({ id, label: t(`users.container.${id}`), icon: 'folder' }),
  );
  const domain: TreeNode = { id: 'domain', label: world.directory.domain, icon: 'domain', children: folders };
  return [{ id: 'root', label: placeName('root', world, t), icon: 'users', children: [domain] }];
}

function placeName(place: Place, world: World, t: Translate): string {
  const { domain, controller } = world.directory;
  if (place === 'domain') return domain;
  if (place !== 'root') return t(`users.container.${place}`);
  const name = world.entities.device[controller]?.name ?? '';
  return t('users.root', { controller: name.toLowerCase(), domain });
}

function listRows(world: World, place: Place, t: Translate): readonly ListRow[] {
  if (place === 'root') {
    const { domain } = world.directory;
    const type = t('users.domainType');
    return [
      { id: 'domain', name: domain, type, description: '', icon: 'domain', opens: 'domain', account: null },
    ];
  }
  if (place === 'domain') {
    return containers.map((id) => ({
      id,
      name: t(`users.container.${id}`),
      type: t(`users.containerType.${id}`),
      description: t(`users.containerDescription.${id}`),
      icon: 'folder',
      opens: id,
      account: null,
    }));
  }
  return objectsIn(world, place).map((object) => ({
    id: object.id,
    name: object.name,
    type: t(`users.type.${object.objectType}`),
    description: '',
    icon: iconOf[object.objectType],
    opens: null,
    account: object.account,
  }));
}

const iconOf: Readonly<Record<DirectoryObject['objectType'], ListRow['icon']>> = {
  user: 'user',
  computer: 'computer',
  builtinGroup: 'users',
  globalGroup: 'users',
  universalGroup: 'users',
};

function columnsOf(t: Translate): readonly ListColumn<ListRow>[] {
  return [
    { id: 'name', label: t('common.name'), text: (row) => row.name, width: 150 },
    { id: 'type', label: t('common.type'), text: (row) => row.type, width: 130 },
    { id: 'description', label: t('common.description'), text: (row) => row.description },
  ];
}
