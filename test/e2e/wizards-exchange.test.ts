import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '#domain';
import { minutes, ms } from '#kernel';
import { createSession, type Session } from '#session';
import { levelCalled } from '../levels/support.ts';
import { launch, pageProblems } from '../support/browser.ts';
import { chooseAction, toComponents } from '../support/play/exchange-setup.ts';
import type { Hands } from '../support/play/hands.ts';
import { answer, button, openConsole } from '../support/play/moves.ts';
import { pointerHands } from '../support/play/pointer-hands.ts';
import { cancel, field, goBack, goOn, refused, refusedAll } from '../support/play/wizards.ts';
import { fullServer, withStranger } from '../support/screens/saves.ts';
import { exportRun, importRun, visit } from '../support/screens/visitor.ts';

/** Level 17 with a plain user at NODE3, which is no node of the cluster, and the service of NODE2 stopped. */
function crowdedCluster(): Session {
  const session = createSession({ level: levelCalled('17-two-at-work'), seed: 7 });
  session.advanceTo(ms(minutes(1)));
  const password = 'Heart-8eat';
  const commands: readonly Command[] = [
    {
      type: 'createUser',
      name: 'eva',
      displayName: 'Eva',
      password,
      passwordNeverExpires: true,
      mustChangePassword: false,
    },
    { type: 'logOff', node: 'NODE3' },
    { type: 'logOn', node: 'NODE3', account: 'eva', password },
    { type: 'stopClusterService', node: 'NODE2' },
  ];
  for (const command of commands) {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    session.advanceTo(ms(session.frame().world.now + minutes(3)));
  }
  return session;
}

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
    const deeds = await play(withStranger(), async (hands) => {
      await hands.openScreen('NODE1');
      await refusedAt(hands, 'NODE1', [
        ['Typical', 'Prerequisites', /ForestPrep has not been run/],
        ['DomainPrep', 'Prerequisites', /ForestPrep has not been run/],
      ]);
      await forestPrep(hands);
      await hands.openScreen('NODE2');
      await refusedAt(hands, 'NODE2', [['Typical', 'Prerequisites', /not a member of the domain/]]);
    });
    expect(deeds).toEqual([]);
  });

  it('Setup stops at who is logged on, at the service, at virtual servers and at an Exchange that is there', async () => {
    const deeds = await play(crowdedCluster(), async (hands) => {
      await hands.openScreen('NODE3');
      await refusedAt(hands, 'NODE3', [
        ['Typical', 'Prerequisites', /eva is no administrator of NODE3/],
        ['DomainPrep', 'Prerequisites', /eva is no administrator of NODE3/],
      ]);
      await hands.openScreen('NODE2');
      await refusedAt(hands, 'NODE2', [
        ['Typical', null, 'Exchange is already installed on this computer.'],
        ['Remove', 'Prerequisites', /The Cluster service does not run on this computer/],
      ]);
      await hands.openScreen('NODE1');
      await refusedAt(hands, 'NODE1', [['Remove', 'Prerequisites', /NODE1 has the virtual server EVS1/]]);
    });
    expect(deeds).toEqual([]);
  });

  it('delegate and move mailboxes, forward, back, cancelled and with what their pages refuse', async () => {
    const deeds = await play(fullServer(), async (hands) => {
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
