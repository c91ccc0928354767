import { beforeAll, describe, expect, it } from 'vitest';
import { type Command, evsNamed, type World } from '#domain';
import { initI18n, loadTexts, t } from '#i18n';
import { createSession, type Session } from '#session';
import { installedTools } from '../../../../src/consoles/desktop/desktop-menu.ts';
import { detailColumn, managerRows } from '../../../../src/consoles/exchange-system-manager/manager-list.ts';
import {
  managerMenu,
  type OpenDialog,
} from '../../../../src/consoles/exchange-system-manager/manager-menu.ts';
import { type Texts, textsOf } from '../../../../src/consoles/exchange-system-manager/manager-texts.ts';
import { managerTree, openAtFirst } from '../../../../src/consoles/exchange-system-manager/manager-tree.ts';
import {
  type MovePage,
  moveCommand,
  moveWizard,
  newMove,
  targetsOn,
} from '../../../../src/consoles/exchange-system-manager/move-form.ts';
import { idOf, placeOf, placeWithId } from '../../../../src/consoles/exchange-system-manager/places.ts';
import {
  newGroupCommand,
  newStoreCommand,
  streamingPath,
} from '../../../../src/consoles/exchange-system-manager/store-forms.ts';
import { pageRefusal } from '../../../../src/consoles/shared/wizard-machine.ts';
import { levelCalled } from '../../../levels/support.ts';
import { builtRun } from '../../../support/building.ts';

let begun: Session | null = null;

/** Level 12 as it begins: EVS1 with 320 mailboxes, EVS2 with 60. */
function opened(): Session {
  if (begun === null) {
    const level = levelCalled('12-room-for-everyone');
    begun = createSession({ level, seed: 7 });
  }
  return begun.fork(begun.frame().world.now);
}

type Words = Parameters<typeof textsOf>[0];
const words = ((key: string, values?: object) =>
  t(`consoles-esm:${key}` as never, values as never)) as unknown as Words;
let texts: Texts;

beforeAll(async () => {
  await initI18n('en');
  await loadTexts('game', 'consoles');
  texts = textsOf(words);
});

const node = 'NODE2';
const group = (server: string) => ({ server, storageGroup: 'First Storage Group' });
const store = (server: string) => ({ ...group(server), store: `Mailbox Store (${server})` });
const evsOf = (world: World, name: string) => {
  const evs = evsNamed(world, name);
  if (evs === undefined) throw new Error(`There is no ${name}.`);
  return evs;
};

interface Branch extends ReadonlyArray<string | Branch> {}
const outline = (nodes: ReturnType<typeof managerTree>): readonly Branch[] =>
  nodes.map(({ label, children = [] }): Branch => [label, ...outline(children)]);

describe('the tree', () => {
  it('lists virtual servers and no nodes (E-5)', () => {
    const { world } = opened().frame();
    const server = (name: string): Branch => [
      name,
      ['Protocols', ['Exchange Virtual Server (HTTP)'], ['Default SMTP Virtual Server']],
      ['First Storage Group', [`Mailbox Store (${name})`, ['Mailboxes']], [`Public Folder Store (${name})`]],
    ];
    expect(outline(managerTree(world, false, texts))).toEqual([
      [
        'First Organization (Exchange)',
        ['Servers', server('EVS1'), server('EVS2')],
        ['Recipients', ['Recipient Update Service']],
        ['Routing Groups', ['First Routing Group', ['Members', ['EVS1'], ['EVS2']]]],
        ['Tools', ['Monitoring and Status', ['Status']]],
      ],
    ]);
  });

  it('shows administrative groups when they are switched on', () => {
    const [root] = managerTree(opened().frame().world, true, texts);
    const [groups] = root?.children ?? [];
    expect(groups?.label).toBe('Administrative Groups');
    expect(groups?.children?.map(({ label }) => label)).toEqual(['First Administrative Group']);
    expect(groups?.children?.[0]?.children?.[0]?.children?.map(({ label }) => label)).toEqual([
      'EVS1',
      'EVS2',
    ]);
  });

  it('marks what is not as it should be, and opens down to the storage groups', () => {
    const session = opened();
    session.submit({ type: 'dismountStore', node, ...store('EVS1') });
    const tree = managerTree(session.frame().world, false, texts);
    const servers = tree[0]?.children?.[0]?.children ?? [];
    expect(servers.map(({ stateText }) => stateText)).toEqual([undefined, 'Critical']);
    expect(servers[0]?.children?.[1]?.children?.[0]).toMatchObject({
      state: 'offline',
      stateText: 'Dismounted',
    });
    const open = openAtFirst(tree).map((id) => placeWithId(id).kind);
    expect(open).toContain('storageGroup');
    expect(open).not.toContain('store');
  });

  it('finds a place again by its id', () => {
    const place = placeOf('mailboxes', store('EVS1'));
    expect(placeWithId(idOf(place))).toEqual(place);
    expect(placeWithId('nonsense')).toEqual(placeOf('root'));
  });
});

describe('the list', () => {
  const rowsAt = (world: World, place: ReturnType<typeof placeOf>) =>
    managerRows(world, place, managerTree(world, false, texts), texts, '(All Unassigned)').map(
      ({ name, state, detail }) => [name, state, detail],
    );

  it('says what there is to say of servers, protocols and stores', () => {
    const session = opened();
    session.submit({
      type: 'setProtocolProperties',
      node,
      server: 'EVS2',
      protocol: 'smtp',
      unassigned: true,
    });
    const { world } = session.frame();
    expect(rowsAt(world, placeOf('servers'))).toEqual([
      ['EVS1', 'Available', '320'],
      ['EVS2', 'Critical', '60'],
    ]);
    expect(rowsAt(world, placeOf('status'))[1]).toEqual([
      'EVS2',
      'Critical',
      'Microsoft Exchange MTA Stacks',
    ]);
    expect(rowsAt(world, placeOf('protocols', { server: 'EVS2' }))).toEqual([
      ['Exchange Virtual Server (HTTP)', 'Available', '10.1.0.32'],
      ['Default SMTP Virtual Server', 'Available', '(All Unassigned)'],
    ]);
    expect(rowsAt(world, placeOf('storageGroup', group('EVS1')))).toEqual([
      ['Mailbox Store (EVS1)', 'Mounted', '320'],
      ['Public Folder Store (EVS1)', 'Mounted', ''],
    ]);
    expect(rowsAt(world, placeOf('server', { server: 'EVS1' }))[1]).toEqual([
      'First Storage Group',
      '',
      'S:\\Exchsrvr\\MDBDATA',
    ]);
    expect(rowsAt(world, placeOf('recipients'))).toEqual([['Recipient Update Service', '', 'EVS1']]);
    expect(rowsAt(world, placeOf('members', { routingGroup: 'First Routing Group' }))).toEqual([
      ['EVS1', 'Master', ''],
      ['EVS2', 'Member', ''],
    ]);
    expect(detailColumn(placeOf('tools'))).toBe('none');
  });
});

describe('the menus', () => {
  const menu = (session: Session, place: ReturnType<typeof placeOf>) => {
    const opens: OpenDialog[] = [];
    const port = {
      query: (command: Command) => session.query(command),
      submit: (command: Command) => session.submit(command),
      submitAndTell: (command: Command) => session.submit(command),
    };
    const { world } = session.frame();
    const entries = managerMenu({ place, world, node, port, t: words, open: (dialog) => opens.push(dialog) });
    return { opens, items: entries.flatMap((entry) => ('label' in entry ? [entry] : [])) };
  };

  it('offer Mount Store or Dismount Store, and say why not', () => {
    const session = opened();
    const { items, opens } = menu(session, placeOf('store', store('EVS1')));
    expect(items.map(({ label, isDisabled }) => [label, isDisabled])).toEqual([
      ['Mount Store', true],
      ['Dismount Store', false],
      ['Delete', true],
      ['Properties', false],
    ]);
    expect(items[0]?.reason).toContain('is mounted');
    items[1]?.onAction?.();
    expect(opens).toEqual([{ kind: 'dismount', place: placeOf('store', store('EVS1')) }]);
  });

  it('offer Set as Master to all but the master, and Move All Replicas where they are (E-68)', () => {
    const session = opened();
    const member = (server: string) => placeOf('member', { routingGroup: 'First Routing Group', server });
    expect(menu(session, member('EVS1')).items[0]).toMatchObject({
      label: 'Set as Master',
      isDisabled: true,
    });
    menu(session, member('EVS2')).items[0]?.onAction?.();
    expect(menu(session, member('EVS2')).items[0]).toMatchObject({ isDisabled: true });
    const replicasOf = (server: string) =>
      menu(
        session,
        placeOf('store', { ...group(server), store: `Public Folder Store (${server})` }),
      ).items.find(({ id }) => id === 'replicas');
    expect(replicasOf('EVS1')).toMatchObject({ label: 'Move All Replicas...', isDisabled: false });
    expect(replicasOf('EVS2')).toMatchObject({ isDisabled: true, reason: 'This store holds no replicas.' });
  });

  it('grey New Storage Group at four (L-5), and Exchange Tasks without mailboxes', () => {
    const session = opened();
    for (const name of ['Two', 'Three', 'Four'])
      session.submit(
        newGroupCommand(session.frame().world, evsOf(session.frame().world, 'EVS1'), node, name),
      );
    const [first] = menu(session, placeOf('server', { server: 'EVS1' })).items;
    expect(first?.children?.[0]).toMatchObject({ label: 'Storage Group...', isDisabled: true });
    const other = menu(session, placeOf('server', { server: 'EVS2' })).items[0];
    expect(other?.children?.[0]).toMatchObject({ isDisabled: false });
    const empty = placeOf('mailboxes', { ...group('EVS1'), store: 'Public Folder Store (EVS1)' });
    expect(menu(session, empty).items[0]).toMatchObject({ label: 'Exchange Tasks...', isDisabled: true });
  });
});

describe('the proposals of the dialogs', () => {
  it('put everything below the data directory, which the engine allows', () => {
    const session = opened();
    const { world } = session.frame();
    const evs = evsOf(world, 'EVS2');
    const command = newGroupCommand(world, evs, node);
    expect(command).toMatchObject({
      storageGroup: 'Storage Group 2',
      logPath: 'T:\\Exchsrvr\\Storage Group 2',
    });
    expect(session.submit(command).ok).toBe(true);
    const made = evsOf(session.frame().world, 'EVS2');
    const [, second] = made.storageGroups;
    if (second === undefined) throw new Error('There is no second storage group.');
    const inside = newStoreCommand(made, second, node, 'A/B: "all"');
    expect(inside.database).toBe('T:\\Exchsrvr\\Storage Group 2\\AB all.edb');
    expect(session.query(newStoreCommand(made, second, node)).ok).toBe(true);
    expect(streamingPath('T:\\x\\Sales.EDB')).toBe('T:\\x\\Sales.stm');
  });
});

describe('the Exchange Task Wizard', () => {
  it('opens with all mailboxes and the other server, and ends in one command', () => {
    const session = opened();
    const { world } = session.frame();
    const { fields } = newMove(world, node, placeOf('mailboxes', store('EVS1')));
    expect(moveCommand(fields)).toEqual({
      type: 'moveMailboxes',
      node,
      ...store('EVS1'),
      toServer: 'EVS2',
      toStorageGroup: 'First Storage Group',
      toStore: 'Mailbox Store (EVS2)',
      mailboxes: 320,
      skipCorrupt: 0,
    });
    expect(targetsOn(world, 'EVS1', fields.place)).toEqual([]);
    expect(session.query(moveCommand(fields)).ok).toBe(true);
  });

  it('stops at the page on which it can be put right', () => {
    const session = opened();
    const { fields } = newMove(session.frame().world, node, placeOf('mailboxes', store('EVS1')));
    const at = (page: MovePage, patch: Partial<typeof fields>) =>
      pageRefusal(
        moveWizard,
        { page, fields: { ...fields, ...patch } },
        'schedule',
        session.query.bind(session),
      )?.reason ?? null;
    expect(at('task', {})).toBeNull();
    expect(at('task', { mailboxes: 999 })).toBe('mailboxes.tooMany');
    expect(at('task', { isLater: true, beginsAt: 'noon' })).toBeNull();
    expect(at('schedule', { isLater: true, beginsAt: 'noon' })).toBe('time.invalid');
    expect(at('target', { toServer: 'EVS1', toStorageGroup: '', toStore: '' })).toBe('store.unknown');
    session.submit({ type: 'dismountStore', node, ...store('EVS2') });
    expect(at('task', {})).toBeNull();
    expect(at('target', {})).toBe('store.notMounted');
  });
});

describe('the Start menu', () => {
  it('has System Manager only where its component is installed', () => {
    const tools = ['services', 'exchange-system-manager'];
    const { world } = builtRun();
    const bare = { ...world.entities.node['node:NODE2'], exchange: null };
    const without = {
      ...world,
      entities: { ...world.entities, node: { ...world.entities.node, 'node:NODE2': bare } },
    };
    expect(installedTools(tools, world, 'NODE2')).toEqual(tools);
    expect(installedTools(tools, without as World, 'NODE2')).toEqual(['services']);
  });
});
