import { type Resource, rows, type World } from '#domain';
import { blank, deed, printed, say, table } from '../answers.ts';
import type { Answer, PromptLine } from '../prompt-types.ts';
import { columns } from './columns.ts';
import { listFor, type ObjectCall } from './options.ts';

function checkpointTable(resources: readonly Resource[]): PromptLine {
  return table(
    [columns.resource, columns.checkpoint],
    resources.flatMap(({ name, checkpoints = [] }) => checkpoints.map((key) => [name, key])),
  );
}

/** `/checkpoints`: the keys of the registry that go along with one resource, or with all. */
export function listCheckpoints(world: World, row: Resource | null): Answer {
  return row === null
    ? printed([say('listing.allCheckpoints'), blank, checkpointTable(rows(world, 'resource'))])
    : printed([say('listing.checkpoints', { name: row.name }), blank, checkpointTable([row])]);
}

function shown(world: World, { id }: Resource): readonly PromptLine[] {
  const row = world.entities.resource[id];
  return row === undefined ? [] : [blank, checkpointTable([row])];
}

/** `/addcheckpoints`, `/removecheckpoints`: a command for each key that is named. */
export function changeCheckpoints(
  call: ObjectCall,
  row: Resource,
  option: 'addCheck' | 'removeCheck',
): Answer {
  const [type, opening] =
    option === 'addCheck'
      ? (['addRegistryCheckpoint', 'addingCheckpoint'] as const)
      : (['removeRegistryCheckpoint', 'removingCheckpoint'] as const);
  const { name } = row;
  const keys = listFor(call, option);
  return deed({
    commands: keys.map((key) => ({ type, resource: name, key })),
    opening: keys.map((key) => say(`resource.${opening}`, { name, key })),
    shows: (world) => shown(world, row),
  });
}
