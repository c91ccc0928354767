import { describe, expect, it } from 'vitest';
import { levelErrorCodes } from '#levels';
import en from '../../../src/i18n/locales/en/levels-schema.json' with { type: 'json' };
import { compileWith, type FileKey, fileText, levelOne } from '../../levels/support.ts';

/** What is wrong with level 01 after one replacement, as `line path code`. */
function errorsAfter(key: FileKey, from: string | RegExp, to: string): readonly string[] {
  const text = fileText(key);
  const changed = text.replace(from, to);
  expect(changed, `${from} is not in the file`).not.toBe(text);
  return compileWith(key, changed).errors.map(({ line, path, code }) => `${line} ${path} ${code}`);
}

const lineOf = (key: FileKey, part: string) =>
  fileText(key).slice(0, fileText(key).indexOf(part)).split('\n').length;

describe('a level that is sound', () => {
  const level = levelOne();

  it('keeps names, converts units and orders objectives', () => {
    expect(level.id).toBe('01-first-cluster');
    expect(level.setup).toMatchObject({
      startsAtMs: 2 * 86_400_000 + 32_400_000,
      deadlineMs: 28_800_000,
      mailUsers: 500,
    });
    expect(level.setup.disks).toEqual([
      { array: 'ARRAY1', number: 1, sizeMb: 1_024 },
      { array: 'ARRAY1', number: 2, sizeMb: 102_400 },
    ]);
    expect(level.objectives.map(({ id, hints }) => `${id} ${hints}`)).toEqual([
      ...['cluster 3', 'msdtc 3', 'exchange 3', 'mail 3', 'survive 3', 'redundancy 3'],
    ]);
    expect(Object.keys(level.texts).sort()).toEqual(['de', 'en']);
  });

  it('makes a disk dynamic that is said to be (L-31)', () => {
    const text = fileText('level').replace(/(number: 2, size: [^ }]+)/, '$1, dynamic: true');
    expect(compileWith('level', text).level?.setup.disks[1]).toMatchObject({ number: 2, dynamic: true });
  });

  it('leaves a computer outside of the domain that is said to be (L-46)', () => {
    const text = fileText('level').replace(/(name: NODE2, device: NODE2, )/, '$1domain: none, ');
    const changed = compileWith('level', text).level?.setup.computers;
    expect(changed?.map(({ outsideDomain = false }) => outsideDomain)).toEqual([false, true]);
    expect(level.setup.computers[1]).not.toHaveProperty('outsideDomain');
  });

  it('puts on the shelf what is said, with what the catalogue knows of it', () => {
    const shelf = [
      'shelf:',
      '  units: 20',
      '  devices:',
      '    - { model: server-2u-pci, count: 2, edition: standard }',
      '    - { model: storage-array-basic, disks: [1GB, 2GB] }',
      '  cards: [{ card: scsi-raid, count: 1 }]',
      'cables:',
    ].join('\n');
    const changed = compileWith('level', fileText('level').replace('cables:', shelf)).level?.setup.shelf;
    expect(changed?.units).toBe(20);
    expect(changed?.devices).toMatchObject([
      { model: 'server-2u-pci', left: 2, edition: 'standard', listing: 'cluster', slots: 3, disksMb: [] },
      { model: 'storage-array-basic', left: null, listing: 'alone', slots: 0, disksMb: [1_024, 2_048] },
    ]);
    expect(changed?.cards).toEqual([
      { card: 'scsi-raid', left: 1, listing: 'none', portKind: 'scsi', prefix: 'scsi' },
    ]);
    expect(level.setup).not.toHaveProperty('shelf');
  });

  it('knows the domains of recipient policies where they are said (E-36)', () => {
    const text = fileText('level').replace(
      /( +)exchangePrepared:/,
      '$1smtpDomains: [corp.example]\n$1exchangePrepared:',
    );
    expect(compileWith('level', text).level?.setup.directory.smtpDomains).toEqual(['corp.example']);
    expect(level.setup.directory).not.toHaveProperty('smtpDomains');
  });

  it('takes ports from the model of the device', () => {
    const node = level.setup.devices.find(({ name }) => name === 'NODE1');
    expect(node?.ports.map(({ name }) => name)).toEqual(['nic1', 'nic2', 'hba1', 'hba2', 'psu1', 'psu2']);
    expect(node?.switchedOn).toBe(false);
  });

  it('has a hash that texts and solution do not change', () => {
    const hashAfter = (key: FileKey, from: string, to: string) =>
      compileWith(key, fileText(key).replace(from, to)).level?.hash;
    expect(hashAfter('text en', 'First cluster', 'Another title')).toBe(level.hash);
    expect(hashAfter('level', 'mailUsers: 500', 'mailUsers: 501')).not.toBe(level.hash);
  });
});

describe('a level that is wrong says where and what', () => {
  const cases: readonly [string, FileKey, string | RegExp, string, string][] = [
    ['an unknown key', 'level', 'mailUsers', 'mailUser', 'mailUser key.unknownMeant'],
    ['a missing key', 'level', 'horizon: 24h\n', '', ' key.missing'],
    ['a wrong type', 'level', 'mailUsers: 500', 'mailUsers: many', 'mailUsers value.type'],
    ['a number out of range', 'level', 'mailUsers: 500', 'mailUsers: 0', 'mailUsers value.range'],
    ['a malformed duration', 'level', 'deadline: 8h', 'deadline: 8 hours', 'deadline value.format'],
    ['an unknown model', 'level', 'model: ups-2u', 'model: ups-3u', 'devices[6].model value.notOneOfMeant'],
    ['an unknown tool', 'level', '- event-viewer', '- event-viewers', 'tools[1] value.notOneOfMeant'],
    [
      'a port that does not exist',
      'level',
      'to: LAN-SW1/1 }',
      'to: LAN-SW1/17 }',
      'cables[2].to port.unknownMeant',
    ],
    [
      'a device that does not exist',
      'level',
      'to: LAN-SW1/1 }',
      'to: LAN-SW2/1 }',
      'cables[2].to name.unknownMeant',
    ],
    ['a port used twice', 'level', 'from: UPS-A/out1', 'from: PDU-A/out1', 'cables[1].from port.occupied'],
    ['a plug that does not fit', 'level', 'kind: lan, from', 'kind: fc, from', 'cables[2] port.doesNotFit'],
    ['two devices in one place', 'level', 'unit: 9', 'unit: 10', 'devices[2].unit device.place'],
    [
      'a name given twice',
      'level',
      'name: NODE2, model',
      'name: NODE1, model',
      'devices[2].name name.duplicate',
    ],
    [
      'disks on a switch',
      'level',
      'array: ARRAY1, number: 1',
      'array: LAN-SW1, number: 1',
      'disks[0].array device.kind',
    ],
    [
      'a node that does not exist',
      'level',
      'kind: clusterFormed, nodes: 2',
      'kind: nodeEvicted, node: NODE9',
      'objectives[0].need.node name.unknownMeant',
    ],
    [
      'an unknown predicate',
      'level',
      'kind: evsOnline, count: 1 }\n    after',
      'kind: evsOnlin, count: 1 }\n    after',
      'objectives[3].need.kind value.notOneOfMeant',
    ],
    [
      'an unknown fault',
      'level',
      'fault: power-loss',
      'fault: power-lost',
      'objectives[4].need.fault name.unknownMeant',
    ],
    [
      'an objective after a later one',
      'level',
      'after: [cluster]',
      'after: [mail]',
      'objectives[1].after[0] objective.cycle',
    ],
    [
      'a node that is not there',
      'level',
      '{ kind: evsOnline, count: 1 }',
      '{ kind: groupOnline, group: EVS1, on: [NODE1, NODE3] }',
      'need.on[1] name.unknownMeant',
    ],
    [
      'a window that ends before it begins',
      'level',
      '[10m, 30m]',
      '[30m, 10m]',
      'faults[0].delay fault.window',
    ],
    [
      'a fault that cannot hit its target',
      'level',
      'kind: power\n',
      'kind: disk\n',
      'faults[0].target fault.target',
    ],
    ...(
      [
        ['disks with a server', 'devices: [{ model: ups-2u, disks: [1GB] }]', 'devices[0].model device.kind'],
        [
          'a domain controller on the shelf',
          'devices: [{ model: server-1u }]',
          'devices[0].model device.kind',
        ],
        [
          'a model twice',
          'devices: [{ model: ups-2u }, { model: ups-2u }]',
          'devices[1].model name.duplicate',
        ],
        ['a card twice', 'cards: [{ card: hba }, { card: hba }]', 'cards[1].card name.duplicate'],
        ['an unknown card', 'cards: [{ card: hbas }]', 'cards[0].card value.notOneOfMeant'],
        ['racks lower than what stands in them', 'cards: []', 'units device.place'],
      ] as const
    ).map(([name, part, wanted]): (typeof cases)[number] => {
      const units = name.startsWith('racks') ? 13 : 20;
      const text = `shelf: { units: ${units}, ${part} }\ncables:`;
      return [`on the shelf ${name}`, 'level', 'cables:', text, `shelf.${wanted}`];
    }),
    ['an unknown command', 'solution', 'type: addNode', 'type: addNodes', 'steps[25].do.type value.command'],
    [
      'an unknown step name',
      'blunders',
      'leaveOut: [restore, second-feed]',
      'leaveOut: [restored, second-feed]',
      'blunders[0].leaveOut[0] name.unknownMeant',
    ],
    ['a text that is missing', 'text de', '  msdtc:', '  msdtcs:', 'objectives text.missing'],
    ['too few hints', 'text en', /\n {6}- Watch the users[^\n]*/, '', 'objectives.survive.hints text.hints'],
  ];

  it.each(cases)('%s', (_name, key, from, to, wanted) => {
    expect(errorsAfter(key, from, to).join('\n')).toContain(wanted);
  });

  it('names the line', () => {
    const line = lineOf('level', 'mailUsers');
    expect(errorsAfter('level', 'mailUsers', 'mailUser')[0]).toBe(`${line} mailUser key.unknownMeant`);
    const port = lineOf('level', 'to: LAN-SW1/1 }');
    expect(errorsAfter('level', 'to: LAN-SW1/1 }', 'to: LAN-SW1/17 }')[0]).toMatch(new RegExp(`^${port} `));
  });

  it('reports every error at once', () => {
    const text = fileText('level').replace('mailUsers: 500', 'mailUsers: 0').replace('unit: 14', 'unit: 99');
    expect(compileWith('level', text).errors).toHaveLength(2);
  });

  it('has an English text for each code', () => {
    for (const code of levelErrorCodes) {
      let node: unknown = en.error;
      for (const step of code.split('.')) node = (node as Record<string, unknown>)[step];
      expect(node, code).toMatchObject({ message: expect.any(String), remedy: expect.any(String) });
    }
  });
});
