import type { DomainEventData, DomainEventType } from './event-types.ts';

/** The part of the Cluster service that writes a line; `resource` stands for the DLL behind one resource. */
export type ClusterLogComponent =
  | 'FM'
  | 'NM'
  | 'RGP'
  | 'JOIN'
  | 'INIT'
  | 'RM'
  | 'MM'
  | 'NET'
  | 'CP'
  | 'resource';

/** How bad a line is, as the file spells it. */
export type ClusterLogLevel = 'INFO' | 'WARN' | 'ERR';

/**
 * Whose log a line goes into: that of the computer that a field of the data names, of the computer that a port belongs to,
 * of each member of the cluster, of each but the named node, or of each that has removed the named node from the membership.
 */
export type ClusterLogPlace =
  | 'node'
  | 'on'
  | 'from'
  | 'to'
  | 'owner'
  | 'challenger'
  | 'defender'
  | 'port'
  | 'members'
  | 'others'
  | 'survivors';

/** How the Cluster service tells of one type of domain event in its own log. */
export interface ClusterLogEntry<T extends DomainEventType> {
  readonly component: ClusterLogComponent;
  readonly level: ClusterLogLevel;
  readonly loggedOn: ClusterLogPlace;
  /** Key of the line's text. */
  readonly text: T | `${T}.${string}`;
  /** Only written when this holds of the data. */
  readonly when?: (data: DomainEventData[T]) => boolean;
}

type Catalogue = { readonly [T in DomainEventType]?: readonly ClusterLogEntry<T>[] };

const info = { level: 'INFO' } as const;
const warn = { level: 'WARN' } as const;
const err = { level: 'ERR' } as const;
const onNode = { loggedOn: 'node' } as const;
const onMember = { loggedOn: 'on' } as const;
const onMembers = { loggedOn: 'members' } as const;
const onOthers = { loggedOn: 'others' } as const;
const FM = { component: 'FM' } as const;
const NM = { component: 'NM' } as const;
const INIT = { component: 'INIT' } as const;
const JOIN = { component: 'JOIN' } as const;
const RM = { component: 'RM' } as const;
const NET = { component: 'NET' } as const;
const CP = { component: 'CP' } as const;
const DLL = { component: 'resource' } as const;

const ended = ['stopped', 'waitingForRestart'];

/** Which lines of cluster.log the domain's events become (Q-12, KB286052). A type that is missing here leaves no trace in it. */
const catalogue = {
  // the service's own life
  'node.stateChanged': [
    { ...INIT, ...info, ...onNode, text: 'node.stateChanged.starting', when: (d) => d.to === 'starting' },
    { ...JOIN, ...info, ...onNode, text: 'node.stateChanged.joining', when: (d) => d.to === 'joining' },
    {
      ...INIT,
      ...info,
      ...onNode,
      text: 'node.stateChanged.arbitrating',
      when: (d) => d.to === 'arbitrating',
    },
    { ...INIT, ...info, ...onNode, text: 'node.stateChanged.forming', when: (d) => d.to === 'forming' },
    {
      ...NM,
      ...info,
      ...onNode,
      text: 'node.stateChanged.up',
      when: (d) => d.to === 'up' && d.from !== 'hung',
    },
    { ...NM, ...info, ...onNode, text: 'node.stateChanged.paused', when: (d) => d.to === 'paused' },
    { ...INIT, ...info, ...onNode, text: 'node.stateChanged.stopping', when: (d) => d.to === 'stopping' },
    { ...INIT, ...warn, ...onNode, text: 'node.stateChanged.ended', when: (d) => ended.includes(d.to) },
  ],
  'service.stopped': [
    { ...INIT, ...info, ...onNode, text: 'service.stopped.here', when: (d) => d.orderly },
    { ...NM, ...info, ...onOthers, text: 'service.stopped.elsewhere', when: (d) => d.orderly },
  ],
  'cluster.created': [{ ...INIT, ...info, ...onNode, text: 'cluster.created' }],
  'cluster.formed': [{ ...INIT, ...info, ...onNode, text: 'cluster.formed' }],
  'node.couldNotJoinOrForm': [{ ...INIT, ...err, ...onNode, text: 'node.couldNotJoinOrForm' }],
  'node.joinFailed': [{ ...JOIN, ...err, ...onNode, text: 'node.joinFailed' }],
  'node.cannotReachMembers': [{ ...JOIN, ...err, ...onNode, text: 'node.cannotReachMembers' }],
  // membership
  'node.joined': [
    { ...JOIN, ...info, ...onNode, text: 'node.joined.here' },
    { component: 'MM', ...info, ...onOthers, text: 'node.joined.elsewhere' },
  ],
  'node.removed': [{ ...NM, ...warn, ...onMember, text: 'node.removed' }],
  'node.evicted': [{ ...NM, ...warn, ...onMembers, text: 'node.evicted' }],
  'node.poisoned': [{ component: 'MM', ...err, ...onNode, text: 'node.poisoned' }],
  'node.quorumLost': [{ ...FM, ...err, ...onNode, text: 'node.quorumLost' }],
  'regroup.stage': [
    {
      component: 'RGP',
      ...info,
      ...onMembers,
      text: 'regroup.stage.activate',
      when: (d) => d.stage === 'activate',
    },
    {
      component: 'RGP',
      ...info,
      ...onMembers,
      text: 'regroup.stage.closing',
      when: (d) => d.stage === 'closing',
    },
    {
      component: 'RGP',
      ...info,
      ...onMembers,
      text: 'regroup.stage.pruning',
      when: (d) => d.stage === 'pruning',
    },
    {
      component: 'RGP',
      ...info,
      ...onMembers,
      text: 'regroup.stage.cleanup1',
      when: (d) => d.stage === 'cleanup1',
    },
    {
      component: 'RGP',
      ...info,
      ...onMembers,
      text: 'regroup.stage.cleanup2',
      when: (d) => d.stage === 'cleanup2',
    },
    {
      component: 'RGP',
      ...info,
      ...onMembers,
      text: 'regroup.stage.stabilized',
      when: (d) => d.stage === 'stabilized',
    },
  ],
  // networks
  'link.up': [{ ...NET, ...info, loggedOn: 'port', text: 'link.up' }],
  'link.down': [{ ...NET, ...warn, loggedOn: 'port', text: 'link.down' }],
  'network.communicationLost': [{ ...NET, ...warn, ...onMember, text: 'network.communicationLost' }],
  'network.communicationRegained': [{ ...NET, ...info, ...onMember, text: 'network.communicationRegained' }],
  'interface.unreachable': [{ ...NM, ...warn, ...onMember, text: 'interface.unreachable' }],
  'interface.failed': [{ ...NM, ...err, ...onMember, text: 'interface.failed' }],
  'interface.up': [{ ...NM, ...info, ...onMember, text: 'interface.up' }],
  'network.down': [{ ...NM, ...err, ...onMember, text: 'network.down' }],
  'network.partitioned': [{ ...NM, ...err, ...onMember, text: 'network.partitioned' }],
  // the quorum
  'quorum.challenged': [
    { ...DLL, ...info, loggedOn: 'challenger', text: 'quorum.challenged.challenger' },
    {
      ...DLL,
      ...warn,
      loggedOn: 'defender',
      text: 'quorum.challenged.defender',
      when: (d) => d.challenger !== d.defender,
    },
  ],
  'quorum.defended': [
    { ...DLL, ...info, loggedOn: 'owner', text: 'quorum.defended.owner' },
    { ...DLL, ...err, loggedOn: 'challenger', text: 'quorum.defended.challenger' },
  ],
  'quorum.acquired': [{ ...DLL, ...info, loggedOn: 'owner', text: 'quorum.acquired' }],
  'quorum.lost': [{ ...DLL, ...err, ...onNode, text: 'quorum.lost' }],
  'quorum.changed': [{ ...FM, ...info, ...onMembers, text: 'quorum.changed' }],
  'quorum.logUnusable': [
    { ...FM, ...err, ...onNode, text: 'quorum.logUnusable.missing', when: (d) => d.missing },
    { ...FM, ...err, ...onNode, text: 'quorum.logUnusable.corrupt', when: (d) => !d.missing },
  ],
  'quorum.full': [{ ...FM, ...err, ...onNode, text: 'quorum.full' }],
  'quorum.fullAtStart': [{ ...FM, ...err, ...onNode, text: 'quorum.fullAtStart' }],
  // groups
  'group.created': [{ ...FM, ...info, ...onMembers, text: 'group.created' }],
  'group.deleted': [{ ...FM, ...info, ...onMembers, text: 'group.deleted' }],
  'group.failingOver': [
    { ...FM, ...warn, loggedOn: 'from', text: 'group.failingOver.from' },
    { ...FM, ...warn, loggedOn: 'to', text: 'group.failingOver.to' },
  ],
  'group.failingBack': [
    { ...FM, ...info, loggedOn: 'from', text: 'group.failingBack.from' },
    { ...FM, ...info, loggedOn: 'to', text: 'group.failingBack.to' },
  ],
  'group.moving': [
    { ...FM, ...info, loggedOn: 'from', text: 'group.moving.from' },
    { ...FM, ...info, loggedOn: 'to', text: 'group.moving.to' },
  ],
  'group.bringingOnline': [{ ...FM, ...info, ...onNode, text: 'group.bringingOnline' }],
  'group.online': [{ ...FM, ...info, ...onNode, text: 'group.online' }],
  'group.takingOffline': [{ ...FM, ...info, ...onNode, text: 'group.takingOffline' }],
  'group.offline': [{ ...FM, ...info, ...onNode, text: 'group.offline' }],
  'group.failed': [{ ...FM, ...err, ...onNode, text: 'group.failed' }],
  // resources
  'resource.created': [{ ...FM, ...info, ...onMembers, text: 'resource.created' }],
  'resource.deleted': [{ ...FM, ...info, ...onMembers, text: 'resource.deleted' }],
  'resource.starting': [{ ...RM, ...info, ...onNode, text: 'resource.starting' }],
  'resource.stateChanged': [
    { ...FM, ...info, ...onNode, text: 'resource.stateChanged.here', when: (d) => d.to !== 'failed' },
    { ...FM, ...warn, ...onNode, text: 'resource.stateChanged.here', when: (d) => d.to === 'failed' },
    { ...FM, ...info, loggedOn: 'survivors', text: 'resource.stateChanged.lost' },
  ],
  'monitor.died': [{ ...RM, ...err, ...onNode, text: 'monitor.died' }],
  'checkpoint.saved': [{ ...CP, ...info, ...onNode, text: 'checkpoint.saved' }],
  'checkpoint.restored': [{ ...CP, ...info, ...onNode, text: 'checkpoint.restored' }],
  'checkpoint.notRestored': [{ ...CP, ...err, ...onNode, text: 'checkpoint.notRestored' }],
  'resource.timedOut': [{ ...RM, ...err, ...onNode, text: 'resource.timedOut' }],
  'resource.failed': [{ ...DLL, ...err, ...onNode, text: 'resource.failed' }],
  'resource.duplicateName': [{ ...DLL, ...err, ...onNode, text: 'resource.duplicateName' }],
  'resource.duplicateAddress': [{ ...DLL, ...err, ...onNode, text: 'resource.duplicateAddress' }],
  'resource.dnsNotRegistered': [
    { ...DLL, ...warn, ...onNode, text: 'resource.dnsNotRegistered', when: (d) => !d.required },
    { ...DLL, ...err, ...onNode, text: 'resource.dnsNotRegistered', when: (d) => d.required },
  ],
  'resource.noComputerObject': [{ ...DLL, ...err, ...onNode, text: 'resource.noComputerObject' }],
  'resource.nowhereToRegister': [{ ...DLL, ...err, ...onNode, text: 'resource.nowhereToRegister' }],
  'resource.interfaceFailed': [{ ...DLL, ...err, ...onNode, text: 'resource.interfaceFailed' }],
  'resource.addressInvalid': [
    { ...DLL, ...err, ...onNode, text: 'resource.addressInvalid.address', when: (d) => d.part === 'address' },
    { ...DLL, ...err, ...onNode, text: 'resource.addressInvalid.mask', when: (d) => d.part === 'mask' },
  ],
  'resource.adapterInvalid': [{ ...DLL, ...err, ...onNode, text: 'resource.adapterInvalid' }],
  'resource.shareFailed': [
    { ...DLL, ...err, ...onNode, text: 'resource.shareFailed.check', when: (d) => d.made },
    { ...DLL, ...err, ...onNode, text: 'resource.shareFailed.start', when: (d) => !d.made },
  ],
  'resource.diskNotFound': [{ ...DLL, ...err, ...onNode, text: 'resource.diskNotFound' }],
  'resource.reservationLost': [{ ...DLL, ...err, ...onNode, text: 'resource.reservationLost' }],
  'exchange.onlineFailed': [{ ...DLL, ...err, ...onNode, text: 'exchange.onlineFailed' }],
  'exchange.serviceDied': [{ ...DLL, ...err, ...onNode, text: 'exchange.serviceDied' }],
  'exchange.checkFailed': [{ ...DLL, ...err, ...onNode, text: 'exchange.checkFailed' }],
  'exchange.noDirectory': [{ ...DLL, ...err, ...onNode, text: 'exchange.noDirectory' }],
} as const satisfies Catalogue;

/** The catalogue by type of domain event. */
export const clusterLogCatalogue: Catalogue = catalogue;

/** The key of every text that a line can have, for example `regroup.stage.pruning`. */
export type ClusterLogKey = (typeof catalogue)[keyof typeof catalogue][number]['text'];
