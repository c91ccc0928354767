import { beginChart } from '../engine/chart-runner.ts';
import type { Tx } from '../engine/tx.ts';
import type { GroupId, NodeId, ResourceId } from '../ids.ts';
import { resourceChart } from '../selectors/states.ts';
import { members, nextSerial, rows } from '../selectors/tables.ts';
import type { ResourceParameters, ResourceTypeName } from '../world/cluster.ts';

/** What a new resource is told; the rest has the defaults of 2003. */
export interface NewResource {
  readonly name: string;
  readonly description?: string;
  readonly resourceType: ResourceTypeName;
  readonly group: GroupId;
  readonly dependsOn: readonly ResourceId[];
  /** Empty = all nodes. */
  readonly possibleOwners?: readonly NodeId[];
  readonly separateMonitor?: boolean;
  readonly parameters: ResourceParameters;
}

/** Adds a resource, offline, with the default policy. */
export function addResource(tx: Tx, input: NewResource): ResourceId {
  const id: ResourceId = `res:${tx.nextNumber()}`;
  const owners = input.possibleOwners ?? [];
  const alike = rows(tx.world, 'resource').filter((row) => row.resourceType === input.resourceType);
  tx.put('resource', id, {
    id,
    serial: nextSerial(alike),
    name: input.name,
    description: input.description ?? '',
    resourceType: input.resourceType,
    group: input.group,
    dependsOn: input.dependsOn,
    possibleOwners: owners.length > 0 ? owners : members(tx.world).map((node) => node.id),
    restartAction: 'restartAffectGroup',
    restartThreshold: 3,
    restartPeriodMs: 900_000,
    retryPeriodMs: null,
    pendingTimeoutMs: 180_000,
    looksAliveMs: null,
    isAliveMs: null,
    separateMonitor: input.separateMonitor ?? false,
    wantOnline: null,
    failures: [],
    parameters: input.parameters,
    behaviour: null,
    ailment: null,
    hangLimitMs: null,
    ownMonitor: false,
    replayMs: 0,
  });
  beginChart(tx, resourceChart(id), 'resource');
  const group = tx.get('group', input.group);
  tx.emit('resource.created', id, {
    resource: input.name,
    resourceType: input.resourceType,
    group: group.name,
  });
  return id;
}
