import type { Session } from '#session';
import type { Desk } from '../desk.ts';
import { frontEnds } from '../saves.ts';
import { atDesk, type Walk } from './walk.ts';

const open = async (desk: Desk) => {
  await desk.start('Administrative Tools', 'Network Load Balancing Manager');
  await desk.page.getByRole('grid', { name: 'Hosts' }).waitFor();
};

/** A new load-balanced cluster through all pages, its second host, its properties. */
const balancing = atDesk(
  'Network Load Balancing Manager',
  (): Session => frontEnds(),
  'WEB1',
  async (desk, look) => {
    const { page } = desk;
    await open(desk);
    await look('nlb, no cluster');
    await desk.pick('Cluster');
    await desk.pick('New...');
    await look('nlb parameters');
    await desk.address('IP address', '10.1.0.50');
    await desk.address('Subnet mask', '255.255.0.0');
    await desk.write('Full Internet name', 'mail.corp.example');
    await desk.next('Cluster IP Addresses');
    await look('nlb addresses');
    await desk.next('Port Rules');
    await look('nlb port rules');
    await desk.press('Add...');
    await look('nlb port rule');
    await desk.press('Cancel');
    await desk.next('Connect');
    await desk.write('Host', 'WEB1');
    await desk.press('Connect');
    await page.getByText('10.1.0.51').waitFor();
    await look('nlb connect');
    await desk.next('Host Parameters');
    await look('nlb host');
    await desk.press('Finish');
    await desk.row('WEB1').waitFor();
    await desk.passTime();
    await desk.row('WEB1').click();
    await desk.pick('Host');
    await look('nlb, host menu');
    await desk.pick('Host Properties');
    await desk.tab('Port Rules');
    await desk.row('0').click();
    await look('nlb host port rules');
    await desk.press('Edit...');
    await page.getByText('Equal', { exact: true }).last().click();
    await look('nlb host port rule');
    await desk.write('Load weight', '20');
    await desk.press('OK');
    await desk.press('OK');
    await desk.pick('Host');
    await desk.pick('Control Ports...');
    await look('nlb control ports');
    await desk.press('Close');
    await desk.pick('Cluster');
    await desk.pick('Cluster Properties');
    await look('nlb properties');
    await desk.press('Cancel');
  },
);

/** Network Load Balancing. */
export const balancingWalks: readonly Walk[] = [balancing];
