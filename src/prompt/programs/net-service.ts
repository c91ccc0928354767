import { chartPath, nodeNamed, type World } from '#domain';
import { blank, deed, printed, say } from '../answers.ts';
import { serviceSettled } from '../cluster/node-object.ts';
import type { WindowsErrorCode } from '../errors.ts';
import type { Answer, ProgramCall, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** Switches of the Cluster service, with the short forms of 2003. `list`: names follow. */
const switches: Readonly<Record<string, 'alone' | 'list' | 'number'>> = {
  fixquorum: 'alone',
  fq: 'alone',
  noquorumlogging: 'alone',
  nq: 'alone',
  resetquorumlog: 'alone',
  rq: 'alone',
  forcequorum: 'list',
  fo: 'list',
  debug: 'alone',
  loglevel: 'number',
  debugresmon: 'alone',
  dr: 'alone',
  norepevtlogging: 'alone',
  nogroupinfoevtlogging: 'alone',
  ng: 'alone',
};

/** A failure as NET tells it: Windows' own codes with a heading, NET's with the way to its help. */
export function netError(code: WindowsErrorCode, ...params: readonly PromptLine[]): Answer {
  return printed([...netErrorLines(code), ...params], code);
}

function netErrorLines(code: WindowsErrorCode): readonly PromptLine[] {
  if (code >= 2100 && code < 4000) return [say(`error.e${code}`), blank, say('net.moreHelp', { code })];
  return [say('error.netHeading', { code }), blank, say(`error.e${code}`)];
}

/** NET has codes of its own for a service that runs already, does not run, or has nothing to run for. */
function netCode(code: WindowsErrorCode): WindowsErrorCode {
  if (code === 1056) return 2182;
  if (code === 5042) return 1058;
  return code === 1062 ? 3521 : code;
}

const isClusterService = (word: string | undefined): boolean =>
  ['clussvc', 'cluster service'].includes(bare(word ?? '').toLowerCase());

/** `net start clussvc [/switch]`. */
export function startService(call: ProgramCall, words: readonly string[]): Answer {
  const { world, at } = call;
  const [service, ...rest] = words;
  if (!isClusterService(service)) return otherService(service, 2182);
  const read = readSwitches(rest);
  if (read === null) return netError(3506);
  const node = nodeNamed(world, at.node);
  if (node === undefined) return netError(1058);
  const settled = (now: World): boolean => serviceSettled(now, node);
  return deed({
    commands: [{ type: 'startClusterService', node: node.name, ...(read === '' ? {} : { switches: read }) }],
    opening: [say('net.starting')],
    wait: { timeoutMs: null, done: settled },
    refusal: netErrorLines,
    ownCode: netCode,
    shows: (now) => [say(settled(now) ? 'net.startedWell' : 'net.stillStarting')],
    fails: (now) => (settled(now) && !isStarted(now, at.node) ? 1067 : null),
  });
}

/** `net stop clussvc`. */
export function stopService(call: ProgramCall, words: readonly string[]): Answer {
  const { world, at } = call;
  const [service, ...rest] = words;
  if (!isClusterService(service)) return otherService(service, 1051);
  if (rest.some((word) => !/^\/y(es)?$/i.test(word))) return netError(3506);
  const node = nodeNamed(world, at.node);
  if (node === undefined || !node.clusterMember) return netError(3521);
  const settled = (now: World): boolean => serviceSettled(now, node);
  return deed({
    commands: [{ type: 'stopClusterService', node: node.name }],
    opening: [say('net.stopping')],
    wait: { timeoutMs: null, done: settled },
    refusal: netErrorLines,
    ownCode: netCode,
    shows: (now) => [say(settled(now) ? 'net.stoppedWell' : 'net.stillStopping')],
  });
}

function isStarted(world: World, name: string): boolean {
  const node = nodeNamed(world, name);
  const path = node === undefined ? '' : chartPath(world, `clussvc:${node.id}`);
  return !['stopped', 'waitingForRestart', ''].includes(path);
}

/** Services besides the Cluster service: they run and others need them, so that they cannot be stopped (C-13). */
function otherService(typed: string | undefined, whenKnown: WindowsErrorCode): Answer {
  const known = [
    'rpcss',
    'eventlog',
    'lanmanserver',
    'server',
    'lanmanworkstation',
    'workstation',
    'netlogon',
  ];
  return known.includes(bare(typed ?? '').toLowerCase()) ? netError(whenKnown) : netError(2185);
}

/** The switches as the Cluster service gets them: `/forcequorum NODE1,NODE2`. Null when there is no such switch. */
function readSwitches(words: readonly string[]): string | null {
  const parts = words
    .map(bare)
    .flatMap((word) => word.split(/[:=]/))
    .filter((part) => part !== '');
  const read: string[] = [];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const name = part.replace(/^[/-]/, '').toLowerCase();
    const kind = Object.hasOwn(switches, name) ? switches[name] : undefined;
    if (kind === undefined) return null;
    read.push(`/${name}`);
    if (kind === 'alone') continue;
    const value = parts.shift();
    if (value === undefined || /^[/-]/.test(value)) return null;
    if (kind === 'number' && !/^\d+$/.test(value)) return null;
    read.push(value);
  }
  return read.join(' ');
}
