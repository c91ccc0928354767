import type { Command, Failback, Group, World } from '#domain';

/** What the property sheet of a group holds (U-31). */
export interface GroupDraft {
  readonly name: string;
  readonly description: string;
  /** Node names, most preferred first. */
  readonly preferredOwners: readonly string[];
  readonly failoverThreshold: number;
  readonly failoverPeriodHours: number;
  readonly failback: Failback;
}

/** The sheet as it opens. */
export function groupDraft(world: World, group: Group): GroupDraft {
  return {
    name: group.name,
    description: group.description,
    preferredOwners: group.preferredOwners.flatMap((id) => world.entities.node[id]?.name ?? []),
    failoverThreshold: group.failoverThreshold,
    failoverPeriodHours: group.failoverPeriodHours,
    failback: group.failback,
  };
}

/** Commands that make the group what the sheet says: nothing that is unchanged, the new name last. */
export function groupCommands(world: World, group: Group, draft: GroupDraft): readonly Command[] {
  const before = groupDraft(world, group);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const changes = {
    ...(draft.description === before.description ? {} : { description: draft.description }),
    ...(same(draft.preferredOwners, before.preferredOwners)
      ? {}
      : { preferredOwners: [...draft.preferredOwners] }),
    ...(draft.failoverThreshold === before.failoverThreshold
      ? {}
      : { failoverThreshold: draft.failoverThreshold }),
    ...(draft.failoverPeriodHours === before.failoverPeriodHours
      ? {}
      : { failoverPeriodHours: draft.failoverPeriodHours }),
    ...(same(draft.failback, before.failback) ? {} : { failback: draft.failback }),
  };
  const name = draft.name.trim();
  return [
    ...(Object.keys(changes).length === 0
      ? []
      : [{ type: 'setGroupProperties', group: group.name, ...changes } satisfies Command]),
    ...(name === before.name ? [] : [{ type: 'renameGroup', group: group.name, name } satisfies Command]),
  ];
}
