import {
  hostPort,
  type NlbHost,
  type NlbMode,
  nlbActions,
  nlbHostNamed,
  nlbPortActions,
  nlbStatus,
  ruleForPort,
  type World,
} from '#domain';
import { blank, deed, printed, raw, say, table } from '../answers.ts';
import type { Program, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** The hosts with their states, as `nlb query` tells them (B-22, B-28a). */
function queried(world: World, node: string): readonly PromptLine[] {
  const { nlb } = world;
  if (nlb === undefined) return [say('nlb.notInstalled')];
  const rows = nlb.hosts.map((host) => [
    String(host.priority),
    world.entities.node[host.node]?.name ?? '',
    nlbStatus(world, nlb, host),
  ]);
  return [
    say('nlb.heading', { nlb: nlb.name, address: nlb.address, node }),
    blank,
    table(
      [
        { header: 'nlb.columnPriority', width: 8, align: 'right' },
        { header: 'nlb.columnHost', width: 15 },
        { header: 'nlb.columnState', width: 12 },
      ],
      rows,
    ),
  ];
}

/** The settings that all hosts share, and the port rules (B-13, B-27). */
function displayed(world: World, node: string): readonly PromptLine[] {
  const { nlb } = world;
  if (nlb === undefined) return [say('nlb.notInstalled')];
  const rules = nlb.rules.map(({ from, to, protocol, filtering, affinity }) =>
    raw(`${from}-${to}  ${protocol}  ${filtering}${filtering === 'multiple' ? `  ${affinity}` : ''}`),
  );
  return [say('nlb.heading', { nlb: nlb.name, address: nlb.address, node }), raw(nlb.mode), blank, ...rules];
}

/** First bytes of the hardware address that the hosts share, by the mode (B-18). */
const macPrefix = { unicast: '02-bf', multicast: '03-bf', igmp: '01-00-5e-7f' } as const;

/** The hardware addresses that belong to the address of a cluster (B-18, B-27). */
function hardwareAddresses(address: string): readonly PromptLine[] {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  const row = (mode: NlbMode): readonly string[] => {
    const own = mode === 'igmp' ? bytes.slice(2) : bytes;
    return [mode, [macPrefix[mode], ...own].join('-')];
  };
  return [
    table(
      [
        { header: 'nlb.columnMode', width: 12 },
        { header: 'nlb.columnAddress', width: 17 },
      ],
      [row('unicast'), row('multicast'), row('igmp')],
    ),
  ];
}

/** Whether this host answers the ports of the rule that covers one (B-27). */
function queriedPort(world: World, host: NlbHost, port: number): readonly PromptLine[] {
  const rule = world.nlb === undefined ? undefined : ruleForPort(world.nlb, port);
  if (rule === undefined) return [say('nlb.noRule', { port })];
  const { closed } = hostPort(host, rule);
  const isDisabled = rule.filtering === 'disabled' || closed === 'disabled';
  const state = isDisabled ? 'disabled' : (closed ?? 'enabled');
  return [say(`nlb.port.${state}`, { from: rule.from, to: rule.to })];
}

function isAddress(word: string): boolean {
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(word) && word.split('.').every((part) => Number(part) <= 255);
}

/** What a word means as the port of a rule. */
function portOf(word: string): number | 'all' | null {
  if (word === 'all') return 'all';
  return /^\d{1,5}$/.test(word) && Number(word) <= 65_535 ? Number(word) : null;
}

/** `nlb` and its old name `wlbs`: looks at this host and controls it (B-22 to B-27). */
export const nlb: Program = ({ world, at, words }) => {
  const [verb = '', word = '', ...more] = words.map((one) => bare(one).toLowerCase());
  const usage = [say('help.nlb')];
  if (verb === '' || /^[/-](\?|help)$/.test(verb)) return printed(usage);
  const host = nlbHostNamed(world, at.node);
  if (more.length > 0) return printed(usage, 87);
  if (verb === 'ip2mac' && isAddress(word)) return printed(hardwareAddresses(word));
  if (host === undefined) return printed([say('nlb.notInstalled')], 1060);
  const portAction = nlbPortActions.find((one) => one === verb);
  const port = portOf(word);
  if (portAction !== undefined && port !== null)
    return deed({
      commands: [{ type: 'controlNlbPort', node: at.node, action: portAction, port }],
      shows: () => [say(`nlb.did.${portAction}`)],
    });
  if (verb === 'queryport' && typeof port === 'number') return printed(queriedPort(world, host, port));
  if (word !== '') return printed(usage, 87);
  if (verb === 'query') return printed(queried(world, at.node));
  if (verb === 'display' || verb === 'params') return printed(displayed(world, at.node));
  if (verb === 'reload') return printed([say('nlb.reloaded')]);
  const action = nlbActions.find((one) => one === verb);
  if (action === undefined) return printed(usage, 87);
  return deed({
    commands: [{ type: 'controlNlbHost', node: at.node, action }],
    shows: () => [say(`nlb.did.${action}`)],
  });
};
