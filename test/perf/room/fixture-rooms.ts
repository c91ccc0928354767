import type { CableKind, CableView, DeviceView, PortView, RackViewModel } from '#rack/model';
import { artSideOf } from '#rack/model';

/** A device with every port that its drawing has, all dark. */
export function deviceOf(
  name: string,
  deviceKind: DeviceView['deviceKind'],
  model: string,
  rack: string,
  unit: number,
  heightUnits: number,
  more: Partial<DeviceView> = {},
): DeviceView {
  const sockets = artSideOf({ model, heightUnits }, 'rear').ports;
  const ports = Object.entries(sockets).map(
    ([key, socket]): PortView => ({
      id: `${name}/${key}`,
      key,
      label: key.replace('out', '').toUpperCase(),
      connection: '',
      portKind: socket.portKind,
      cable: null,
      link: 'empty',
      active: false,
      broken: false,
    }),
  );
  const server = deviceKind === 'server' || deviceKind === 'domainController';
  return {
    id: `dev:${name}`,
    name,
    deviceKind,
    model,
    rack,
    unit,
    heightUnits,
    status: server ? 'up' : 'on',
    lamp: 'good',
    powered: true,
    hasPowerButton: server,
    hasConsole: server,
    ports,
    slots: [],
    disks: [],
    systemDisk: server ? 'good' : 'none',
    loadPercent: deviceKind === 'ups' ? 62 : null,
    ...more,
  };
}

/** A room in which the disk that a server starts from is dead. */
export function withDeadDisk(room: RackViewModel, server: string): RackViewModel {
  const devices = room.devices.map((device) =>
    device.name === server ? { ...device, systemDisk: 'dead' as const } : device,
  );
  return { ...room, devices };
}

/** Puts cables into a room; each end gets link unless it is named in `dark`. */
export function plug(
  racks: RackViewModel['racks'],
  devices: readonly DeviceView[],
  list: readonly (readonly [CableKind, string, string])[],
  dark: readonly string[] = [],
): RackViewModel {
  const cables = list.map(
    ([cableKind, from, to], index): CableView => ({
      id: `cable:${index + 1}`,
      cableKind,
      from: from as CableView['from'],
      to: to as CableView['to'],
    }),
  );
  const byPort = new Map(
    cables.flatMap((cable) => [[cable.from, cable] as const, [cable.to, cable] as const]),
  );
  const plugged = devices.map((device) => ({
    ...device,
    ports: device.ports.map((port) => {
      const cable = byPort.get(port.id);
      if (cable === undefined) return port;
      const isDark = dark.includes(cable.from) || dark.includes(cable.to);
      return {
        ...port,
        cable: cable.id,
        link: isDark ? ('down' as const) : ('up' as const),
        active: !isDark && port.portKind !== 'inlet' && port.portKind !== 'outlet',
      };
    }),
  }));
  return { racks, devices: plugged, cables };
}

/** The first level's room after a failure: NODE1 has lost its power. */
export function failureRoom(): RackViewModel {
  const devices = [
    deviceOf('LAN-SW1', 'lanSwitch', 'lan-switch-16', 'A', 19, 1),
    deviceOf('HUB1', 'hub', 'hub-8', 'A', 17, 1),
    deviceOf('FC-SW1', 'fcSwitch', 'fc-switch-8', 'A', 16, 1),
    deviceOf('NODE1', 'server', 'server-2u', 'A', 13, 2, {
      powered: false,
      status: 'noPower',
      lamp: 'fault',
    }),
    deviceOf('NODE2', 'server', 'server-2u', 'A', 10, 2),
    deviceOf('ARRAY1', 'storageArray', 'storage-array', 'A', 6, 3, {
      disks: [
        { number: 1, letter: 'Q', lamp: 'good' },
        { number: 2, letter: 'S', lamp: 'activity' },
      ],
    }),
    deviceOf('PDU-A', 'powerStrip', 'power-strip-8', 'A', 4, 1),
    deviceOf('UPS-A', 'ups', 'ups-2u', 'A', 1, 2),
    deviceOf('LAN-SW2', 'lanSwitch', 'lan-switch-16', 'B', 19, 1),
    deviceOf('DC1', 'domainController', 'server-1u', 'B', 16, 1),
    deviceOf('FE1', 'server', 'server-2u', 'B', 13, 2),
    deviceOf('FE2', 'server', 'server-2u-scsi', 'B', 10, 2),
    deviceOf('PDU-B', 'powerStrip', 'power-strip-8', 'B', 4, 1),
  ];
  return plug(
    [
      { id: 'A', units: 20 },
      { id: 'B', units: 20 },
    ],
    devices,
    [
      ['lan', 'NODE1/nic1', 'LAN-SW1/1'],
      ['lan', 'NODE2/nic1', 'LAN-SW1/2'],
      ['crossover', 'NODE1/nic2', 'NODE2/nic2'],
      ['lan', 'LAN-SW1/16', 'LAN-SW2/16'],
      ['lan', 'DC1/nic1', 'LAN-SW2/1'],
      ['lan', 'FE1/nic1', 'LAN-SW2/2'],
      ['fc', 'NODE1/hba1', 'FC-SW1/1'],
      ['fc', 'NODE2/hba1', 'FC-SW1/2'],
      ['fc', 'ARRAY1/a0', 'FC-SW1/7'],
      ['fc', 'ARRAY1/b0', 'FC-SW1/8'],
      ['power', 'NODE1/psu1', 'PDU-A/out1'],
      ['power', 'NODE1/psu2', 'UPS-A/out1'],
      ['power', 'NODE2/psu1', 'PDU-A/out2'],
      ['power', 'NODE2/psu2', 'UPS-A/out2'],
      ['power', 'ARRAY1/psu1', 'PDU-A/out3'],
      ['power', 'ARRAY1/psu2', 'UPS-A/out3'],
      ['power', 'LAN-SW1/psu1', 'PDU-A/out7'],
      ['power', 'FC-SW1/psu1', 'PDU-A/out8'],
      ['power', 'DC1/psu1', 'PDU-B/out1'],
      ['power', 'FE1/psu1', 'PDU-B/out2'],
      ['power', 'LAN-SW2/psu1', 'PDU-B/out8'],
    ],
    ['NODE1/nic1', 'NODE1/nic2', 'NODE1/hba1', 'NODE1/psu1', 'NODE1/psu2'],
  );
}

/** The full room of the benchmark: two racks, 32 devices, at least 448 ports with lamps, 60 cables. */
export function fullRoom(): RackViewModel {
  const devices: DeviceView[] = [];
  const switches: string[] = [];
  const servers: string[] = [];
  for (const rack of ['A', 'B']) {
    for (let index = 0; index < 13; index += 1) {
      const name = `SW-${rack}${index + 1}`;
      switches.push(name);
      devices.push(deviceOf(name, 'lanSwitch', 'lan-switch-16', rack, 20 - index, 1));
    }
    for (let index = 0; index < 3; index += 1) {
      const name = `N-${rack}${index + 1}`;
      servers.push(name);
      devices.push(deviceOf(name, 'server', 'server-2u', rack, 1 + index * 2, 2));
    }
  }
  const cables: (readonly [CableKind, string, string])[] = [];
  for (let index = 0; index < 60; index += 1) {
    const from = switches[index % switches.length];
    const to = switches[(index * 7 + 5) % switches.length];
    const port = Math.floor(index / switches.length) * 2 + 1;
    if (from !== undefined && to !== undefined && from !== to)
      cables.push(['lan', `${from}/${port}`, `${to}/${port + 8}`]);
  }
  servers.forEach((server, index) => {
    if (cables.length < 60) cables.push(['lan', `${server}/nic1`, `${switches[index]}/16`]);
  });
  const room = plug(
    [
      { id: 'A', units: 20 },
      { id: 'B', units: 20 },
    ],
    devices,
    cables,
  );
  // Every port of a full room has its lamp lit, whether or not its cable is in the picture.
  return {
    ...room,
    devices: room.devices.map((device) => ({
      ...device,
      ports: device.ports.map((port) => ({ ...port, link: 'up' as const, active: port.cable !== null })),
    })),
  };
}
