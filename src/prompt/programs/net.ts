import { isActive, nodeNamed } from '#domain';
import { blank, printed, raw, say } from '../answers.ts';
import { type WindowsErrorCode, windowsErrors } from '../errors.ts';
import type { Answer, Program, ProgramCall } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { echoTo, resolve } from './hosts.ts';
import { localGroup } from './net-local-group.ts';
import { netError, startService, stopService } from './net-service.ts';
import { netTime } from './time.ts';

/** Services that every server runs. */
const usualServices = [
  ...['COM+ Event System', 'Computer Browser', 'DNS Client', 'Event Log', 'Net Logon', 'Network Connections'],
  ...['Plug and Play', 'Remote Procedure Call (RPC)', 'Server', 'Workstation'],
];
const exchangeServices = ['Microsoft Exchange System Attendant', 'Microsoft Exchange Information Store'];

/** The parts of NET that this room has. */
const parts: Readonly<Record<string, (call: ProgramCall, words: readonly string[]) => Answer>> = {
  start: (call, words) => (words.length === 0 ? started(call) : startService(call, words)),
  stop: (call, words) => stopService(call, words),
  localgroup: (call, words) => localGroup(call, words),
  use: (call, words) => use(call, words),
  time: (call, words) => netTime(call, words),
  helpmsg: (_, words) => helpMessage(words),
  help: () => printed([say('help.net')]),
};

/** `net start`, `net stop`, `net use`, `net localgroup`, `net time`, `net helpmsg`. */
export const net: Program = (call) => {
  const [part = '', ...words] = call.words;
  const known = Object.hasOwn(parts, part.toLowerCase()) ? parts[part.toLowerCase()] : undefined;
  const asks = words.some((word) => /^[-/](\?|help)$/i.test(word));
  if (known === undefined || asks) return printed([say('help.net')], part === '' || !asks ? 1 : 0);
  return known(call, words);
};

function started({ world, at }: ProgramCall): Answer {
  const node = nodeNamed(world, at.node);
  if (node === undefined) return netError(53);
  const services = [
    ...usualServices.filter((name) => name !== 'Net Logon' || node.domain !== null),
    ...(isActive(world, node.id) ? ['Cluster Service'] : []),
    ...(isActive(world, node.id) && node.exchange !== null ? exchangeServices.slice(0, 1) : []),
  ].toSorted();
  return printed([
    say('net.started'),
    blank,
    ...services.map((name) => raw(`   ${name}`)),
    blank,
    say('net.done'),
  ]);
}

/** `net use` remembers nothing here: it says whether the other side could be reached. */
function use({ world, at }: ProgramCall, words: readonly string[]): Answer {
  const plain = words.map(bare);
  if (plain.length === 0) return printed([say('net.noEntries')]);
  if (plain.some((word) => /^\/d(elete)?$/i.test(word))) return netError(2250);
  const share = plain.find((word) => word.startsWith('\\\\'));
  const parsed = /^\\\\([^\\]+)\\([^\\]+)$/.exec(share ?? '');
  if (parsed === null) return share === undefined ? printed([say('help.net')], 1) : netError(67);
  const node = nodeNamed(world, at.node);
  const [, host = '', name = ''] = parsed;
  const address = node === undefined ? null : resolve(world, node, host);
  if (node === undefined || address === null || echoTo(world, node, address) !== 'replies')
    return netError(53);
  return /^(ipc\$|admin\$|[a-z]\$|netlogon|sysvol)$/i.test(name) ? printed([say('net.done')]) : netError(67);
}

function helpMessage(words: readonly string[]): Answer {
  const code = Number(words[0]);
  const known = windowsErrors.find((one): one is WindowsErrorCode => one === code);
  return known === undefined ? netError(2351) : printed([blank, say(`error.e${known}`)]);
}
