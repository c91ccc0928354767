import type { Command } from '#domain';
import type { KnownResourceType } from '#domain/selectors';

/** What the property sheet of a resource type holds. */
export interface ResourceTypeDraft {
  readonly description: string;
  /** */
  readonly looksAliveMs: number;
  /** */
  readonly isAliveMs: number;
}

/** The sheet as it opens. */
export function resourceTypeDraft(type: KnownResourceType): ResourceTypeDraft {
  const { description, looksAliveMs, isAliveMs } = type;
  return { description, looksAliveMs, isAliveMs };
}

/** The command that makes the type what the sheet says; none when nothing was changed. */
export function resourceTypeCommands(type: KnownResourceType, draft: ResourceTypeDraft): readonly Command[] {
  const changes = {
    ...(draft.description === type.description ? {} : { description: draft.description }),
    ...(draft.looksAliveMs === type.looksAliveMs ? {} : { looksAliveMs: draft.looksAliveMs }),
    ...(draft.isAliveMs === type.isAliveMs ? {} : { isAliveMs: draft.isAliveMs }),
  };
  if (Object.keys(changes).length === 0) return [];
  return [{ type: 'setResourceTypeProperties', resourceType: type.name, ...changes }];
}
