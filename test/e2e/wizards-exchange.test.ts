import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '#domain';
import { minutes, ms } from '#kernel';
import { createSession, type Session } from '#session';
import { levelCalled } from '../levels/support.ts';
import { launch, pageProblems } from '../support/browser.ts';
import { chooseAction, toComponents } from '../support/play/exchange-setup.ts';
import type { Hands } from '../support/play/hands.ts';
import { answer, button, letTimePass, openConsole } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { atPrompt } from '../support/play/prompt.ts';
import { cancel, field, goBack, goOn, refused, refusedAll } from '../support/play/wizards.ts';
import { fullServer, withStranger } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

const PASSWORD = 'Heart-8eat';

function doAll(session: Session, commands: readonly Command[]): Session {
  for (const command of commands) {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    const wait = command.type === 'removeExchange' ? 15 : 3;
    session.advanceTo(ms(session.frame().world.now + minutes(wait)));
  }
  return session;
}

/** An account without any role in Exchange, logged on at a server, which it may be given first. */
const logOn = (node: string, name: string, first: readonly Command[] = []): readonly Command[] => [
  {
    type: 'createUser',
    name,
    displayName: name,
    password: PASSWORD,
    passwordNeverExpires: true,
    mustChangePassword: false,
  },
  ...first,
  { type: 'logOff', node },
  { type: 'logOn', node, account: name, password: PASSWORD },
];

/**
 * Level 11 with its three virtual servers offline on NODE1, which alone has Exchange. NODE3 is no node any more, with a
 * plain user at it; at NODE2 is one who administers that computer and nothing else.
 */
function oneExchangeLeft(): Session {
  const session = createSession({ level: levelCalled('11-the-last-one-out'), seed: 7 });
  session.advanceTo(ms(minutes(1)));
  const groups = ['EVS1', 'EVS2', 'EVS3'];
  return doAll(session, [
    ...groups.map((group) => ({ type: 'offlineGroup', group }) as const),
    ...groups.slice(1).map((group) => ({ type: 'moveGroup', group, to: 'NODE1' }) as const),
    { type: 'stopClusterService', node: 'NODE3' },
    { type: 'evictNode', node: 'NODE3' },
    ...['NODE4', 'NODE3', 'NODE2'].map((node) => ({ type: 'removeExchange', node }) as const),
    ...logOn('NODE3', 'eva'),
    ...logOn('NODE2', 'bob', [
      { type: 'addToGroup', group: 'Administrators', account: 'bob', node: 'NODE2' },
    ]),
  ]);
}

/** Level 12 with somebody without a role at NODE2. */
const plainUserAtNode2 = () => doAll(fullServer(), logOn('NODE2', 'eva'));

/** Level 08 with the clock of its second server far off. */
const lostStranger = () => doAll(withStranger(), [{ type: 'setClock', node: 'NODE2', aheadSeconds: 3_600 }]);

describe('wizards of Exchange', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** The run in a browser, with what was done there in the end. */
  async function play(session: Session, steps: (hands: Hands) => Promise<void>) {
    const page: Page = await visit(browser, inject('baseUrl'));
    await importRun(page, session);
    await steps(pointerHands(page));
    const { log } = await exportRun(page);
    expect(pageProblems(page)).toEqual([]);
    await page.context().close();
    return log.slice(session.log().length).map(({ command }) => command);
  }

  it('Setup stops at what is not prepared, and prepares nothing when it is cancelled', async () => {
    const deeds = await play(lostStranger(), async (hands) => {
      await hands.openScreen('NODE1');
      await refusedAt(hands, 'NODE1', [
        ['Typical', 'Prerequisites', /ForestPrep has not been run/],
        ['DomainPrep', 'Prerequisites', /ForestPrep has not been run/],
      ]);
      await forestPrep(hands);
      await hands.openScreen('NODE2');
      await refusedAt(hands, 'NODE2', [['Typical', 'Prerequisites', /not a member of the domain/]]);
      await joinDomain(hands);
    });
    // The log keeps what was asked for and refused.
    expect(deeds).toMatchObject([
      { type: 'joinDomain', node: 'NODE2' },
      { type: 'disconnectCable', port: 'NODE2/nic1' },
      { type: 'joinDomain', node: 'NODE2' },
    ]);
  });

  it('Setup stops at who is logged on, at the service, at too many virtual servers and at those of the last node', async () => {
    const deeds = await play(oneExchangeLeft(), refuseNodes);
    expect(deeds).toMatchObject([
      ...['EVS1', 'EVS2', 'EVS3'].map((group) => ({ type: 'moveGroup', group, to: 'NODE4' })),
      { type: 'stopClusterService', node: 'NODE1' },
    ]);
  });

  it('delegate and move mailboxes, forward, back, cancelled and with what their pages refuse', async () => {
    const deeds = await play(plainUserAtNode2(), async (hands) => {
      await hands.openScreen('NODE2');
      await delegateWithoutRole(hands);
      await hands.openScreen('NODE1');
      await delegate(hands);
      await moveMailboxes(hands);
    });
    expect(deeds).toMatchObject([
      { type: 'delegateExchange', account: 'Domain Admins', role: 'viewOnly' },
      { type: 'moveMailboxes', server: 'EVS1', toServer: 'EVS2', mailboxes: 100, beginsAt: '23:00' },
    ]);
  });
});

const NO_ROLE = /is not an Exchange Full Administrator of the organization/;

/** What Setup says on each node of a cluster that Exchange has nearly left. */
async function refuseNodes(hands: Hands): Promise<void> {
  await hands.openScreen('NODE3');
  await refusedAt(hands, 'NODE3', [
    ['Typical', 'Prerequisites', /eva is no administrator of NODE3/],
    ['DomainPrep', 'Prerequisites', /eva is no administrator of NODE3/],
  ]);
  await hands.openScreen('NODE2');
  await refusedAt(hands, 'NODE2', [['Typical', 'Prerequisites', NO_ROLE]]);
  await hands.openScreen('NODE4');
  await refusedAt(hands, 'NODE4', [
    ['Typical', 'Prerequisites', /as many Exchange virtual servers as it may have/],
  ]);
  await hands.openScreen('NODE1');
  await refusedAt(hands, 'NODE1', [
    ['Typical', null, 'Exchange is already installed on this computer.'],
    ['Remove', 'Prerequisites', /NODE1 has the virtual server EVS1/],
  ]);
  await lastOfAll(hands);
}

/** Exchange cannot leave its last node while there are virtual servers, wherever they are, nor without the service (E-71). */
async function lastOfAll(hands: Hands): Promise<void> {
  const setup = await toComponents(hands, 'NODE1');
  await chooseAction(hands, setup, 'Remove');
  await goOn(hands, setup, 'Prerequisites');
  await atPrompt(
    hands,
    'NODE1',
    ['EVS1', 'EVS2', 'EVS3'].map((group) => [`cluster group ${group} /moveto:NODE4`, /NODE4/] as const),
  );
  await letTimePass(hands, setup.getByText(/NODE1 is the last node with Exchange/));
  await refused(setup, /virtual server EVS1 still exists/);
  await atPrompt(hands, 'NODE1', [['cluster node NODE1 /stop', /NODE1/]]);
  await letTimePass(hands, setup.getByText(/The Cluster service does not run on this computer/));
  await refused(setup, /The Cluster service does not run on this computer/);
  await cancel(hands, setup);
}

/** Computer Name Changes: no domain named, a clock that Kerberos does not take (F-31), no way to the domain. */
async function joinDomain(hands: Hands): Promise<void> {
  const window = await openConsole(hands, 'NODE2', ['Control Panel', 'System'], 'System Properties');
  await hands.press(window.getByRole('tab', { name: 'Computer Name' }));
  await hands.press(button(window, 'Change...'));
  const changes = window.getByRole('dialog', { name: 'Computer Name Changes' });
  await hands.press(changes.getByRole('radio', { name: 'Domain' }));
  expect(await button(changes, 'OK').isDisabled()).toBe(true);
  await hands.write(field(changes, 'Domain name:'), 'corp.example');
  await hands.press(button(changes, 'OK'));
  await window
    .getByRole('alertdialog')
    .getByText(/The clock of NODE2 is 60 minutes off/)
    .waitFor();
  await answer(hands, window, 'OK');
  await hands.press(button(hands.page.getByRole('complementary'), 'Open the wiring list'));
  await hands.press(button(hands.page, 'Unplug NODE2 · NIC1'));
  await hands.openScreen('NODE2');
  await hands.press(button(changes, 'OK'));
  await window
    .getByRole('alertdialog')
    .getByText(/domain controller/)
    .waitFor();
  await answer(hands, window, 'OK');
  await cancel(hands, changes);
}

/** The wizard opens for everybody; what the user may not change keeps it from going on (E-35). */
async function delegateWithoutRole(hands: Hands): Promise<void> {
  const path = ['Administrative Tools', 'Active Directory Users and Computers'];
  const window = await openConsole(hands, 'NODE2', path);
  const wizard = window.getByRole('dialog', { name: 'Exchange Administration Delegation Wizard' });
  await hands.menu(window.getByRole('menuitem', { name: 'Action' }), ['Delegate Exchange Control...']);
  await goOn(hands, wizard, 'Users or Groups');
  await wizard.getByRole('listbox', { name: 'Users and groups:' }).getByRole('option').first().click();
  await hands.press(button(wizard, 'Remove'));
  await refused(wizard, NO_ROLE);
  await cancel(hands, wizard);
}

/** Exchange Administration Delegation Wizard: somebody has to stay Exchange Full Administrator (E-35). */
async function delegate(hands: Hands): Promise<void> {
  const path = ['Administrative Tools', 'Active Directory Users and Computers'];
  const window = await openConsole(hands, 'NODE1', path);
  const wizard = window.getByRole('dialog', { name: 'Exchange Administration Delegation Wizard' });
  const control = window.getByRole('dialog', { name: 'Delegate Control' });
  const open = async () => {
    await hands.menu(window.getByRole('menuitem', { name: 'Action' }), ['Delegate Exchange Control...']);
    await goOn(hands, wizard, 'Users or Groups');
  };
  await open();
  expect(await button(wizard, 'Next >').isDisabled()).toBe(true);
  const list = wizard.getByRole('listbox', { name: 'Users and groups:' });
  await list.getByRole('option').first().click();
  await hands.press(button(wizard, 'Remove'));
  await refused(wizard, /nobody would be Exchange Full Administrator/);
  await cancel(hands, wizard);
  await open();
  await hands.press(button(wizard, 'Add...'));
  await hands.press(button(control, 'OK'));
  await window.getByRole('alertdialog').getByText('Enter the name of a user or a group.').waitFor();
  await answer(hands, window, 'OK');
  const account = control.getByRole('combobox', { name: 'Group or user:' });
  await hands.write(account, 'nobody');
  await hands.press(button(control, 'OK'));
  await window.getByRole('alertdialog').getByText('There is no such account in the domain.').waitFor();
  await answer(hands, window, 'OK');
  await hands.write(account, 'corp\\domain admins');
  await hands.press(button(control, 'OK'));
  await control.waitFor({ state: 'hidden' });
  await goOn(hands, wizard, /Completing/);
  await goBack(hands, wizard, 1);
  await list.getByRole('option', { name: /Domain Admins: Exchange View Only/ }).waitFor();
  await goOn(hands, wizard, /Completing/);
  await hands.press(button(wizard, 'Finish'));
  await wizard.waitFor({ state: 'hidden' });
}

/** Exchange Task Wizard: more than there are cannot be typed; a server without another store, and times of day. */
async function moveMailboxes(hands: Hands): Promise<void> {
  const window = await openConsole(hands, 'NODE1', ['Microsoft Exchange', 'Exchange System Manager']);
  const wizard = window.getByRole('dialog', { name: 'Exchange Task Wizard' });
  const tree = window.getByRole('treegrid', { name: 'Organization' });
  await hands.selectRow(tree, 'Mailbox Store (EVS1)');
  await hands.page.keyboard.press('ArrowRight');
  await hands.selectRow(tree, 'Mailboxes');
  const open = async () => {
    await hands.press(button(window, 'Exchange Tasks...'));
    await goOn(hands, wizard, 'Available Tasks');
  };
  await open();
  await cancel(hands, wizard);
  await open();
  const count = wizard.getByRole('textbox', { name: 'Number of mailboxes' });
  await hands.write(count, '100');
  await hands.page.keyboard.press('Tab');
  await goOn(hands, wizard, 'Move Mailbox');
  const server = wizard.getByRole('button', { name: /^Server|Server$/ });
  await hands.choose(server, 'EVS1');
  await refused(wizard, /has no store/);
  await hands.choose(server, 'EVS2');
  await goOn(hands, wizard, 'Corrupted Messages');
  await goOn(hands, wizard, 'Task Schedule');
  await hands.press(wizard.getByRole('checkbox', { name: /^Begin processing/ }));
  await refusedAll(hands, wizard, field(wizard, 'Begin at'), [
    ['noon', 'noon is not a time of day such as 22:00.'],
    ['24:00', '24:00 is not a time of day such as 22:00.'],
  ]);
  await hands.write(field(wizard, 'Begin at'), '23:00');
  await hands.press(wizard.getByRole('checkbox', { name: /^Cancel the task/ }));
  await refusedAll(hands, wizard, field(wizard, 'Cancel at'), [['', /is not a time of day/]]);
  await hands.press(wizard.getByRole('checkbox', { name: /^Cancel the task/ }));
  await goOn(hands, wizard, /Completing/);
  await goBack(hands, wizard, 4);
  expect(await count.inputValue()).toBe('100');
  for (const page of ['Move Mailbox', 'Corrupted Messages', 'Task Schedule', /Completing/])
    await goOn(hands, wizard, page);
  await hands.press(button(wizard, 'Finish'));
  await wizard.waitFor({ state: 'hidden' });
}

/** One action after the other, each with the page that the refusal is on; null = Component Selection itself. */
async function refusedAt(
  hands: Hands,
  node: string,
  cases: readonly (readonly [action: string, page: string | null, why: string | RegExp])[],
): Promise<void> {
  const setup = await toComponents(hands, node);
  for (const [action, page, why] of cases) {
    await chooseAction(hands, setup, action);
    if (page !== null) await goOn(hands, setup, page);
    await refused(setup, why);
    if (page !== null) await goBack(hands, setup, 1);
  }
  await cancel(hands, setup);
}

/** ForestPrep has a page of its own, which asks who is to administer Exchange. */
async function forestPrep(hands: Hands): Promise<void> {
  const setup = await toComponents(hands, 'NODE1');
  await chooseAction(hands, setup, 'ForestPrep');
  await goOn(hands, setup, 'Administrator Account');
  const account = setup.getByRole('combobox', { name: 'Account:' });
  const proposed = await account.inputValue();
  await refusedAll(hands, setup, account, [
    ['', 'A name is needed.'],
    ['nobody', 'There is no such account in the domain.'],
  ]);
  await hands.write(account, proposed);
  await goOn(hands, setup, 'Prerequisites');
  await setup.getByText('Everything that Setup needs is in place.').waitFor();
  await goBack(hands, setup, 1);
  expect(await account.inputValue()).toBe(proposed);
  await cancel(hands, setup);
}
