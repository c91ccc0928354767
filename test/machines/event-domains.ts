import type { ClusterServiceFacts } from '../../src/domain/machines/cluster-service-machine.ts';
import type { ComputerFacts } from '../../src/domain/machines/computer-machine.ts';
import type { GroupFacts } from '../../src/domain/machines/group-machine.ts';
import type { InterfaceFacts } from '../../src/domain/machines/interface-machine.ts';
import type { MembershipFacts } from '../../src/domain/machines/membership-machine.ts';
import type { QuorumFacts } from '../../src/domain/machines/quorum-machine.ts';
import type { ResourceFacts } from '../../src/domain/machines/resource-machine.ts';
import type { EventDomain } from './explore-machine.ts';

/** Every fact with the values to try: a fact that is missing here does not compile. */
type FactTable<F> = { readonly [K in keyof F]: readonly F[K][] };

const either = [true, false] as const;
const nodes = ['node:A', 'node:B'] as const;

const clusterService: FactTable<ClusterServiceFacts> = {
  computerRunning: either,
  clusterMember: either,
  automatic: either,
  sponsorFound: either,
  pausedBefore: either,
  staleConfiguration: either,
  logsOn: either,
  joinBarred: either,
  leavesQuorum: either,
  secondCluster: either,
  quorumUnusable: either,
  coreUnusable: either,
  groupsGone: either,
};

const resource: FactTable<ResourceFacts> = {
  now: [60_000 as ResourceFacts['now']],
  ownerAble: either,
  mayStart: either,
  dependencies: ['online', 'pending', 'failed'],
  dependentsOffline: either,
  onlineProblem: [null, 'duplicateAddress'],
  healthProblem: [null, 'diskLost'],
  afterFailure: ['restart', 'moveGroup', 'stayFailed'],
};

const settling: FactTable<{ readonly live: boolean }> = { live: either };

/** What each machine of the registry may be told. A machine without an entry fails the test. */
export const eventDomains: Readonly<Record<string, EventDomain>> = {
  clusterService: { facts: clusterService, fields: { COMPUTER_STOPPED: { orderly: either } } },
  computer: {
    facts: { deviceOn: either, bootable: either, bare: either } satisfies FactTable<ComputerFacts>,
    inputs: [undefined, { running: true }, { running: true, bare: true }],
  },
  group: {
    facts: { settled: either, allStopped: either, withinThreshold: either } satisfies FactTable<GroupFacts>,
    fields: { MOVE: { target: nodes, reason: ['planned', 'failover', 'failback'] } },
  },
  interface: {
    facts: {
      verdict: ['unavailable', 'up', 'failed', 'unreachable'],
      mediaLost: either,
    } satisfies FactTable<InterfaceFacts>,
  },
  link: { facts: settling, inputs: [undefined, { live: true }] },
  membership: {
    facts: { split: either, quorumContested: either } satisfies FactTable<MembershipFacts>,
    fields: {
      SET_MEMBERS: { members: [[], ['node:A'], ['node:A', 'node:B']] },
      ADD_MEMBER: { node: nodes },
      REMOVE_MEMBER: { node: nodes },
    },
    inputs: [undefined, { members: ['node:A', 'node:B'] }],
  },
  power: { facts: settling, inputs: [undefined, { live: true }] },
  quorum: {
    facts: { defended: either, challengerAble: either } satisfies FactTable<QuorumFacts>,
    fields: { CHALLENGE: { challenger: nodes }, HANDOVER: { owner: nodes } },
    inputs: [undefined, { owner: 'node:A' }],
  },
  resource: { facts: resource, fields: { FAIL: { reason: ['initiated', 'crashed'] } } },
};
