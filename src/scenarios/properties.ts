import type { Command, CommandOf, Failback, ResourceBehaviour, RestartAction } from '#domain';
import type { GivenGroup, GivenResource, NewProperties } from './scenario-schema.ts';
import { spanMs } from './spans.ts';

type ResourceWords = Partial<GivenResource> & Pick<NewProperties, 'threshold'>;
type GroupWords = Pick<GivenGroup, 'preferredOwners' | 'failover' | 'failback' | 'antiAffinity'>;

/** Leaves out what was not said: a command takes no undefined. */
export function said<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** The command that gives a resource the insides that a case wants; null when it says nothing. */
export function behaviourCommand(
  resource: string,
  { behaviour }: Pick<ResourceWords, 'behaviour'>,
): CommandOf<'scriptResource'> | null {
  if (behaviour === undefined) return null;
  const { onlineAfter, reportsEvery, offlineAfter, ...rest } = behaviour;
  const ms = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : spanMs(text);
  const times = {
    onlineAfterMs: ms(onlineAfter),
    reportsEveryMs: ms(reportsEvery),
    offlineAfterMs: ms(offlineAfter),
  };
  return { type: 'scriptResource', resource, behaviour: said({ ...rest, ...times }) as ResourceBehaviour };
}

/** All commands that set what a case says of a resource. */
export function resourceCommands(resource: string, words: ResourceWords): readonly Command[] {
  return [resourceCommand(resource, words), behaviourCommand(resource, words)].filter(
    (command) => command !== null,
  );
}

/** The command that sets what a case says of a resource; null when it says nothing. */
export function resourceCommand(
  resource: string,
  words: ResourceWords,
): CommandOf<'setResourceProperties'> | null {
  const span = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : spanMs(text);
  const fields = said({
    possibleOwners: words.possibleOwners,
    dependsOn: words.dependsOn,
    separateMonitor: words.separateMonitor,
    restartAction: restartAction(words),
    restartThreshold: words.threshold,
    restartPeriodMs: span(words.period),
    pendingTimeoutMs: span(words.pendingTimeout),
    retryPeriodMs: span(words.retryPeriod),
    looksAliveMs: span(words.looksAlive),
    isAliveMs: span(words.isAlive),
    parameters: words.requireDns === undefined ? undefined : { requireDns: words.requireDns },
  });
  return Object.keys(fields).length === 0 ? null : { type: 'setResourceProperties', resource, ...fields };
}

/** The command that sets what a case says of a group; null when it says nothing (P-1 to P-5). */
export function groupCommand(group: string, words: GroupWords): CommandOf<'setGroupProperties'> | null {
  const { preferredOwners, failover, failback, antiAffinity } = words;
  const fields = said({
    preferredOwners,
    antiAffinityClasses: antiAffinity,
    failoverThreshold: failover?.threshold,
    failoverPeriodHours: failover?.period === undefined ? undefined : spanMs(failover.period) / 3_600_000,
    failback: failback === undefined ? undefined : toFailback(failback),
  });
  return Object.keys(fields).length === 0 ? null : { type: 'setGroupProperties', group, ...fields };
}

function toFailback(word: NonNullable<GroupWords['failback']>): Failback {
  return typeof word === 'string' ? { kind: word } : { kind: 'window', ...word };
}

/** three choices of the property sheet in two words. */
function restartAction({ restart, affectGroup }: ResourceWords): RestartAction | undefined {
  if (restart === undefined && affectGroup === undefined) return undefined;
  if (restart === false) return 'doNotRestart';
  return affectGroup === false ? 'restart' : 'restartAffectGroup';
}
