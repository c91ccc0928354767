import type { ServerRole } from '../world/exchange.ts';

/** Every event of the engine with its data. Names in the data are names, not ids, since a text shows them. */
export interface DomainEventData {
  'cable.connected': { from: string; to: string; cableKind: string };
  'cable.disconnected': { from: string; to: string; cableKind: string };
  'device.placed': { device: string; model: string; rack: string; unit: number };
  'device.removed': { device: string };
  'card.fitted': { device: string; slot: number; card: string };
  'card.removed': { device: string; slot: number; card: string };
  'scsi.idSet': { port: string; id: number };
  'scsi.terminated': { port: string };
  'scsi.notTerminated': { port: string };
  /** T-17. */
  'zones.set': { device: string; count: number };
  'disk.masked': { disk: number; nodes: string };
  'disk.unmasked': { disk: number };
  /** T-18. */
  'portal.set': { port: string; address: string };
  'portal.added': { node: string; address: string };
  'portal.removed': { node: string; address: string };
  'target.loggedOn': { node: string; target: string };
  'target.loggedOff': { node: string; target: string };
  'target.forgotten': { node: string; target: string };
  'device.poweredOn': { device: string };
  'device.poweredOff': { device: string };
  /** Windows is up. */
  'computer.started': { node: string; unexpectedShutdown: boolean };
  'computer.shutDown': { node: string };
  /** Power lost, or the button held: nothing was saved. */
  'computer.died': { node: string };
  /** Windows no longer answers; only the button helps. */
  'computer.hung': { node: string };
  /** The disk with Windows is dead. */
  'computer.systemDiskFailed': { node: string };
  /** B-21. */
  'computer.webHung': { node: string };
  /** There is nothing to start on its disk. */
  'computer.noSystem': { node: string };
  'computer.systemDiskReplaced': { node: string };
  /** Windows is new and knows neither domain nor cluster. */
  'computer.reinstalled': { node: string };
  /** the medium is written; the floppy comes afterwards. */
  'backup.made': { node: string; backupKind: string; media: string };
  'backup.floppyWritten': { node: string };
  /** the computer is as it was when it was backed up. */
  'backup.restored': { node: string; backupKind: string };
  /** T-16: something came to the loop or left it; all on it wait. */
  'loop.initialising': { device: string };
  'loop.ready': { device: string };
  /** W-36: a port of a team lost its link or has it again; another one carries everything. */
  'team.linkDown': { node: string; connection: string; port: string };
  'team.linkUp': { node: string; connection: string; port: string };
  'team.formed': { node: string; connection: string; adapters: string };
  'team.dissolved': { node: string; connection: string };
  'link.up': { port: string };
  'link.down': { port: string };
  'connection.configured': { node: string; connection: string; address: string };
  /** W-37: the connection is first now. */
  'connection.orderChanged': { node: string; connection: string };
  /** V-54 (4199): another computer on the wire has the address; Windows disables the connection. */
  'connection.addressConflict': { node: string; connection: string; address: string };
  /** L-1 to L-4: Setup is done and restarts the computer. */
  'windows.installed': { node: string; edition: string };
  /** Somebody set it, or it was synchronised; both in ms ahead of the domain's. */
  'clock.set': { node: string; from: number; to: number };
  /** F-31, V-61 (36). */
  'clock.skewed': { node: string; minutes: number };
  /** It counts from the next start of Windows on. */
  'windows.servicePackInstalled': { node: string; pack: number };
  /** L-46: it will be a member when Windows starts next. */
  'domain.joined': { node: string; domain: string };
  'disk.initialised': { disk: number };
  'disk.madeBasic': { disk: number };
  'disk.madeMbr': { disk: number };
  'disk.madeDynamic': { disk: number };
  /** `volume`: `S:`, or the path of its folder. */
  'volume.formatted': { disk: number; volume: string; label: string };
  'volume.deleted': { disk: number; volume: string };
  'volume.converted': { disk: number; volume: string };
  /** L-41, L-56, V-57 (55): another computer has written to it as well. Once for each of them. */
  'volume.corrupted': { node: string; disk: number; volume: string };
  /** L-14. */
  'volume.mounted': { disk: number; path: string };
  'volume.unmounted': { disk: number; path: string };
  /** The volume keeps its data; L-14. */
  'volume.letterRemoved': { disk: number; letter: string; node: string };
  'account.created': { account: string };
  'account.changed': { account: string };
  'account.passwordReset': { account: string };
  'account.deleted': { account: string };
  /** `where`: the domain, or the computer whose local group it is. */
  'account.joinedGroup': { account: string; group: string; where: string };
  'account.leftGroup': { account: string; group: string; where: string };
  'account.rightGranted': { account: string; right: string; node: string };
  'account.rightTaken': { account: string; right: string; node: string };
  'account.loggedOn': { account: string; node: string };
  'account.loggedOff': { account: string; node: string };
  /** E-35; `role` `none` = it has none any more. */
  'account.exchangeRoleSet': { account: string; role: string };
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
  /** N-32: its last node has gone. */
  'cluster.removed': { cluster: string; node: string };
  /** V-3 (1009). */
  'node.couldNotJoinOrForm': { node: string };
  /** V-26 (1070). */
  'node.joinFailed': { node: string };
  /** V-29 (1079). */
  'node.cannotReachMembers': { node: string };
  /** V-2 (1006), V-27 (1073): left out by a regroup (W-25). */
  'node.poisoned': { node: string };
  /** V-50 (7000, 7013), V-53 (5719). */
  'service.logonFailed': { node: string; wrongPassword: boolean };
  /** V-50 (7000): the account may not do what the service has to (F-26, L-47, L-48). */
  'service.rightsMissing': { node: string; account: string; rights: string };
  /** N-34, N-36: the watchdog ends a service that answers nobody. */
  'service.hung': { node: string };
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
  /** V-36 (1129). */
  'network.partitioned': { network: string; on: string };
  'regroup.stage': { stage: string };
  'quorum.challenged': { challenger: string; defender: string };
  'quorum.defended': { owner: string; challenger: string };
  'quorum.acquired': { owner: string };
  /** V-12 (1038). */
  'quorum.lost': { node: string };
  'quorum.changed': { resource: string; node: string };
  /** V-5 (1019), V-41 (1147, 1148). */
  'quorum.logUnusable': { node: string; missing: boolean };
  /** V-4 (1016), V-6 (1021), V-30 (1080). */
  'quorum.full': { node: string };
  /** V-7 (1022), V-1 (1000). */
  'quorum.fullAtStart': { node: string };
  /** V-43 (1177). */
  'node.quorumLost': { node: string };
  'group.created': { group: string };
  'group.deleted': { group: string };
  'resource.created': { resource: string; resourceType: string; group: string };
  'resource.deleted': { resource: string };
  'resource.stateChanged': { resource: string; group: string; node: string; from: string; to: string };
  /** What it depends on is there: it begins to come online. */
  'resource.starting': { resource: string; group: string; node: string };
  'registry.valueSet': { node: string; key: string; name: string };
  'checkpoint.added': { resource: string; key: string };
  'checkpoint.removed': { resource: string; key: string };
  /** the owner's values went to the quorum. */
  'checkpoint.saved': { resource: string; key: string; node: string };
  /** the saved values went into the owner's registry. */
  'checkpoint.restored': { resource: string; key: string; node: string };
  /** V-8 (1024). */
  'checkpoint.notRestored': { resource: string; key: string; node: string };
  /** V-40 (1146). */
  'monitor.died': { node: string };
  /** V-19 (1052). */
  'resource.duplicateName': { resource: string; group: string; node: string; name: string };
  /** V-45 (1196). */
  'resource.dnsNotRegistered': { resource: string; group: string; node: string; required: boolean };
  /** V-48 (1211); V-44 (1194) when the object has yet to be made, V-47 (1207) when it is there. */
  'resource.noComputerObject': { resource: string; group: string; node: string; existed: boolean };
  /** V-18 (1051): neither NetBIOS nor DNS takes the name. */
  'resource.nowhereToRegister': { resource: string; group: string; node: string };
  /** V-28 (1077). */
  'resource.interfaceFailed': { resource: string; group: string; node: string };
  /** V-15: its address (1047) or its mask (1046) is none. */
  'resource.addressInvalid': { resource: string; group: string; node: string; part: 'address' | 'mask' };
  /** V-15 (1048). */
  'resource.adapterInvalid': { resource: string; group: string; node: string };
  /** V-20: not made (1053), or found broken by its check (1055). */
  'resource.shareFailed': { resource: string; group: string; node: string; made: boolean };
  /** L-15 (1183): the disk is online, but not under its path. */
  'resource.mountPointInvalid': { resource: string; group: string; node: string; path: string };
  /** V-9 (1034), V-10 (1035). */
  'resource.diskNotFound': { resource: string; group: string; node: string };
  /** V-12 (1038), V-55 (15). */
  'resource.reservationLost': { resource: string; group: string; node: string };
  /** V-25 (1069). */
  'resource.failed': { resource: string; group: string; node: string; reason: string };
  /** V-39 (1145). */
  'resource.timedOut': { resource: string; node: string };
  /** V-16 (1049). */
  'resource.duplicateAddress': { resource: string; node: string; address: string };
  /** V-73 (MSExchangeCluster 1003). */
  'exchange.onlineFailed': { resource: string; node: string };
  /** V-51 (7031). */
  'exchange.serviceDied': { resource: string; node: string };
  /** V-74 (1012). */
  'exchange.checkFailed': { resource: string; node: string };
  /** V-85 (2114). */
  'exchange.noDirectory': { resource: string; node: string };
  /** V-82 (428), V-77 (9519). */
  'exchange.logDriveFull': { evs: string; node: string };
  /** V-76 (9518). */
  'exchange.groupsNotMounted': { evs: string; node: string; groups: number };
  'exchange.remounted': { evs: string; node: string };
  'storageGroup.created': { server: string; storageGroup: string };
  'store.created': { server: string; storageGroup: string; store: string };
  'store.mounted': { server: string; storageGroup: string; store: string };
  'store.dismounted': { server: string; storageGroup: string; store: string };
  /** `path`: the database that stays behind. */
  'store.deleted': { server: string; storageGroup: string; store: string; path: string };
  /** `path`: where its logs stay. */
  'storageGroup.deleted': { server: string; storageGroup: string; path: string };
  'store.publicStoreChanged': { server: string; store: string; publicServer: string };
  /** E-68. */
  'server.roleTaken': { server: string; serverRole: ServerRole };
  'publicFolders.moved': { server: string; toServer: string };
  /** `path`: the first of the paths that lead nowhere. */
  'store.pathLost': { server: string; path: string; stores: number };
  /** `path`: where the database, or the logs, lie now. */
  'database.moved': { server: string; store: string; path: string };
  /** `left`: those that stayed; `items`: unreadable ones that were skipped. */
  'mailboxes.moved': { server: string; toServer: string; moved: number; left: number; items: number };
  'protocol.changed': { server: string; protocol: string };
  /** E-73: the log was on a local drive of the node that no longer runs the server. */
  'protocol.logLeftBehind': { server: string; from: string; to: string };
  'server.monitoringChanged': { server: string };
  /** E-75. */
  'certificate.installed': { node: string };
  /** V-42 (1154). */
  'group.failingBack': { group: string; from: string; to: string };
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
  /** E-71: `last`: no other node of the cluster has Exchange, so that its resource types are gone as well. */
  'exchange.removed': { node: string; last: boolean };
  /** E-77: Setup replaced the program files of Exchange 2000. */
  'exchange.upgraded': { node: string; path: string };
  /** The choices of Setup were written into a file instead of being carried out. */
  'exchange.answersRecorded': { node: string; file: string };
  'evs.created': { evs: string; group: string };
  'nlb.created': { nlb: string; address: string };
  'nlb.hostAdded': { nlb: string; node: string };
  'nlb.hostRemoved': { nlb: string; node: string };
  'nlb.hostControlled': { node: string; action: string };
  'nlb.portControlled': { node: string; action: string; port: number | 'all' };
  'nlb.converging': { nlb: string };
  'nlb.converged': { nlb: string; hosts: number };
  'mail.waits': { evs: string };
  'mail.flows': { evs: string };
  /** the object was still in the directory (E-70). */
  'evs.reused': { evs: string; group: string };
  /** E-69. */
  'evs.removed': { evs: string; group: string };
  /** E-77. */
  'evs.upgraded': { evs: string; group: string };
  'users.connected': { evs: string; users: number };
  /** The files of their databases are gone for good. */
  'mail.destroyed': { evs: string; mailboxes: number };
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
