import type { ClusterNetwork, Command, NetworkRole } from '#domain';

/** What the property sheet of a network holds (U-34). */
export interface NetworkDraft {
  readonly name: string;
  readonly description: string;
  readonly role: NetworkRole;
}

/** The sheet as it opens. */
export function networkDraft({ name, description = '', role }: ClusterNetwork): NetworkDraft {
  return { name, description, role };
}

/** The command that makes the network what the sheet says; none when nothing was changed. */
export function networkCommands(network: ClusterNetwork, draft: NetworkDraft): readonly Command[] {
  const before = networkDraft(network);
  const name = draft.name.trim();
  const changes = {
    ...(name === before.name ? {} : { name }),
    ...(draft.description === before.description ? {} : { description: draft.description }),
    ...(draft.role === before.role ? {} : { role: draft.role }),
  };
  if (Object.keys(changes).length === 0) return [];
  return [{ type: 'setNetworkProperties', network: network.name, ...changes }];
}
