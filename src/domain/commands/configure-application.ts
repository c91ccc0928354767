import { z } from 'zod/mini';
import { Tx } from '../engine/tx.ts';
import { refused, type Verdict } from '../reasons.ts';
import { isVirtualServer } from '../selectors/virtual-servers.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type {
  Command,
  CommandOf,
  DoneAt,
  NewVirtualServerFields,
  VirtualServerPartFields,
} from './command-types.ts';
import { createGroup } from './create-group.ts';
import { createResource, newResourceFields, parameterFields } from './create-resource.ts';
import { doneAt } from './directory-support.ts';
import { renameGroup } from './rename-group.ts';
import { groupPolicyFields, setGroupProperties } from './set-group-properties.ts';
import { clusterAnswers, judge, knownGroup, refuseIf, theGroup } from './support.ts';

/** Commands of which the wizard's is made: their rules are its rules. */
const single = { createGroup, renameGroup, setGroupProperties, createResource };
type Single = Extract<Command, { type: keyof typeof single }>;

/** What a command of the wizard makes; a refusal says it, so that the page is found where it can be put right. */
type Part = 'group' | 'policy' | 'ipAddress' | 'networkName' | 'application';

/** A command of the wizard and what it makes. */
type Step = readonly [part: Part, command: Single];

const specOf = (command: Single): CommandSpec<never> => single[command.type] as unknown as CommandSpec<never>;

const partSchema = z.strictObject({
  resource: z.string(),
  description: z.string(),
  possibleOwners: z.array(z.string()),
  parameters: parameterFields,
});

/** The group: made, or taken as it is and called as it shall be called (E-28). */
function groupSteps(group: string, { existingGroup, description, policy }: NewVirtualServerFields): Step[] {
  const { preferredOwners = [], ...rest } = policy;
  const isNew = existingGroup === '';
  const changes = isNew ? rest : { ...policy, description };
  return [
    isNew
      ? ['group', { type: 'createGroup', group, description, preferredOwners }]
      : ['group', { type: 'renameGroup', group: existingGroup, name: group }],
    ...(Object.keys(changes).length === 0
      ? []
      : [['policy', { type: 'setGroupProperties', group, ...changes }] satisfies Step]),
  ];
}

const newPart = (group: string, fields: VirtualServerPartFields) =>
  ({ type: 'createResource', group, separateMonitor: false, ...fields }) as const;

const from = ({ from: computer }: DoneAt): DoneAt => (computer === undefined ? {} : { from: computer });

/** The single commands that lead to the same, in their order (E-25 to E-27, E-30). */
function stepsOf({
  group,
  virtualServer,
  application,
  ...at
}: CommandOf<'configureApplication'>): readonly Step[] {
  const steps: Step[] = [];
  if (virtualServer !== null) {
    const { ipAddress, networkName } = virtualServer;
    steps.push(
      ...groupSteps(group, virtualServer),
      ['ipAddress', { ...newPart(group, ipAddress), resourceType: 'IP Address', dependsOn: [] }],
      [
        'networkName',
        { ...newPart(group, networkName), resourceType: 'Network Name', dependsOn: [ipAddress.resource] },
      ],
    );
  }
  if (application !== null)
    steps.push(['application', { type: 'createResource', group, ...application, ...from(at) }]);
  return steps;
}

/** Tries the steps one after the other on a copy of the world that nobody keeps. */
function trial(world: World, steps: readonly Step[]): Verdict {
  const tx = new Tx(world, { kind: 'start' });
  for (const [part, command] of steps) {
    const verdict = specOf(command).query(tx.world, command as never);
    if (!verdict.ok) return refused(verdict.reason, { ...verdict.params, part });
    specOf(command).execute(tx, command as never);
  }
  return { ok: true, warnings: [] };
}

function query(world: World, command: CommandOf<'configureApplication'>): Verdict {
  const { group, virtualServer, application } = command;
  const isThere = virtualServer === null;
  const used = isThere ? group : virtualServer.existingGroup;
  const verdict = judge([
    () => clusterAnswers(world),
    () => (isThere || used !== '' ? knownGroup(world, used) : null),
    () =>
      refuseIf(isThere && !isVirtualServer(world, theGroup(world, used)), 'group.notVirtualServer', {
        group,
      }),
    () => refuseIf(isThere && application === null, 'application.nothingToDo'),
  ]);
  return verdict.ok ? trial(world, stepsOf(command)) : verdict;
}

/** Cluster Application wizard (U-25, A-53): group, IP Address, Network Name and the application's resource as if made one by one, or nothing of it. */
export const configureApplication: CommandSpec<'configureApplication'> = {
  type: 'configureApplication',
  schema: z.strictObject({
    group: z.string(),
    virtualServer: z.nullable(
      z.strictObject({
        existingGroup: z.string(),
        description: z.string(),
        policy: z.strictObject(groupPolicyFields),
        ipAddress: partSchema,
        networkName: partSchema,
      }),
    ),
    application: z.nullable(z.strictObject(newResourceFields)),
    ...doneAt,
  }),
  place: 'Cluster Administrator ▸ File ▸ Configure Application',
  query,
  execute(tx, command) {
    for (const [, step] of stepsOf(command)) specOf(step).execute(tx, step as never);
  },
};
