import type { Locator } from 'playwright-core';
import type { Hands } from './hands.ts';
import {
  answer,
  button,
  letTimePass,
  next,
  objectiveDone,
  onlineIn,
  openConsole,
  skipWork,
  windowCalled,
} from './moves.ts';
import { PASSWORD } from './preparing.ts';

/** Warnings do not stop the wizard: the second node is on while the first one is prepared. */
const ANALYSIS_PASSED = /^(Everything checked fits|There are warnings)/;

/** From the page before the analysis to the page after it. */
async function passAnalysis(hands: Hands, wizard: Locator): Promise<void> {
  await next(hands, wizard);
  await wizard.getByText(ANALYSIS_PASSED).waitFor();
  await next(hands, wizard);
}

/** From the password of the cluster service's account to the end of the wizard. */
async function finishAsService(hands: Hands, wizard: Locator): Promise<void> {
  await hands.write(wizard.getByLabel('Password'), PASSWORD);
  await next(hands, wizard);
  await next(hands, wizard);
  await skipWork(hands, wizard.getByText('Done. Choose Next.'));
  await next(hands, wizard);
  await hands.press(button(wizard, 'Finish'));
}

/** New Server Cluster on the first node. */
export async function buildCluster(hands: Hands): Promise<void> {
  const window = await openConsole(hands, 'NODE1', ['Administrative Tools', 'Cluster Administrator']);
  const open = window.getByRole('dialog', { name: 'Open Connection to Cluster' });
  await hands.choose(open.getByRole('button', { name: /Action/ }), 'Create new cluster');
  await hands.press(button(open, 'OK'));
  const wizard = window.getByRole('dialog', { name: 'New Server Cluster Wizard' });
  await next(hands, wizard);
  await hands.write(wizard.getByRole('textbox', { name: 'Cluster name' }), 'MAILCLUS');
  await next(hands, wizard);
  await passAnalysis(hands, wizard);
  await hands.writeAddress(wizard, 'IP address', '10.1.0.30');
  await next(hands, wizard);
  await hands.write(wizard.getByRole('textbox', { name: 'User name' }), 'svc-cluster');
  await finishAsService(hands, wizard);
}

/** Add Nodes for the second. */
export async function addSecondNode(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator');
  const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
  await tree.getByRole('row', { name: 'MAILCLUS' }).waitFor();
  await hands.command(window, tree, 'MAILCLUS', ['New', 'Node']);
  const wizard = window.getByRole('dialog', { name: 'Add Nodes Wizard' });
  await next(hands, wizard);
  await hands.write(wizard.getByRole('combobox', { name: 'Computer name' }), 'NODE2');
  await hands.press(button(wizard, 'Add'));
  await passAnalysis(hands, wizard);
  await finishAsService(hands, wizard);
}

/** The Distributed Transaction Coordinator. */
export async function createMsdtc(hands: Hands): Promise<void> {
  const window = windowCalled(hands, 'Cluster Administrator');
  await newResource(hands, window, 'Cluster Group', {
    name: 'MSDTC',
    type: 'Distributed Transaction Coordinator',
    dependencies: ['Cluster Name', 'Disk Q:'],
    parameters: async () => {},
  });
  await hands.selectRow(window.getByRole('treegrid', { name: 'Cluster tree' }), 'Cluster Group');
  await hands.command(window, window.getByRole('grid'), 'MSDTC', ['Bring Online']);
  await letTimePass(hands, onlineIn(window, 'MSDTC'));
}

/** The Windows components that NODE2 lacks. */
async function addComponents(hands: Hands, node: string): Promise<void> {
  const wizard = await openConsole(
    hands,
    node,
    ['Control Panel', 'Add or Remove Programs'],
    'Add or Remove Programs',
  );
  await wizard.getByRole('heading', { name: 'Windows Components' }).waitFor();
  for (const name of ['SMTP Service', 'NNTP Service'])
    await hands.press(wizard.getByRole('checkbox', { name }));
  await next(hands, wizard);
  await wizard.getByRole('heading', { name: 'Configuring Components' }).waitFor();
  await skipWork(hands, wizard.getByText('You have successfully completed'));
  await hands.press(button(wizard, 'Finish'));
}

/** Exchange Setup on both nodes, one after the other. */
export async function installExchange(hands: Hands): Promise<void> {
  for (const node of ['NODE1', 'NODE2']) {
    await hands.openScreen(node);
    if (node === 'NODE2') await addComponents(hands, node);
    const setup = await openConsole(hands, node, ['Exchange CD', 'Setup'], 'Exchange Server 2003 Setup');
    await next(hands, setup);
    await hands.press(setup.getByRole('radio', { name: 'I agree', exact: true }));
    await next(hands, setup);
    await next(hands, setup);
    await next(hands, setup);
    const told = setup.getByRole('alertdialog');
    await told.getByText('cluster-aware version').waitFor();
    await hands.press(button(told, 'OK'));
    await next(hands, setup);
    await setup.getByRole('heading', { name: 'Component Progress' }).waitFor();
    await skipWork(hands, setup.getByText(`Exchange Server 2003 is installed on ${node}.`));
    await hands.press(button(setup, 'Finish'));
  }
}

/** Group, address, name, disk, System Attendant: the Exchange virtual server. */
export async function buildVirtualServer(hands: Hands): Promise<void> {
  await hands.openScreen('NODE1');
  const window = windowCalled(hands, 'Cluster Administrator');
  const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
  const list = window.getByRole('grid');
  await hands.command(window, tree, 'Groups', ['New', 'Group']);
  const wizard = window.getByRole('dialog', { name: 'New Group' });
  await hands.write(wizard.getByRole('textbox', { name: 'Name' }), 'EVS1');
  await next(hands, wizard);
  await hands.press(button(wizard, 'Finish'));
  await answer(hands, window, 'OK');
  await newResource(hands, window, 'EVS1', {
    name: 'EVS1 IP Address',
    type: 'IP Address',
    dependencies: [],
    parameters: async (pages) => {
      await hands.writeAddress(pages, 'Address', '10.1.0.31');
      await hands.writeAddress(pages, 'Subnet mask', '255.255.0.0');
      await hands.choose(pages.getByRole('button', { name: /Network/ }), 'Public');
    },
  });
  await newResource(hands, window, 'EVS1', {
    name: 'EVS1 Network Name',
    type: 'Network Name',
    dependencies: ['EVS1 IP Address'],
    parameters: (pages) => hands.write(pages.getByRole('textbox', { name: 'Network name' }), 'EVS1'),
  });
  await hands.selectRow(tree, 'Resources');
  await hands.command(window, list, 'Disk S:', ['Change Group', 'EVS1']);
  await answer(hands, window, 'Yes');
  await hands.command(window, tree, 'EVS1', ['Bring Online']);
  await letTimePass(hands, onlineIn(list, 'EVS1 Network Name'));
  await newResource(hands, window, 'EVS1', {
    name: 'EVS1 System Attendant',
    type: 'Microsoft Exchange System Attendant',
    dependencies: ['EVS1 Network Name', 'Disk S:'],
    parameters: async (pages) => {
      await next(hands, pages);
      await next(hands, pages);
      await hands.write(pages.getByRole('textbox', { name: 'Data directory' }), 'S:\\Exchsrvr');
      await next(hands, pages);
    },
  });
  await hands.command(window, tree, 'EVS1', ['Bring Online']);
  await letTimePass(hands, objectiveDone(hands, 'The virtual server is online and the users have mail'));
}

interface ResourcePlan {
  readonly name: string;
  readonly type: string;
  readonly dependencies: readonly string[];
  /** Fills the pages behind Dependencies up to, and without, the last button. */
  readonly parameters: (pages: Locator) => Promise<void>;
}

async function newResource(hands: Hands, window: Locator, group: string, plan: ResourcePlan): Promise<void> {
  const tree = window.getByRole('treegrid', { name: 'Cluster tree' });
  await hands.command(window, tree, group, ['New', 'Resource']);
  const wizard = window.getByRole('dialog', { name: 'New Resource' });
  await hands.write(wizard.getByRole('textbox', { name: 'Name', exact: true }), plan.name);
  await hands.choose(wizard.getByRole('button', { name: /Resource type/ }), plan.type);
  await next(hands, wizard);
  await next(hands, wizard);
  if (plan.dependencies.length > 0) {
    await hands.takeOver(wizard, 'Available resources', plan.dependencies);
  }
  if (plan.type !== 'Distributed Transaction Coordinator') await next(hands, wizard);
  await plan.parameters(wizard);
  await hands.press(button(wizard, 'Finish'));
  await answer(hands, window, 'OK');
}
