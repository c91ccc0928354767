/** Every event of the engine with its data. Names in the data are names, not ids, since a text shows them. */
export interface DomainEventData {
  'cable.connected': { from: string; to: string; cableKind: string };
  'cable.disconnected': { from: string; to: string; cableKind: string };
  'device.poweredOn': { device: string };
  'device.poweredOff': { device: string };
  /** Windows is up. */
  'computer.started': { node: string; unexpectedShutdown: boolean };
  'computer.shutDown': { node: string };
  /** Power lost, or the button held: nothing was saved. */
  'computer.died': { node: string };
  /** Windows no longer answers; only the button helps. */
  'computer.hung': { node: string };
  'link.up': { port: string };
  'link.down': { port: string };
  'connection.configured': { node: string; connection: string; address: string };
  /** V-54 (4199): another computer on the wire has the address; Windows disables the connection. */
  'connection.addressConflict': { node: string; connection: string; address: string };
  'disk.initialised': { disk: number };
  'volume.formatted': { disk: number; letter: string; label: string };
  'account.created': { account: string };
  'job.started': { job: string; jobKind: string; node: string };
  'job.finished': { job: string; jobKind: string; node: string };
  'job.failed': { job: string; jobKind: string; node: string; reason: string };
  'cluster.created': { cluster: string; node: string };
  /** V-23 (1061). */
  'cluster.formed': { cluster: string; node: string };
  /** V-23 (1062). */
  'node.joined': { cluster: string; node: string };
  'node.stateChanged': { node: string; from: string; to: string };
  /** V-38 (1135). */
  'node.removed': { node: string; on: string };
  'node.evicted': { node: string };
  /** V-3 (1009). */
  'node.couldNotJoinOrForm': { node: string };
  'service.stopped': { node: string; orderly: boolean };
  /** V-33 (1123). */
  'network.communicationLost': { node: string; network: string; on: string };
  /** V-32 (1122). */
  'network.communicationRegained': { node: string; network: string; on: string };
  /** V-34 (1126). */
  'interface.unreachable': { node: string; network: string; on: string };
  /** V-35 (1127). */
  'interface.failed': { node: string; network: string; on: string };
  'interface.up': { node: string; network: string; on: string };
  /** V-37 (1130). */
  'network.down': { network: string; on: string };
  'regroup.stage': { stage: string };
  'quorum.challenged': { challenger: string; defender: string };
  'quorum.defended': { owner: string; challenger: string };
  'quorum.acquired': { owner: string };
  'quorum.lost': { node: string };
  /** V-43 (1177). */
  'node.quorumLost': { node: string };
  'group.created': { group: string };
  'group.deleted': { group: string };
  'resource.created': { resource: string; resourceType: string; group: string };
  'resource.deleted': { resource: string };
  'resource.stateChanged': { resource: string; group: string; node: string; from: string; to: string };
  /** V-25 (1069). */
  'resource.failed': { resource: string; group: string; node: string; reason: string };
  /** V-39 (1145). */
  'resource.timedOut': { resource: string; node: string };
  /** V-16 (1049). */
  'resource.duplicateAddress': { resource: string; node: string; address: string };
  /** V-73 (MSExchangeCluster 1003). */
  'exchange.onlineFailed': { resource: string; node: string };
  /** V-42 (1153). */
  'group.failingOver': { group: string; from: string; to: string };
  'group.moving': { group: string; from: string; to: string };
  /** V-46 (1200, 1201, 1203, 1204, 1205). */
  'group.bringingOnline': { group: string; node: string };
  'group.online': { group: string; node: string };
  'group.takingOffline': { group: string; node: string };
  'group.offline': { group: string; node: string };
  'group.failed': { group: string; node: string };
  'exchange.installed': { node: string; path: string };
  'evs.created': { evs: string; group: string };
  'users.connected': { evs: string; users: number };
  'users.lost': { evs: string; users: number };
  'users.restored': { evs: string; users: number; minutes: number };
  'risk.began': { reasons: string };
  'risk.ended': { minutes: number };
  'fault.struck': { fault: string; faultKind: string; hit: string };
  'fault.healed': { fault: string; hit: string };
  'command.accepted': { seq: number; command: string };
  'command.refused': { seq: number; command: string; reason: string };
  'objective.met': { objective: string };
  'level.ended': { outcome: string };
}

/** The name of an event. */
export type DomainEventType = keyof DomainEventData;
