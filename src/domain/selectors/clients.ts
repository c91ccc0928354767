import type { EvsId } from '../ids.ts';
import {
  clientKinds,
  impactOfClient,
  impactOfWaitingMail,
  instanceOfClient,
  instanceOfSenders,
} from '../rules/clients.ts';
import type { ClientKind, ClientShares } from '../world/clients.ts';
import type { ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { securelyAnswers } from './certificates.ts';
import { mailState } from './mail-state.ts';
import { lostWebShare } from './nlb.ts';
import { resourceState } from './states.ts';
import { resourcesOf } from './tables.ts';

/** The users of an EVS that get at their mail one way. */
export interface ClientUsers {
  readonly client: ClientKind;
  readonly users: number;
  /** Those who cannot reach their mailboxes now. */
  readonly without: number;
}

/** Shares users out, whole people; the largest share takes what rounding leaves. */
export function usersByClient(
  shares: ClientShares,
  users: number,
): readonly (readonly [ClientKind, number])[] {
  const parts = clientKinds.map((kind) => [kind, shares[kind] ?? 0] as const).filter(([, part]) => part > 0);
  const whole = parts.reduce((sum, [, part]) => sum + part, 0);
  const split = parts.map(([kind, part]) => [kind, Math.floor((users * part) / whole)] as const);
  const rest = users - split.reduce((sum, [, count]) => sum + count, 0);
  const most = Math.max(...parts.map(([, part]) => part));
  const taker = parts.findIndex(([, part]) => part === most);
  return split.map(([kind, count], index) => [kind, index === taker ? count + rest : count] as const);
}

/** Whether a protocol of an EVS answers: its group has the instance, online and not hung (E-44). */
function answers(world: World, evs: EvsId, type: ResourceTypeName): boolean {
  const row = world.entities.evs[evs];
  const group = row === undefined ? undefined : world.entities.group[row.group];
  if (group === undefined) return false;
  return resourcesOf(world, group).some(
    (resource) =>
      resource.resourceType === type &&
      resource.ailment?.kind !== 'hung' &&
      resourceState(world, resource.id) === 'Online',
  );
}

/** Whether a browser is let in (E-75); other clients are not asked. */
function isLetIn(world: World, evs: EvsId, client: ClientKind): boolean {
  const row = world.entities.evs[evs];
  return client !== 'owa' || row === undefined || securelyAnswers(world, row);
}

/**
 * The users of an EVS by how they get at their mail, and who of them cannot. `missing` is how many mailboxes are out of
 * reach whatever the way: all when the EVS is down. Where the level tells nothing of clients all use Outlook.
 */
export function clientsOf(world: World, evs: EvsId, missing: number): readonly ClientUsers[] {
  const users = world.entities.evs[evs]?.users ?? 0;
  return usersByClient(world.clients ?? { outlook: 1 }, users).map(([client, count]) => {
    const instance = instanceOfClient[client];
    const isShut = instance !== null && !(answers(world, evs, instance) && isLetIn(world, evs, client));
    const without = isShut ? count : Math.ceil((count * missing) / Math.max(1, users));
    if (client !== 'owa' || world.frontEnds === undefined) return { client, users: count, without };
    // Those whose connections a front-end server took that is away.
    const { lost, of } = lostWebShare(world);
    return { client, users: count, without: without + Math.ceil(((count - without) * lost) / of) };
  });
}

/** Whether mail from outside has to wait at its senders; where the level tells nothing of clients nobody asks. */
export function mailWaitsOutside(world: World, evs: EvsId): boolean {
  if (world.clients === undefined) return false;
  return mailState(world, evs) === 'down' || !answers(world, evs, instanceOfSenders);
}

/** People who cannot reach their mailboxes, whatever their way. */
export function usersWithout(clients: readonly ClientUsers[]): number {
  return clients.reduce((sum, { without }) => sum + without, 0);
}

/** For how many users without mail it counts: those who work on a copy count less, those for whom only mail from outside waits little. */
export function countedUsers(world: World, evs: EvsId, clients: readonly ClientUsers[]): number {
  const waits = mailWaitsOutside(world, evs) ? impactOfWaitingMail : 0;
  const hundredths = clients.reduce(
    (sum, { client, users, without }) => sum + without * impactOfClient[client] + (users - without) * waits,
    0,
  );
  return Math.ceil(hundredths / 100);
}
