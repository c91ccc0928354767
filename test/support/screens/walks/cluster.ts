import type { Desk } from '../desk.ts';
import { around, before, outage, withGenericService } from '../saves.ts';
import { atDesk, type Walk } from './walk.ts';

const TOOLS = 'Administrative Tools';
const CLUADMIN = 'Cluster Administrator';

/** Cluster Administrator, connected to the cluster of the server that it runs on. */
export async function openCluster(desk: Desk): Promise<void> {
  await desk.start(TOOLS, CLUADMIN);
  await desk.press('OK');
  await desk.row('Groups').waitFor();
}

/** Goes on to the analysis and waits for its end. */
async function analyse(desk: Desk): Promise<void> {
  await desk.next('Analyzing Configuration');
  const { page } = desk;
  await page.getByText('Everything checked fits').or(page.getByText('There are warnings')).waitFor();
}

/** New Server Cluster, from Open Connection to the finished cluster. */
const creating = atDesk(
  'New Server Cluster',
  () => before(({ type }) => type === 'createCluster'),
  'NODE1',
  async (desk, look) => {
    await desk.start(TOOLS, CLUADMIN);
    await desk.page.getByRole('dialog', { name: 'Open Connection' }).waitFor();
    await look('open connection');
    await desk.choose('Action', 'Open connection to cluster');
    await desk.press('OK');
    await desk.page.getByRole('alertdialog').waitFor();
    await look('open connection, failed');
    await desk.press('OK');
    await desk.press('Cancel');
    await look('cluster administrator, not connected');
    await desk.press('Open Connection...');
    await desk.press('OK');
    await look('new cluster welcome');
    await desk.next('Cluster Name and Domain');
    await look('new cluster name, empty');
    await desk.write('Cluster name', 'MAILCLUS');
    await desk.next('Select Computer');
    await look('new cluster computer');
    await desk.press('Advanced...');
    await look('new cluster advanced');
    await desk.press('Cancel');
    await analyse(desk);
    await look('new cluster analyzing');
    await desk.press('View Log...');
    await look('analysis log');
    await desk.press('Close');
    await desk.page.getByRole('treegrid', { name: 'Tasks' }).getByRole('row').nth(1).click();
    await desk.press('Details...');
    await look('analysis details');
    await desk.press('Close');
    await desk.next('IP Address');
    await look('new cluster address');
    await desk.address('IP address', '10.1.0.30');
    await desk.next('Cluster Service Account');
    await desk.write('User name', 'svc-cluster');
    await desk.write('Password', 'Heart-8eat');
    await look('new cluster account');
    await desk.next('Proposed Cluster Configuration');
    await look('new cluster proposed');
    await desk.press('Quorum...');
    await desk.choose('Quorum resource', 'Majority Node Set');
    await look('new cluster quorum');
    await desk.press('Cancel');
    await desk.next('Creating the Cluster');
    await look('new cluster creating');
    await desk.passTime();
    await desk.page.getByText('Done. Choose Next.').waitFor();
    await look('new cluster created');
    await desk.next(/Completing/);
    await look('new cluster completing');
    await desk.press('Finish');
    await desk.row('Groups').waitFor();
    await look('cluster administrator, connected');
  },
);

/** Add Nodes, with a computer that is there and with a warning. */
const adding = atDesk(
  'Add Nodes',
  () => before(({ type }) => type === 'addNode'),
  'NODE1',
  async (desk, look) => {
    await openCluster(desk);
    await desk.pick('File');
    await desk.page.getByRole('menu').waitFor();
    await look('file menu');
    await desk.pick('New', 'Node');
    await desk.next('Select Computers');
    await look('add nodes computers, empty');
    await desk.write('Computer name', 'NODE2');
    await desk.press('Add');
    await look('add nodes computers');
    await analyse(desk);
    await look('add nodes analyzing');
    await desk.next('Cluster Service Account');
    await desk.write('Password', 'Heart-8eat');
    await look('add nodes account');
    await desk.next('Proposed Cluster Configuration');
    await look('add nodes proposed');
    await desk.next('Adding Nodes');
    await look('add nodes adding');
    await desk.passTime();
    await desk.page.getByText('Done. Choose Next.').waitFor();
    await desk.next(/Completing/);
    await look('add nodes completing');
  },
);

/** New Group and New Resource with the pages of each type of resource that has some. */
const resources = atDesk(
  'New Group, New Resource',
  () => before((command) => command.type === 'createResource' && command.resource === 'EVS1 Network Name'),
  'NODE1',
  async (desk, look) => {
    await openCluster(desk);
    await desk.pick('File', 'New', 'Group');
    await look('new group');
    await desk.write('Name', 'EVS2');
    await desk.next('Preferred Owners');
    await look('new group owners');
    await desk.press('Finish');
    await desk.page.getByRole('alertdialog').waitFor();
    await look('group created');
    await desk.press('OK');
    const begin = async (type: string, name: string) => {
      await desk.page.getByRole('row', { name: 'EVS1' }).first().click();
      await desk.pick('File', 'New', 'Resource');
      await desk.write('Name', name);
      await desk.choose('Resource type', type);
    };
    await begin('IP Address', 'Second Address');
    await look('new resource');
    await desk.next('Possible Owners');
    await look('new resource owners');
    await desk.next('Dependencies');
    await look('new resource dependencies');
    await desk.next('TCP/IP Address Parameters');
    await look('new resource tcpip');
    await desk.press('Cancel');
    await begin('Network Name', 'Second Name');
    await desk.next('Possible Owners');
    await desk.next('Dependencies');
    await desk.page.getByRole('option', { name: 'EVS1 IP Address' }).first().click();
    await desk.press('Add ->');
    await desk.next('Network Name Parameters');
    await look('new resource network name');
    await desk.press('Cancel');
    await begin('Physical Disk', 'Second Disk');
    await desk.next('Possible Owners');
    await desk.next('Dependencies');
    await desk.next('Disk Parameters');
    await look('new resource disk');
    await desk.press('Cancel');
    await begin('Generic Service', 'Archive');
    await desk.next('Possible Owners');
    await desk.next('Dependencies');
    await desk.next('Generic Service Parameters');
    await desk.write('Service name', 'Archive');
    await look('new resource generic service');
    await desk.next('Registry Replication');
    await desk.press('Add...');
    await desk.write('Root registry key', 'Software\\Archive');
    await desk.press('OK');
    await look('new resource registry replication, refused');
    await desk.press('Cancel');
    await begin('File Share', 'Public');
    await desk.next('Possible Owners');
    await desk.next('Dependencies');
    await desk.next('File Share Parameters');
    await desk.page.getByText('Allow a number of users').click();
    await desk.write('Users', '20');
    for (const label of ['Share name', 'Path', 'Comment', 'Share name']) await desk.write(label, 'Public');
    await look('new resource file share, refused');
    await desk.press('Cancel');
    await desk.menuOf(desk.row('EVS1 IP Address'));
    await look('resource menu');
    await desk.pick('Delete');
    await desk.page.getByRole('alertdialog').waitFor();
    await look('question, delete');
    await desk.press('No');
  },
);

/** The pages of the Exchange System Attendant, which makes the virtual server. */
const attendant = atDesk(
  'System Attendant',
  () =>
    before((command) => command.type === 'createResource' && command.resource === 'EVS1 System Attendant'),
  'NODE1',
  async (desk, look) => {
    await openCluster(desk);
    await desk.page.getByRole('row', { name: 'EVS1' }).first().click();
    await desk.row('EVS1 IP Address').waitFor();
    await look('cluster administrator, group');
    await desk.pick('File', 'New', 'Resource');
    await desk.write('Name', 'EVS1 System Attendant');
    await desk.choose('Resource type', 'Microsoft Exchange System Attendant');
    await desk.next('Possible Owners');
    await desk.next('Dependencies');
    for (const name of ['EVS1 Network Name', 'Disk S:']) {
      await desk.page.getByRole('option', { name }).first().click();
      await desk.press('Add ->');
    }
    await look('new resource dependencies, chosen');
    for (const page of ['Exchange Administrative Group', 'Exchange Routing Group', 'Data Directory']) {
      await desk.next(page);
      await look(`new resource ${page}`);
    }
    await desk.write('Data directory', 'S:\\Exchsrvr');
    await desk.next('Summary');
    await look('new resource summary');
  },
);

const SHEETS: readonly (readonly [path: readonly string[], object: string, tabs: readonly string[]])[] = [
  [['MAILCLUS'], '', ['General', 'Quorum', 'Network Priority', 'Security']],
  [['Groups'], 'EVS1', ['General', 'Failover', 'Failback']],
  [['EVS1'], 'EVS1 IP Address', ['General', 'Dependencies', 'Advanced', 'Parameters']],
  [['EVS1'], 'EVS1 Network Name', ['Parameters']],
  [['EVS1'], 'Disk S:', ['Parameters']],
  [['EVS1'], 'EVS1 System Attendant', ['Parameters']],
];

/** Every property sheet, page by page, and the menus of the objects. */
const sheets = atDesk(
  'Property sheets',
  () => around('fault.struck', -1000),
  'NODE2',
  async (desk, look) => {
    await openCluster(desk);
    const tree = desk.page.getByRole('treegrid', { name: 'Cluster tree' });
    const list = desk.page.getByRole('dialog', { name: /^Cluster Administrator/ }).getByRole('grid');
    for (const [path, object, tabs] of SHEETS) {
      for (const name of path) await tree.getByRole('row', { name, exact: true }).first().click();
      if (object !== '') await list.getByRole('row', { name: object }).first().click();
      await desk.pick('File', 'Properties');
      for (const tab of tabs) {
        await desk.tab(tab);
        await look(`sheet ${object || path[0]} ${tab}`);
      }
      await desk.press('Cancel');
    }
  },
);

/** Property sheets of what lies below Cluster Configuration. */
const configuration = atDesk(
  'Sheets of the configuration',
  withGenericService,
  'NODE2',
  async (desk, look) => {
    await openCluster(desk);
    const tree = desk.page.getByRole('treegrid', { name: 'Cluster tree' });
    const list = desk.page.getByRole('dialog', { name: /^Cluster Administrator/ }).getByRole('grid');
    await tree.getByRole('row', { name: /^EVS1/ }).first().click();
    await desk.row('Mail Archive').click();
    await desk.pick('File', 'Properties');
    await desk.page.getByRole('tab', { name: 'Registry Replication' }).click();
    await look('sheet Registry Replication');
    await desk.press('Add...');
    await desk.page.getByRole('dialog', { name: 'Registry Key' }).waitFor();
    await look('root registry key');
    await desk.press('Cancel');
    await desk.press('Cancel');
    await tree.getByRole('row', { name: 'Cluster Configuration', exact: true }).first().click();
    for (const [folder, object] of [
      ['Resource Types', 'Generic Application'],
      ['Networks', 'Private'],
    ] as const) {
      await desk.page.keyboard.press('ArrowRight');
      await tree.getByRole('row', { name: folder, exact: true }).first().click();
      await list.getByRole('row', { name: object }).first().click();
      await desk.pick('File', 'Properties');
      await desk.page.getByRole('dialog', { name: `${object} Properties` }).waitFor();
      await look(`sheet ${object}`);
      await desk.press('Cancel');
    }
  },
);

/** Menus of the objects, what is asked before harm is done, and what is said when the connection is lost. */
const questions = atDesk(
  'Menus and questions',
  // Long before the failure: time is to run fast while the service stops.
  () => around('fault.struck', -300_000),
  'NODE2',
  async (desk, look) => {
    await openCluster(desk);
    const tree = desk.page.getByRole('treegrid', { name: 'Cluster tree' });
    const line = (name: string) => tree.getByRole('row', { name, exact: true }).first();
    await desk.menuOf(line('EVS1'));
    await desk.page.getByRole('menuitem', { name: 'Move Group' }).click();
    await look('group menu');
    await desk.escape();
    await desk.escape();
    await line('Cluster Configuration').click();
    await look('cluster administrator, configuration');
    await line('Resources').click();
    await look('cluster administrator, resources');
    await desk.menuOf(line('NODE2'));
    await look('node menu');
    await desk.pick('Stop Cluster Service');
    await desk.passTimeUntil(desk.page.getByText('connection to the cluster was lost'));
    await look('connection lost');
  },
);

const darkness = atDesk('A dark screen', outage, 'NODE1', async (_desk, look) => {
  await look('screen without power');
});

/** Cluster Administrator. */
export const clusterWalks: readonly Walk[] = [
  creating,
  adding,
  resources,
  attendant,
  sheets,
  configuration,
  questions,
  darkness,
];
