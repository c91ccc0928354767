import { drainUntil, type FaultKind, type FaultTarget, members, rows, type World } from '#domain';
import { ms } from '#kernel';
import { settle } from '../../src/domain/engine/engine.ts';
import { Tx } from '../../src/domain/engine/tx.ts';
import { strike } from '../../src/domain/rules/settle-goal.ts';

/** A fault that can strike. */
export interface RandomFault {
  readonly fault: FaultKind;
  readonly target: FaultTarget;
}

/** Every fault of the registry on everything that it could hit here. */
export function faultsFor(world: World): readonly RandomFault[] {
  const nodes = (members(world).length > 0 ? members(world) : rows(world, 'node')).map(
    ({ name }) => ({ kind: 'node', node: name }) as const,
  );
  const targets: readonly FaultTarget[] = [...nodes, { kind: 'ownerOfEvs' }];
  const ports = rows(world, 'port').filter(
    ({ portKind }) => portKind === 'rj45' || portKind === 'fc' || portKind === 'inlet',
  );
  const wired = ports.filter(({ id }) =>
    rows(world, 'cable').some(({ from, to }) => from === id || to === id),
  );
  const letters = rows(world, 'disk').flatMap(({ volume }) => volume?.letter ?? []);
  return [
    ...targets.flatMap((target) =>
      (
        ['power', 'hang', 'systemDisk', 'webHang', 'serviceCrash', 'serviceHang', 'monitorCrash'] as const
      ).map((fault) => ({
        fault,
        target,
      })),
    ),
    ...wired.map(({ id }) => ({ fault: 'nic' as const, target: { kind: 'port' as const, port: id } })),
    ...wired.map(({ id }) => ({ fault: 'cable' as const, target: { kind: 'port' as const, port: id } })),
    ...rows(world, 'device')
      .filter(({ deviceKind }) => deviceKind !== 'server')
      .map(({ name }) => ({ fault: 'switch' as const, target: { kind: 'device' as const, device: name } })),
    ...letters.map((letter) => ({ fault: 'disk' as const, target: { kind: 'disk' as const, letter } })),
    ...softwareFaults(world),
  ];
}

const ofResources = ['sick', 'crash', 'hangs', 'duplicateAddress', 'duplicateName'] as const;
const ofTheCluster = [
  ...(['dns', 'passwordChanged', 'quorumFull', 'quorumLogCorrupt', 'quorumLogMissing'] as const),
] as const;

/** What goes wrong in programs, in the directory and between switches. */
function softwareFaults(world: World): readonly RandomFault[] {
  const sides = members(world).map(({ name }) => [name]);
  return [
    ...rows(world, 'resource').flatMap(({ name: resource }) =>
      ofResources.map((fault) => ({ fault, target: { kind: 'resource' as const, resource } })),
    ),
    ...rows(world, 'network').flatMap(({ name: network }) => [
      { fault: 'cut' as const, target: { kind: 'network' as const, network, between: sides } },
      { fault: 'gateway' as const, target: { kind: 'network' as const, network } },
    ]),
    ...rows(world, 'evs').flatMap(({ name: evs }) => [
      { fault: 'logDriveFull' as const, target: { kind: 'evs' as const, evs } },
      { fault: 'replay' as const, target: { kind: 'evs' as const, evs, takesMs: 60_000 } },
    ]),
    ...ofTheCluster.map((fault) => ({ fault, target: { kind: 'cluster' as const } })),
  ];
}

/** Lets a fault strike now, as a planned one does. */
export function strikeNow(world: World, { fault: faultKind, target }: RandomFault): World {
  const id = `fault:random-${world.seq}` as const;
  const tx = new Tx(world, { kind: 'fault', fault: id });
  const plan = { id, faultKind, target, when: null, delayMs: [0, 0] as const, hit: null };
  tx.put('fault', id, { ...plan, state: 'scheduled', strikesAt: world.now });
  strike(tx, id);
  settle(tx);
  return drainUntil(tx.world, ms(world.now));
}
