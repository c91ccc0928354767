import { nlbActions, nlbHostNamed, nlbStatus, nodeNamed, type World } from '#domain';
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

/** `nlb` and its old name `wlbs`: looks at this host and controls it (B-22 to B-25). */
export const nlb: Program = ({ world, at, words }) => {
  const [verb = '', ...more] = words.map((word) => bare(word).toLowerCase());
  const usage = [say('help.nlb')];
  if (verb === '' || /^[/-](\?|help)$/.test(verb)) return printed(usage);
  if (more.length > 0) return printed(usage, 87);
  const computer = nodeNamed(world, at.node);
  if (computer === undefined || nlbHostNamed(world, at.node) === undefined)
    return printed([say('nlb.notInstalled')], 1060);
  if (verb === 'query') return printed(queried(world, at.node));
  if (verb === 'display' || verb === 'params') return printed(displayed(world, at.node));
  const action = nlbActions.find((one) => one === verb);
  if (action === undefined) return printed(usage, 87);
  return deed({
    commands: [{ type: 'controlNlbHost', node: at.node, action }],
    shows: () => [say(`nlb.did.${action}`)],
  });
};
