import type { Locator } from 'playwright-core';
import type { Hands } from './hands.ts';
import { button, desktopOf, letTimePass, next, openConsole, skipWork } from './moves.ts';

const PLAN = { networkMask: '255.255.0.0', privateMask: '255.255.255.0', controller: '10.1.0.10' };

/** Of the account that the Cluster service runs under. */
export const PASSWORD = 'Heart-8eat';

/** Static addresses on both nodes. */
export async function prepareWindows(hands: Hands): Promise<void> {
  for (const [index, node] of ['NODE1', 'NODE2'].entries()) {
    await hands.openScreen(node);
    await letTimePass(hands, button(desktopOf(hands, node), 'Start'));
    await setAddresses(hands, node, `10.1.0.2${index + 1}`, `192.168.10.${index + 1}`);
  }
}

async function setAddresses(hands: Hands, node: string, address: string, inner: string): Promise<void> {
  const window = await openConsole(hands, node, ['Control Panel', 'Network Connections']);
  const list = window.getByRole('grid', { name: `Connections of ${node}` });
  const fill = async (connection: string, values: { address: string; mask: string; isPublic: boolean }) => {
    await hands.openRow(list, connection);
    const sheet = window.getByRole('dialog', { name: `${connection} Properties` });
    await hands.press(button(sheet, 'Properties'));
    const tcpip = window.getByRole('dialog', { name: 'Internet Protocol (TCP/IP) Properties' });
    await hands.press(tcpip.getByRole('radio', { name: 'Use the following IP address:' }));
    await hands.writeAddress(tcpip, 'IP address', values.address);
    await hands.writeAddress(tcpip, 'Subnet mask', values.mask);
    if (values.isPublic) {
      await hands.writeAddress(tcpip, 'Default gateway', '10.1.0.1');
      await hands.writeAddress(tcpip, 'Preferred DNS server', PLAN.controller);
    } else {
      await hands.press(button(tcpip, 'Advanced...'));
      const advanced = window.getByRole('dialog', { name: 'Advanced TCP/IP Settings' });
      await hands.press(advanced.getByRole('tab', { name: 'DNS' }));
      await hands.press(advanced.getByRole('checkbox', { name: /^Register this connection/ }));
      await hands.press(advanced.getByRole('tab', { name: 'WINS' }));
      await hands.press(advanced.getByRole('radio', { name: 'Disable NetBIOS over TCP/IP' }));
      await hands.press(button(advanced, 'OK'));
    }
    await hands.press(button(tcpip, 'OK'));
    await hands.press(button(sheet, 'OK'));
    await list.getByRole('row').filter({ hasText: values.address }).waitFor();
  };
  const rename = async (before: string, after: string) => {
    await hands.command(window, list, before, ['Rename']);
    const dialog = window.getByRole('dialog', { name: 'Rename Connection' });
    await hands.write(dialog.getByRole('textbox', { name: 'New name' }), after);
    await hands.press(button(dialog, 'OK'));
    await list.getByRole('row', { name: after }).waitFor();
  };
  const [first, second] = await namesIn(list);
  await rename(second ?? '', 'Private');
  await rename(first ?? '', 'Public');
  await fill('Public', { address, mask: PLAN.networkMask, isPublic: true });
  await fill('Private', { address: inner, mask: PLAN.privateMask, isPublic: false });
}

async function namesIn(list: Locator): Promise<readonly string[]> {
  await list.getByRole('rowheader').first().waitFor();
  return list.getByRole('rowheader').allInnerTexts();
}

/** Signatures, partitions and letters for the two shared disks. */
export async function prepareDisks(hands: Hands): Promise<void> {
  await hands.openScreen('NODE1');
  const window = await openConsole(hands, 'NODE1', ['Administrative Tools', 'Disk Management']);
  const wizard = window.getByRole('dialog', { name: 'Initialize and Convert Disk Wizard' });
  await next(hands, wizard);
  await next(hands, wizard);
  await hands.press(button(wizard, 'Finish'));
  await wizard.waitFor({ state: 'hidden' });
  const disks = [
    { number: 1, letter: 'Q:', label: 'Quorum' },
    { number: 2, letter: 'S:', label: 'Exchange' },
  ];
  for (const { number, letter, label } of disks) {
    const picture = window.getByRole('listbox', { name: 'Disks of NODE1' });
    await hands.command(window, picture, `Disk ${number}`, ['New Partition...']);
    const partition = window.getByRole('dialog', { name: 'New Partition Wizard' });
    for (let page = 0; page < 3; page += 1) await next(hands, partition);
    await hands.choose(partition.getByRole('button', { name: /Drive letter:/ }), letter);
    await next(hands, partition);
    await hands.write(partition.getByRole('textbox', { name: 'Volume label' }), label);
    await next(hands, partition);
    await hands.press(button(partition, 'Finish'));
    await skipWork(hands, window.getByRole('option', { name: new RegExp(`${label}.*Healthy$`) }));
  }
}

/** The account under which the Cluster service runs. */
export async function createAccount(hands: Hands): Promise<void> {
  const window = await openConsole(hands, 'NODE1', [
    'Administrative Tools',
    'Active Directory Users and Computers',
  ]);
  const tree = window.getByRole('treegrid', { name: 'Directory' });
  await hands.selectRow(tree, 'Users');
  await hands.command(window, tree, 'Users', ['New', 'User']);
  const wizard = window.getByRole('dialog', { name: 'New Object - User' });
  await hands.write(wizard.getByRole('textbox', { name: 'Full name' }), 'Cluster Service');
  await hands.write(
    wizard.getByRole('textbox', { name: 'User logon name', exact: false }).first(),
    'svc-cluster',
  );
  await next(hands, wizard);
  await hands.write(wizard.getByLabel('Password:', { exact: true }), PASSWORD);
  await hands.write(wizard.getByLabel('Confirm password'), PASSWORD);
  await hands.press(wizard.getByRole('checkbox', { name: 'User must change password at next logon' }));
  await hands.press(wizard.getByRole('checkbox', { name: 'Password never expires' }));
  await next(hands, wizard);
  await hands.press(button(wizard, 'Finish'));
  await window.getByRole('row', { name: 'Cluster Service' }).waitFor();
}
