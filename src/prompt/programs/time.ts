import { clockOffset, nodeNamed, secondsAhead, secondsOfDay, type World } from '#domain';
import { blank, deed, printed, raw, say } from '../answers.ts';
import type { Answer, Program, ProgramCall } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { netError } from './net-service.ts';

const daySeconds = 86_400;

/** Time of day as `time` shows it. */
function timeOfDay(atMs: number): string {
  const seconds = ((Math.floor(atMs / 1000) % daySeconds) + daySeconds) % daySeconds;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const domainTime = (world: World): number => world.startsAtMs + world.now;

/** `time`: what the clock of this computer shows; with a time it sets the clock. */
export const time: Program = ({ world, at, words }) => {
  const node = nodeNamed(world, at.node);
  if (node === undefined) return printed([], 1);
  const typed = words.map(bare).filter((word) => !/^\/t$/i.test(word));
  const [wanted] = typed;
  if (wanted === undefined) return printed([raw(timeOfDay(domainTime(world) + clockOffset(node)))]);
  const seconds = typed.length > 1 ? null : secondsOfDay(wanted);
  if (seconds === null) return printed([say('time.invalid')], 1);
  return deed({
    commands: [{ type: 'setClock', node: node.name, aheadSeconds: secondsAhead(world, seconds) }],
    tellsWarnings: true,
  });
};

/** `net time [\\computer | /domain] [/set] [/y]`: the domain controller's time, or this clock set by it. */
export function netTime({ world, at }: ProgramCall, words: readonly string[]): Answer {
  const node = nodeNamed(world, at.node);
  const controller = world.entities.device[world.directory.controller]?.name ?? '';
  const plain = words.map((word) => bare(word).toLowerCase());
  const host = plain.find((word) => word.startsWith('\\\\'))?.slice(2);
  const sets = plain.includes('/set');
  const strange = plain.find((word) => !/^(\\\\.+|\/set|\/y|\/yes|\/domain(:.+)?)$/.test(word));
  if (node === undefined || strange !== undefined) return printed([say('help.netTime')], 1);
  if (host !== undefined && host !== controller.toLowerCase() && host !== world.directory.controllerAddress)
    return netError(53);
  const current = say('netTime.current', { host: controller, time: timeOfDay(domainTime(world)) });
  if (!sets) return printed([current, blank, say('net.done')]);
  return deed({
    commands: [
      { type: 'synchronizeClock', node: node.name, source: host === undefined ? 'domain' : 'controller' },
    ],
    opening: [current],
    shows: () => [blank, say('net.done')],
  });
}

/** `w32tm /resync`: the Windows Time service asks the domain for the time at once. */
export const w32tm: Program = ({ world, at, words }) => {
  const node = nodeNamed(world, at.node);
  const [what = ''] = words.map((word) => bare(word).toLowerCase());
  if (node === undefined || !/^[-/]resync$/.test(what))
    return printed([say('help.w32tm')], what === '/?' ? 0 : 1);
  return deed({
    commands: [{ type: 'synchronizeClock', node: node.name, source: 'domain' }],
    opening: [say('w32tm.sending')],
    shows: () => [say('w32tm.done')],
    refusal: () => [say('w32tm.noData')],
  });
};
