import { describe, expect, it } from 'vitest';
import {
  boundRows,
  moved,
  orderCommand,
} from '../../../../src/consoles/network-connections/binding-order.ts';
import { connectionRows, linkedCount } from '../../../../src/consoles/network-connections/connection-list.ts';
import {
  changeForm,
  classMask,
  commandOf,
  formOf,
  isChanged,
  prefillMask,
  type TcpipForm,
} from '../../../../src/consoles/network-connections/tcpip-form.ts';
import {
  canShift,
  shifted,
  type WinsList,
  withEdited,
  withoutSelected,
  withServer,
} from '../../../../src/consoles/network-connections/wins-list.ts';
import { Room } from './room.ts';

describe('the list of connections', () => {
  it('says which cable is in, by the wiring', () => {
    const room = new Room().boot();
    const rows = connectionRows(room.world, room.node('NODE1'));
    expect(rows.map(({ adapter, status, portLabel }) => [adapter, status, portLabel])).toEqual([
      ['nic1', 'connected', 'NIC1'],
      ['nic2', 'unplugged', 'NIC2'],
    ]);
    expect(linkedCount(rows)).toBe(1);
    room.give({ type: 'disconnectCable', port: 'NODE1/nic1' });
    expect(connectionRows(room.world, room.node('NODE1'))[0]?.status).toBe('unplugged');
  });

  it('says when the address is in use on the same wire', () => {
    const room = new Room().boot();
    room.address('NODE1', '10.1.0.21');
    room.give({ type: 'shutDownComputer', node: 'NODE1' });
    room.pass(20);
    room.address('NODE2', '10.1.0.21');
    room.give({ type: 'pressPowerButton', device: 'NODE1' });
    room.pass(20);
    const statuses = ['NODE1', 'NODE2'].map((name) => connectionRows(room.world, room.node(name))[0]?.status);
    expect(statuses.toSorted()).toEqual(['conflict', 'connected']);
  });
});

describe('Advanced Settings', () => {
  it('moves a connection by one place and sends the whole order (W-37)', () => {
    const room = new Room().boot();
    const order = () => boundRows(room.world, room.node('NODE1')).map(({ adapter }) => adapter);
    expect(order()).toEqual(['nic1', 'nic2']);
    expect(moved(order(), 'nic1', -1)).toEqual(['nic1', 'nic2']);
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
    room.give(orderCommand('NODE1', moved(order(), 'nic2', -1)));
    expect(order()).toEqual(['nic2', 'nic1']);
  });
});

describe('the TCP/IP sheet', () => {
  const empty = (): TcpipForm => formOf(connectionOf(new Room()));
  const connectionOf = (room: Room) => {
    const [first] = connectionRows(room.world, room.node('NODE1'));
    if (first === undefined) throw new Error('NODE1 has no connection.');
    return first.nic;
  };

  it('opens with an automatic address and DNS server while nothing is set', () => {
    expect(empty()).toMatchObject({
      isAutomatic: true,
      isDnsAutomatic: true,
      address: '',
      registerInDns: true,
    });
  });

  it('takes the automatic DNS server away with the automatic address', () => {
    expect(changeForm(empty(), { isAutomatic: false }).isDnsAutomatic).toBe(false);
    expect(changeForm(empty(), { isAutomatic: true }).isDnsAutomatic).toBe(true);
  });

  it.each([
    ['10.1.2.3', '255.0.0.0'],
    ['126.0.0.1', '255.0.0.0'],
    ['127.0.0.1', ''],
    ['172.16.0.1', '255.255.0.0'],
    ['192.168.0.1', '255.255.255.0'],
    ['224.0.0.1', ''],
    ['', ''],
  ])('knows the class mask of %s', (address, mask) => {
    expect(classMask(address)).toBe(mask);
  });

  it('fills the mask only while it is empty', () => {
    const form = changeForm(empty(), { isAutomatic: false, address: '192.168.10.1' });
    expect(prefillMask(form).mask).toBe('255.255.255.0');
    expect(prefillMask({ ...form, mask: '255.255.0.0' }).mask).toBe('255.255.0.0');
  });

  it('leaves greyed fields out of the command', () => {
    const form = { ...empty(), address: '10.1.0.21', mask: '255.255.0.0', gateway: '10.1.0.1' };
    expect(commandOf(form, 'NODE1', 'nic1')).toMatchObject({ address: '', mask: '', gateway: '', dns: [] });
  });

  it('ends in a command that the engine takes and that the sheet shows again', () => {
    const room = new Room().boot();
    const form = changeForm(empty(), {
      isAutomatic: false,
      name: 'Public ',
      address: '10.1.0.21',
      mask: '255.255.0.0',
      gateway: '10.1.0.1',
      preferredDns: '10.1.0.10',
      wins: ['10.1.0.12', '10.1.0.10'],
      netbios: false,
    });
    expect(isChanged(form, connectionOf(room))).toBe(true);
    room.give(commandOf(form, 'NODE1', 'nic1'));
    expect(formOf(connectionOf(room))).toEqual({ ...form, name: 'Public' });
    expect(isChanged(formOf(connectionOf(room)), connectionOf(room))).toBe(false);
    room.give(commandOf({ ...form, wins: [] }, 'NODE1', 'nic1'));
    expect(connectionOf(room)).not.toHaveProperty('wins');
  });

  it('asks the engine for its errors: unfinished address, wrong mask, gateway elsewhere', () => {
    const room = new Room().boot();
    const base = changeForm(empty(), { isAutomatic: false, address: '10.1.0.21', mask: '255.255.0.0' });
    const reasonOf = (patch: Partial<TcpipForm>) => {
      const verdict = room.query(commandOf({ ...base, ...patch }, 'NODE1', 'nic1'));
      return verdict.ok ? 'ok' : verdict.reason;
    };
    expect(reasonOf({})).toBe('ok');
    expect(reasonOf({ address: '10.1..' })).toBe('address.invalid');
    expect(reasonOf({ mask: '255.0.255.0' })).toBe('mask.invalid');
    expect(reasonOf({ gateway: '192.168.1.1' })).toBe('gateway.invalid');
    expect(reasonOf({ preferredDns: '10..' })).toBe('dns.invalid');
    expect(reasonOf({ wins: ['10..'] })).toBe('wins.invalid');
    expect(reasonOf({ name: ' ' })).toBe('name.empty');
  });
});

describe('the list of WINS servers', () => {
  const list = (selected: number | null, ...servers: string[]): WinsList => ({ servers, selected });

  it('takes a further server last and a changed one where it is', () => {
    expect(withServer(list(null), 'a')).toEqual(list(0, 'a'));
    expect(withServer(list(0, 'a', 'b'), 'c')).toEqual(list(2, 'a', 'b', 'c'));
    expect(withEdited(list(1, 'a', 'b', 'c'), 'x')).toEqual(list(1, 'a', 'x', 'c'));
  });

  it('loses the chosen server and chooses the next, or the last', () => {
    expect(withoutSelected(list(0, 'a', 'b', 'c'))).toEqual(list(0, 'b', 'c'));
    expect(withoutSelected(list(2, 'a', 'b', 'c'))).toEqual(list(1, 'a', 'b'));
    expect(withoutSelected(list(0, 'a'))).toEqual(list(null));
    expect(withoutSelected(list(null, 'a'))).toEqual(list(null, 'a'));
  });

  it('moves the chosen server by one place, also among equal ones', () => {
    expect(shifted(list(2, 'a', 'b', 'c'), -1)).toEqual(list(1, 'a', 'c', 'b'));
    expect(shifted(list(0, 'a', 'b', 'c'), 1)).toEqual(list(1, 'b', 'a', 'c'));
    expect(shifted(list(2, 'a', 'b', 'a'), -1)).toEqual(list(1, 'a', 'a', 'b'));
    for (const [still, step] of [
      [list(0, 'a', 'b'), -1],
      [list(1, 'a', 'b'), 1],
      [list(null, 'a', 'b'), 1],
    ] as const) {
      expect(canShift(still, step)).toBe(false);
      expect(shifted(still, step)).toBe(still);
    }
    expect(canShift(list(0, 'a', 'b'), 1)).toBe(true);
  });
});
