import type { Desk } from '../desk.ts';
import { before } from '../saves.ts';
import { openCluster } from './cluster.ts';
import { atDesk, type Walk } from './walk.ts';

/** Opens a category of Advanced Properties and looks at each page of its sheet. */
async function advanced(
  desk: Desk,
  look: (screen: string) => Promise<void>,
  category: string,
  tabs: readonly string[],
) {
  await desk.page.getByRole('option', { name: category }).click();
  await desk.press('Advanced Properties...');
  for (const tab of tabs) {
    await desk.tab(tab);
    await look(`application advanced ${category} ${tab}`);
  }
  await desk.press('OK');
}

/** Cluster Application, through every page that it has for a service; the pages of other types are those of New Resource. */
const configuring = atDesk(
  'Cluster Application',
  () => before(({ type }) => type === 'createGroup'),
  'NODE1',
  async (desk, look) => {
    await openCluster(desk);
    await desk.row('Groups').click();
    await desk.pick('File', 'Configure Application');
    await desk.page.getByRole('heading', { name: /Welcome/ }).waitFor();
    await look('application welcome');
    await desk.next('Select or Create a Virtual Server');
    await look('application server');
    await desk.next('Resource Group for the Virtual Server');
    await look('application resource group');
    await desk.next('Resource Group Name');
    await look('application group name, empty');
    await desk.write('Name', 'PRINT');
    await desk.next('Virtual Server Access Information');
    await desk.write('Network name', 'NODE1');
    await desk.address('IP address', '10.1.0.77');
    await look('application access, refused');
    await desk.write('Network name', 'PRINT');
    await desk.next('Advanced Properties for the Virtual Server');
    await look('application advanced');
    await advanced(desk, look, 'Resource Group', ['General', 'Failover', 'Failback']);
    await advanced(desk, look, 'IP Address Resource', ['General', 'Parameters']);
    await advanced(desk, look, 'Network Name Resource', ['Parameters']);
    await desk.next('Create Application Cluster Resource');
    await look('application wanted');
    await desk.next('Application Resource Type');
    await look('application type');
    await desk.choose('Resource type', 'Generic Service');
    await desk.next('Application Resource Name and Description');
    await desk.write('Name', 'Print Queue');
    await look('application resource name');
    await desk.next('Application Resource Dependencies');
    await desk.page.getByRole('option', { name: 'PRINT Network Name' }).first().click();
    await desk.press('Add ->');
    await look('application dependencies');
    await desk.next('Generic Service Parameters');
    await desk.write('Service name', 'PrintQueue');
    await look('application generic service');
    await desk.next('Registry Replication');
    await look('application registry replication');
    await desk.next(/Completing/);
    await look('application completing');
    await desk.press('Finish');
    await desk.page.getByRole('alertdialog').waitFor();
    await look('application created');
  },
);

/** The wizards that make groups and resources at once. */
export const applicationWalks: readonly Walk[] = [configuring];
