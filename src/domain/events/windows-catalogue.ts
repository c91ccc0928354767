import type { DomainEventData, DomainEventType } from './event-types.ts';

/** The log of Event Viewer that holds an entry. */
export type WindowsLog = 'System' | 'Application';

/** Type column of Event Viewer. */
export type WindowsEventLevel = 'information' | 'warning' | 'error';

/** Whose log an entry goes into: the computer that a field of the data names, or the computer that a port belongs to. */
export type LoggedOn = 'node' | 'on' | 'to' | 'port';

/** How Windows logs one type of domain event. */
export interface CatalogueEntry<T extends DomainEventType> {
  readonly eventId: number;
  readonly source: string;
  readonly log: WindowsLog;
  readonly level: WindowsEventLevel;
  readonly loggedOn: LoggedOn;
  /** Only logged when this holds of the data. */
  readonly when?: (data: DomainEventData[T]) => boolean;
}

type Catalogue = { readonly [T in DomainEventType]?: readonly CatalogueEntry<T>[] };

const cluster = { source: 'ClusSvc', log: 'System' } as const;
const tcpip = { source: 'Tcpip', log: 'System' } as const;
const eventLog = { source: 'EventLog', log: 'System' } as const;
const controlManager = { source: 'Service Control Manager', log: 'System' } as const;
const information = { level: 'information' } as const;
const warning = { level: 'warning' } as const;
const error = { level: 'error' } as const;
const onNode = { loggedOn: 'node' } as const;
const onMember = { loggedOn: 'on' } as const;

/** Which Windows events the domain's events become (V-3 to V-73). A type that is missing here leaves no trace in Event Viewer. */
const catalogue = {
  // Windows itself
  'computer.started': [
    { eventId: 6005, ...eventLog, ...information, ...onNode },
    { eventId: 6008, ...eventLog, ...error, ...onNode, when: (data) => data.unexpectedShutdown }, // V-58
  ],
  'computer.shutDown': [{ eventId: 6006, ...eventLog, ...information, ...onNode }],
  'clock.skewed': [{ eventId: 36, source: 'W32Time', log: 'System', ...warning, ...onNode }], // V-61
  'link.up': [{ eventId: 4201, ...tcpip, ...information, loggedOn: 'port' }], // V-62
  'link.down': [{ eventId: 4202, ...tcpip, ...information, loggedOn: 'port' }], // V-62
  'connection.addressConflict': [{ eventId: 4199, ...tcpip, ...error, ...onNode }], // V-54
  'volume.corrupted': [{ eventId: 55, source: 'Ntfs', log: 'System', ...error, ...onNode }], // V-57
  // membership and quorum
  'cluster.formed': [{ eventId: 1061, ...cluster, ...information, ...onNode }], // V-23
  'node.joined': [{ eventId: 1062, ...cluster, ...information, ...onNode }], // V-23
  'node.couldNotJoinOrForm': [{ eventId: 1009, ...cluster, ...error, ...onNode }], // V-3
  'node.removed': [{ eventId: 1135, ...cluster, ...warning, ...onMember }], // V-38
  'node.quorumLost': [{ eventId: 1177, ...cluster, ...error, ...onNode }], // V-43
  'service.stopped': [
    { eventId: 1063, ...cluster, ...information, ...onNode, when: (data) => data.orderly }, // V-23
    { eventId: 7031, ...controlManager, ...error, ...onNode, when: (data) => !data.orderly }, // V-51
  ],
  'node.joinFailed': [{ eventId: 1070, ...cluster, ...error, ...onNode }], // V-26
  'node.cannotReachMembers': [{ eventId: 1079, ...cluster, ...error, ...onNode }], // V-29
  'node.poisoned': [
    { eventId: 1006, ...cluster, ...error, ...onNode }, // V-2
    { eventId: 1073, ...cluster, ...error, ...onNode }, // V-27
  ],
  'service.logonFailed': [
    { eventId: 7000, ...controlManager, ...error, ...onNode }, // V-50
    { eventId: 7013, ...controlManager, ...error, ...onNode, when: (data) => !data.wrongPassword }, // V-50
    {
      eventId: 5719, // V-53
      source: 'NETLOGON',
      log: 'System',
      ...error,
      ...onNode,
      when: (data) => !data.wrongPassword,
    },
  ],
  'service.rightsMissing': [{ eventId: 7000, ...controlManager, ...error, ...onNode }], // V-50
  'quorum.lost': [{ eventId: 1038, ...cluster, ...error, ...onNode }], // V-12
  'quorum.logUnusable': [
    { eventId: 1147, ...cluster, ...error, ...onNode, when: (data) => data.missing }, // V-41
    { eventId: 1019, ...cluster, ...warning, ...onNode, when: (data) => !data.missing }, // V-5
    { eventId: 1148, ...cluster, ...error, ...onNode, when: (data) => !data.missing }, // V-41
    { eventId: 7031, ...controlManager, ...error, ...onNode },
  ],
  'quorum.full': [
    { eventId: 1021, ...cluster, ...warning, ...onNode }, // V-6
    { eventId: 1080, ...cluster, ...error, ...onNode }, // V-30
    { eventId: 1016, ...cluster, ...error, ...onNode }, // V-4
  ],
  'quorum.fullAtStart': [
    { eventId: 1022, ...cluster, ...error, ...onNode }, // V-7
    { eventId: 1000, ...cluster, ...error, ...onNode }, // V-1
    { eventId: 1009, ...cluster, ...error, ...onNode }, // V-3
    { eventId: 1063, ...cluster, ...information, ...onNode }, // V-23
  ],
  // networks
  'network.communicationLost': [{ eventId: 1123, ...cluster, ...warning, ...onMember }], // V-33
  'network.communicationRegained': [{ eventId: 1122, ...cluster, ...information, ...onMember }], // V-32
  'interface.unreachable': [{ eventId: 1126, ...cluster, ...warning, ...onMember }], // V-34
  'interface.failed': [{ eventId: 1127, ...cluster, ...error, ...onMember }], // V-35
  'network.down': [{ eventId: 1130, ...cluster, ...error, ...onMember }], // V-37
  'network.partitioned': [{ eventId: 1129, ...cluster, ...error, ...onMember }], // V-36
  // resources and groups
  'monitor.died': [{ eventId: 1146, ...cluster, ...error, ...onNode }], // V-40
  'checkpoint.notRestored': [{ eventId: 1024, ...cluster, ...error, ...onNode }], // V-8
  'resource.duplicateName': [{ eventId: 1052, ...cluster, ...error, ...onNode }], // V-19
  'resource.dnsNotRegistered': [
    { eventId: 1196, ...cluster, ...warning, ...onNode, when: (data) => !data.required }, // V-45
    { eventId: 1196, ...cluster, ...error, ...onNode, when: (data) => data.required }, // V-45
  ],
  'resource.noComputerObject': [
    { eventId: 1211, ...cluster, ...error, ...onNode }, // V-48
    { eventId: 1194, ...cluster, ...error, ...onNode, when: (data) => !data.existed }, // V-44
    { eventId: 1207, ...cluster, ...warning, ...onNode, when: (data) => data.existed }, // V-47
  ],
  'resource.nowhereToRegister': [{ eventId: 1051, ...cluster, ...error, ...onNode }], // V-18
  'resource.interfaceFailed': [{ eventId: 1077, ...cluster, ...error, ...onNode }], // V-28
  'resource.addressInvalid': [
    { eventId: 1047, ...cluster, ...error, ...onNode, when: (data) => data.part === 'address' }, // V-15
    { eventId: 1046, ...cluster, ...error, ...onNode, when: (data) => data.part === 'mask' }, // V-15
  ],
  'resource.adapterInvalid': [{ eventId: 1048, ...cluster, ...error, ...onNode }], // V-15
  'resource.shareFailed': [
    { eventId: 1053, ...cluster, ...error, ...onNode, when: (data) => !data.made }, // V-20
    { eventId: 1055, ...cluster, ...error, ...onNode, when: (data) => data.made }, // V-20
  ],
  'resource.mountPointInvalid': [{ eventId: 1183, ...cluster, ...error, ...onNode }], // L-15
  'resource.diskNotFound': [
    { eventId: 1034, source: 'ClusDisk', log: 'System', ...error, ...onNode }, // V-9
    { eventId: 1035, ...cluster, ...error, ...onNode }, // V-10
  ],
  'resource.reservationLost': [
    { eventId: 15, source: 'Disk', log: 'System', ...error, ...onNode }, // V-55
    { eventId: 1038, ...cluster, ...error, ...onNode }, // V-12
  ],
  'resource.failed': [{ eventId: 1069, ...cluster, ...error, ...onNode }], // V-25
  'resource.timedOut': [{ eventId: 1145, ...cluster, ...error, ...onNode }], // V-39
  'resource.duplicateAddress': [
    { eventId: 1049, ...cluster, ...error, ...onNode }, // V-16
    { eventId: 4199, ...tcpip, ...error, ...onNode }, // V-54
  ],
  'group.failingBack': [{ eventId: 1154, ...cluster, ...information, loggedOn: 'to' }], // V-42
  'group.failingOver': [{ eventId: 1153, ...cluster, ...information, loggedOn: 'to' }], // V-42
  'group.bringingOnline': [{ eventId: 1200, ...cluster, ...information, ...onNode }], // V-46
  'group.online': [{ eventId: 1201, ...cluster, ...information, ...onNode }], // V-46
  'group.takingOffline': [{ eventId: 1203, ...cluster, ...information, ...onNode }], // V-46
  'group.offline': [{ eventId: 1204, ...cluster, ...information, ...onNode }], // V-46
  'group.failed': [{ eventId: 1205, ...cluster, ...error, ...onNode }], // V-46
  // Exchange
  'exchange.serviceDied': [{ eventId: 7031, ...controlManager, ...error, ...onNode }], // V-51
  'exchange.checkFailed': [
    { eventId: 1012, source: 'MSExchangeCluster', log: 'Application', ...error, ...onNode }, // V-74
  ],
  'exchange.noDirectory': [
    { eventId: 2114, source: 'MSExchangeDSAccess', log: 'Application', ...error, ...onNode }, // V-85
  ],
  'exchange.logDriveFull': [
    { eventId: 428, source: 'ESE', log: 'Application', ...error, ...onNode }, // V-82
    { eventId: 9519, source: 'MSExchangeIS', log: 'Application', ...error, ...onNode }, // V-77
  ],
  'exchange.groupsNotMounted': [
    { eventId: 9518, source: 'MSExchangeIS', log: 'Application', ...error, ...onNode }, // V-76
  ],
  'exchange.onlineFailed': [
    { eventId: 1003, source: 'MSExchangeCluster', log: 'Application', ...error, ...onNode }, // V-73
  ],
  'exchange.installed': [
    { eventId: 1000, source: 'Exchange Server Setup', log: 'Application', ...information, ...onNode }, // [SIM]
  ],
} as const satisfies Catalogue;

/** The catalogue by type of domain event. */
export const windowsCatalogue: Catalogue = catalogue;

type KeyOfEntry<E> = E extends { source: infer S extends string; eventId: infer N extends number }
  ? `${S} ${N}`
  : never;

/** Source and number of every Windows event that there is, for example `ClusSvc 1135`: one number can mean two things. */
export type WindowsEventKey = KeyOfEntry<(typeof catalogue)[keyof typeof catalogue][number]>;
