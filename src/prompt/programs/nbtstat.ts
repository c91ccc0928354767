import { type ComputerNode, nicsOf, nicWorks, nodeNamed, rows, type World } from '#domain';
import { blank, printed, say, table } from '../answers.ts';
import type { Answer, Program, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { clusterAddressesOn, reachesWindows } from './hosts.ts';

const columns = [
  { header: 'nbtstat.name', width: 19 },
  { header: 'nbtstat.type', width: 9 },
  { header: 'nbtstat.status', width: 10 },
] as const;

/** `nbtstat -n`, `-a name`, `-A address`: NetBIOS names, those of online Network Name resources among them. */
export const nbtstat: Program = ({ world, at, words }) => {
  const [option = '', target] = words.map(bare);
  const node = nodeNamed(world, at.node);
  if (node === undefined) return printed([say('help.nbtstat')], 1);
  if (option === '-n' || option === '/n') return nameTables(world, node);
  if (/^[-/][aA]$/.test(option) && target !== undefined) return remote(world, node, target);
  return printed([say('help.nbtstat')], option === '/?' ? 0 : 1);
};

function nameTables(world: World, node: ComputerNode): Answer {
  const nics = nicsOf(world, node);
  return printed(
    nics.flatMap((nic) => [
      blank,
      say('nbtstat.adapter', { name: nic.name }),
      say('nbtstat.address', { address: nic.address || '0.0.0.0' }),
      ...(nic.netbios && nicWorks(world, nic)
        ? [blank, say('nbtstat.localTable'), blank, namesOf(world, node, nic.id)]
        : [blank, say('nbtstat.noNames')]),
    ]),
  );
}

function namesOf(world: World, node: ComputerNode, nic?: string): PromptLine {
  const shared = clusterAddressesOn(world, node)
    .filter((one) => nic === undefined || one.nic.id === nic)
    .flatMap(({ name, resource }) =>
      name === null || resource.parameters.enableNetbios === false ? [] : [name],
    );
  const unique = [node.name, ...shared].flatMap((name) => [
    [`${name.toUpperCase().padEnd(15)}<00>`, 'UNIQUE', 'Registered'],
    [`${name.toUpperCase().padEnd(15)}<20>`, 'UNIQUE', 'Registered'],
  ]);
  const domain = node.domain === null ? 'WORKGROUP' : world.directory.netbiosName;
  return table(columns, [...unique, [`${domain.padEnd(15)}<00>`, 'GROUP', 'Registered']]);
}

function remote(world: World, from: ComputerNode, target: string): Answer {
  const wanted = target.toLowerCase();
  const host = rows(world, 'node').find((node) => {
    const shared = clusterAddressesOn(world, node);
    const names = [node.name, ...shared.map(({ name }) => name ?? '')].map((name) => name.toLowerCase());
    const addresses = [...nicsOf(world, node).map((nic) => nic.address), ...shared.map((one) => one.address)];
    return names.includes(wanted) || addresses.includes(wanted);
  });
  if (host === undefined || !reachesWindows(world, from, host))
    return printed([blank, say('nbtstat.notFound')], 1);
  return printed([blank, say('nbtstat.remoteTable'), blank, namesOf(world, host)]);
}
