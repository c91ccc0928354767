import type { CableKind, PortKind } from '#domain';
import { nearest } from '#kernel';
import { deviceModel } from './device-models.ts';
import type { LevelErrors, LevelPath } from './level-error.ts';
import type { LevelFile } from './level-schema.ts';
import { durationMs } from './units.ts';

type Step = string | number;

/** Checks everything that a schema cannot see: names that must exist, ports, places in the rack, order of objectives. */
export function checkReferences(level: LevelFile, errors: LevelErrors): void {
  const at = (...steps: Step[]): LevelPath => ['level', ...steps];
  checkNames(level, errors, at);
  checkRackPlaces(level, errors, at);
  checkCables(level, errors, at);
  checkDisksAndComputers(level, errors, at);
  for (const [index, name] of (level.frontEnds ?? []).entries()) {
    const names = level.computers.map((computer) => computer.name);
    known(name, names, 'computer', at('frontEnds', index), errors);
  }
  checkShelf(level, errors, at);
  checkObjectives(level, errors, at);
  checkFaults(level, errors, at);
}

type At = (...steps: Step[]) => LevelPath;

/** Reports a name that nothing bears; true when it is known. */
function known(
  name: string,
  names: readonly string[],
  what: string,
  path: LevelPath,
  errors: LevelErrors,
): boolean {
  if (names.includes(name)) return true;
  const meant = nearest(name, names);
  if (meant === null) errors.add(path, 'name.unknown', { name, what, known: names.join(', ') });
  else errors.add(path, 'name.unknownMeant', { name, what, meant });
  return false;
}

function checkNames(level: LevelFile, errors: LevelErrors, at: At): void {
  const lists = {
    devices: 'name',
    computers: 'name',
    accounts: 'name',
    objectives: 'id',
    faults: 'id',
  } as const;
  for (const [list, key] of Object.entries(lists)) {
    const seen = new Set<string>();
    const entries = level[list as keyof typeof lists] as readonly Record<string, unknown>[];
    for (const [index, entry] of entries.entries()) {
      const name = String(entry[key]);
      if (seen.has(name.toLowerCase())) errors.add(at(list, index, key), 'name.duplicate', { name });
      seen.add(name.toLowerCase());
    }
  }
}

function checkRackPlaces(level: LevelFile, errors: LevelErrors, at: At): void {
  const taken = new Map<string, string>();
  for (const [index, device] of level.devices.entries()) {
    const height = deviceModel(device.model)?.heightUnits ?? 1;
    for (let unit = device.unit; unit < device.unit + height; unit++) {
      const place = `${device.rack}${unit}`;
      const other = taken.get(place);
      if (other !== undefined || unit > 42) {
        errors.add(at('devices', index, 'unit'), 'device.place', {
          place,
          other: other ?? '',
          name: device.name,
        });
        break;
      }
      taken.set(place, device.name);
    }
  }
}

/** The shape of a port of the level's hardware, or null when there is no such port. */
export function portKindOf(level: LevelFile, port: string): PortKind | null {
  const [deviceName = '', portName = ''] = port.split('/');
  const device = level.devices.find((candidate) => candidate.name === deviceName);
  const model = device === undefined ? undefined : deviceModel(device.model);
  return model?.ports.find((candidate) => candidate.name === portName)?.portKind ?? null;
}

function checkPort(level: LevelFile, port: string, path: LevelPath, errors: LevelErrors): PortKind | null {
  const kind = portKindOf(level, port);
  if (kind !== null) return kind;
  const [deviceName = ''] = port.split('/');
  const device = level.devices.find((candidate) => candidate.name === deviceName);
  if (device === undefined) {
    const names = level.devices.map((candidate) => candidate.name);
    known(deviceName, names, 'device', path, errors);
    return null;
  }
  const ports = (deviceModel(device.model)?.ports ?? []).map(
    (candidate) => `${deviceName}/${candidate.name}`,
  );
  const meant = nearest(port, ports);
  if (meant === null)
    errors.add(path, 'port.unknown', { port, model: device.model, known: ports.join(', ') });
  else errors.add(path, 'port.unknownMeant', { port, model: device.model, meant });
  return null;
}

const plugs: Readonly<Record<CableKind, readonly (readonly [PortKind, PortKind])[]>> = {
  lan: [['rj45', 'rj45']],
  crossover: [['rj45', 'rj45']],
  fc: [['fc', 'fc']],
  scsi: [['scsi', 'scsi']],
  power: [
    ['outlet', 'inlet'],
    ['inlet', 'outlet'],
  ],
};

function checkCables(level: LevelFile, errors: LevelErrors, at: At): void {
  const used = new Set<string>();
  for (const [index, cable] of level.cables.entries()) {
    for (const end of ['from', 'to'] as const) {
      const port = cable[end];
      if (used.has(port)) errors.add(at('cables', index, end), 'port.occupied', { port });
      used.add(port);
    }
    const from = checkPort(level, cable.from, at('cables', index, 'from'), errors);
    const to = checkPort(level, cable.to, at('cables', index, 'to'), errors);
    if (from === null || to === null) continue;
    if (!plugs[cable.kind].some(([a, b]) => a === from && b === to)) {
      const params = { kind: cable.kind, from: cable.from, to: cable.to };
      errors.add(at('cables', index), 'port.doesNotFit', params);
    }
  }
}

function checkDevice(
  level: LevelFile,
  name: string,
  kinds: readonly string[],
  path: LevelPath,
  errors: LevelErrors,
): void {
  const names = level.devices.map((device) => device.name);
  if (!known(name, names, 'device', path, errors)) return;
  const model = level.devices.find((device) => device.name === name)?.model ?? '';
  const kind = deviceModel(model)?.deviceKind ?? '';
  if (!kinds.includes(kind)) errors.add(path, 'device.kind', { name, kind, expected: kinds.join(', ') });
}

function checkDisksAndComputers(level: LevelFile, errors: LevelErrors, at: At): void {
  const numbers = new Set<number>();
  for (const [index, disk] of level.disks.entries()) {
    checkDevice(level, disk.array, ['storageArray'], at('disks', index, 'array'), errors);
    if (numbers.has(disk.number)) {
      errors.add(at('disks', index, 'number'), 'name.duplicate', { name: String(disk.number) });
    }
    numbers.add(disk.number);
  }
  const seats = new Set<string>();
  for (const [index, computer] of level.computers.entries()) {
    checkDevice(level, computer.device, ['server'], at('computers', index, 'device'), errors);
    if (seats.has(computer.device)) {
      errors.add(at('computers', index, 'device'), 'name.duplicate', { name: computer.device });
    }
    seats.add(computer.device);
  }
  checkDevice(level, level.directory.controller, ['domainController'], at('directory', 'controller'), errors);
}

/** Each part once, no domain controller among them, disks with arrays only, and room for the racks that stand already. */
function checkShelf({ shelf, devices }: LevelFile, errors: LevelErrors, at: At): void {
  if (shelf === undefined) return;
  const seen = new Set<string>();
  for (const [index, { model, disks }] of shelf.devices.entries()) {
    const path = at('shelf', 'devices', index, 'model');
    const kind = deviceModel(model)?.deviceKind ?? '';
    if (seen.has(model)) errors.add(path, 'name.duplicate', { name: model });
    seen.add(model);
    const isWrong = kind === 'domainController' || (disks.length > 0 && kind !== 'storageArray');
    if (isWrong)
      errors.add(path, 'device.kind', {
        name: model,
        kind,
        expected:
          disks.length > 0
            ? 'storageArray'
            : 'server, lanSwitch, hub, fcSwitch, storageArray, powerStrip, ups',
      });
  }
  for (const [index, { card }] of shelf.cards.entries()) {
    if (seen.has(card)) errors.add(at('shelf', 'cards', index, 'card'), 'name.duplicate', { name: card });
    seen.add(card);
  }
  for (const device of devices) {
    const top = device.unit + (deviceModel(device.model)?.heightUnits ?? 1) - 1;
    if (top > shelf.units)
      errors.add(at('shelf', 'units'), 'device.place', {
        place: `${device.rack}${top}`,
        other: '',
        name: device.name,
      });
  }
}

const namesOfComputers = (level: LevelFile): readonly string[] => level.computers.map(({ name }) => name);

function checkNeed(
  level: LevelFile,
  need: LevelFile['objectives'][number]['need'],
  path: LevelPath,
  errors: LevelErrors,
): void {
  if (need.kind === 'groupOnline')
    for (const [index, node] of (need.on ?? []).entries())
      known(node, namesOfComputers(level), 'computer', [...path, 'on', index], errors);
  const computers = level.computers.map((computer) => computer.name);
  if (need.kind === 'exchangeRemoved' || need.kind === 'nodeEvicted')
    known(need.node, computers, 'computer', [...path, 'node'], errors);
  if (need.kind !== 'faultSurvived') return;
  const faults = level.faults.map((fault) => fault.id);
  known(need.fault, faults, 'fault', [...path, 'fault'], errors);
}

function checkObjectives(level: LevelFile, errors: LevelErrors, at: At): void {
  const ids = level.objectives.map((objective) => objective.id);
  for (const [index, objective] of level.objectives.entries()) {
    checkNeed(level, objective.need, at('objectives', index, 'need'), errors);
    for (const [place, other] of objective.after.entries()) {
      const path = at('objectives', index, 'after', place);
      if (!known(other, ids, 'objective', path, errors)) continue;
      // Only backwards: so there can be no cycle and the list reads in the order of the work.
      if (ids.indexOf(other) >= index) errors.add(path, 'objective.cycle', { name: objective.id, other });
    }
  }
}

function checkFaults(level: LevelFile, errors: LevelErrors, at: At): void {
  for (const [index, fault] of level.faults.entries()) {
    const [low, high] = fault.delay;
    if (durationMs(low) > durationMs(high)) {
      errors.add(at('faults', index, 'delay'), 'fault.window', { low, high });
    }
    if (fault.when !== undefined) checkNeed(level, fault.when, at('faults', index, 'when'), errors);
    const { target } = fault;
    const path = at('faults', index, 'target');
    if (target.kind === 'node')
      known(target.node, namesOfComputers(level), 'computer', [...path, 'node'], errors);
    if (target.kind === 'port') checkPort(level, target.port, [...path, 'port'], errors);
    if (target.kind === 'device') {
      known(
        target.device,
        level.devices.map((device) => device.name),
        'device',
        [...path, 'device'],
        errors,
      );
    }
    if (!targetsOf[fault.kind].includes(target.kind)) {
      const params = { kind: fault.kind, target: target.kind, allowed: targetsOf[fault.kind].join(', ') };
      errors.add(path, 'fault.target', params);
    }
  }
}

/** What each kind of fault can hit. */
const targetsOf: Readonly<Record<LevelFile['faults'][number]['kind'], readonly string[]>> = {
  power: ['node', 'ownerOfEvs', 'ownerOfGroup', 'device'],
  cable: ['port'],
  nic: ['port'],
  switch: ['device'],
  hang: ['node', 'ownerOfEvs', 'ownerOfGroup'],
  systemDisk: ['node', 'ownerOfEvs', 'ownerOfGroup'],
  webHang: ['node'],
  serviceCrash: ['node', 'ownerOfEvs', 'ownerOfGroup'],
  disk: ['disk'],
};
