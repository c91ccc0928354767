import { type ComputerNode, type Nic, nicLinked, nicsInBindingOrder, nodeNamed, type World } from '#domain';
import { blank, printed, raw, say } from '../answers.ts';
import type { Program, PromptLine, PromptText } from '../prompt-types.ts';
import type { PromptKey } from '../text-keys.ts';
import { clusterAddressesOn } from './hosts.ts';

/** `ipconfig [/all]`: the connections with the addresses that cluster resources brought along. */
export const ipconfig: Program = ({ world, at, words }) => {
  const [option = ''] = words.map((word) => word.toLowerCase().replace('-', '/'));
  const node = nodeNamed(world, at.node);
  if (node === undefined || words.length > 1 || !['', '/all'].includes(option))
    return printed([say('help.ipconfig')], option === '/?' ? 0 : 1);
  const all = option === '/all';
  return printed([
    blank,
    say('ipconfig.heading'),
    ...(all ? hostLines(world, node) : []),
    ...nicsInBindingOrder(world, node).flatMap((nic) => adapterLines(world, node, nic, all)),
  ]);
};

function field(key: PromptKey, value: string | PromptText): PromptLine {
  return { kind: 'field', label: key, value: typeof value === 'string' ? raw(value) : value };
}

function hostLines(world: World, node: ComputerNode): readonly PromptLine[] {
  const domain = node.domain ?? '';
  return [
    blank,
    field('ipconfig.hostName', node.name.toLowerCase()),
    field('ipconfig.dnsSuffix', domain),
    field('ipconfig.nodeType', say('ipconfig.unknown')),
    field('ipconfig.routing', say('ipconfig.no')),
    field('ipconfig.suffixList', domain === '' ? '' : world.directory.domain),
  ];
}

function adapterLines(world: World, node: ComputerNode, nic: Nic, all: boolean): readonly PromptLine[] {
  const heading = [blank, say('ipconfig.adapter', { name: nic.name }), blank];
  const details = all
    ? [field('ipconfig.dhcp', say(nic.address === '' ? 'ipconfig.yes' : 'ipconfig.no'))]
    : [];
  if (!nicLinked(world, nic))
    return [...heading, field('ipconfig.media', say('ipconfig.disconnected')), ...details];
  const shared = clusterAddressesOn(world, node).filter((one) => one.nic.id === nic.id);
  const addresses = [...shared, { address: nic.address || '0.0.0.0', mask: nic.mask || '0.0.0.0' }];
  return [
    ...heading,
    field('ipconfig.suffix', ''),
    ...details,
    ...addresses.flatMap(({ address, mask }) => [
      field('ipconfig.address', address),
      field('ipconfig.mask', mask),
    ]),
    field('ipconfig.gateway', nic.gateway),
    ...(all ? nic.dns.map((server) => field('ipconfig.dns', server)) : []),
    ...(all ? winsLines(nic) : []),
    ...(all && !nic.netbios ? [field('ipconfig.netbios', say('ipconfig.disabled'))] : []),
  ];
}

/** The first WINS server is the primary one; all others are secondary. */
function winsLines({ wins = [] }: Nic): readonly PromptLine[] {
  return wins.map((server, index) =>
    field(index === 0 ? 'ipconfig.primaryWins' : 'ipconfig.secondaryWins', server),
  );
}
