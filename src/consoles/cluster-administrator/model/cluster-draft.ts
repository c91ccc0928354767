import type { Command, Resource, Verdict, World } from '#domain';
import { rows } from '#domain/selectors';

/** What the property sheet of the cluster holds (U-30). */
export interface ClusterDraft {
  readonly name: string;
  /** Name of the resource. */
  readonly quorum: string;
  readonly maxLogSizeKb: number;
  /** Names of all networks, first first; the sheet lists those for internal use. */
  readonly networks: readonly string[];
}

/** The sheet as it opens; null while there is no cluster. */
export function clusterDraft(world: World): ClusterDraft | null {
  const { cluster } = world;
  if (cluster === null) return null;
  const quorum =
    cluster.quorumResource === null ? undefined : world.entities.resource[cluster.quorumResource];
  return {
    name: cluster.name,
    quorum: quorum?.name ?? '',
    maxLogSizeKb: cluster.quorumLog.maxSizeKb,
    networks: cluster.networkPriority.flatMap((id) => world.entities.network[id]?.name ?? []),
  };
}

/** Commands that make the cluster what the sheet says: nothing that is unchanged, the new name last. */
export function clusterCommands(world: World, draft: ClusterDraft): readonly Command[] {
  const before = clusterDraft(world);
  if (before === null) return [];
  const name = draft.name.trim();
  const changesQuorum = draft.quorum !== before.quorum || draft.maxLogSizeKb !== before.maxLogSizeKb;
  const commands: readonly (Command | null)[] = [
    changesQuorum && draft.quorum !== ''
      ? { type: 'setQuorum', resource: draft.quorum, maxLogSizeKb: draft.maxLogSizeKb }
      : null,
    draft.networks.join('\n') === before.networks.join('\n')
      ? null
      : { type: 'setNetworkPriority', networks: [...draft.networks] },
    name === before.name ? null : { type: 'renameCluster', name },
  ];
  return commands.filter((command) => command !== null);
}

/** Resources that the engine would take as the quorum, now or once they are online: only the type can rule one out. */
export function quorumCandidates(world: World, query: (command: Command) => Verdict): readonly Resource[] {
  return rows(world, 'resource').filter((resource) => {
    const verdict = query({ type: 'setQuorum', resource: resource.name });
    return verdict.ok || verdict.reason !== 'quorum.typeCannot';
  });
}

/** Names of the networks that carry the cluster's own traffic, in the order of the draft (W-38). */
export function internalNetworks(world: World, draft: ClusterDraft): readonly string[] {
  const internal = rows(world, 'network').filter(({ role }) => role === 'internal' || role === 'all');
  return draft.networks.filter((name) => internal.some((network) => network.name === name));
}

/** All networks with one of those that are listed moved up (-1) or down (1) among them; the others keep their places. */
export function moveNetwork(
  networks: readonly string[],
  listed: readonly string[],
  name: string,
  step: -1 | 1,
): readonly string[] {
  const other = listed[listed.indexOf(name) + step];
  if (!listed.includes(name) || other === undefined) return networks;
  const swap: Readonly<Record<string, string>> = { [name]: other, [other]: name };
  return networks.map((each) => swap[each] ?? each);
}
