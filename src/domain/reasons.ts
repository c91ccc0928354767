/** Why a command is refused or warned about. `content` maps each to a text in the product's terms; params fill its placeholders. */
export const reasonCodes = [
  // wiring
  'port.unknown',
  'port.occupied',
  'port.empty',
  'plug.doesNotFit',
  'plug.sameDevice',
  'plug.samePort',
  'device.unknown',
  'device.noButton',
  'device.noPower',
  'device.alreadyOn',
  'device.alreadyOff',
  // windows
  'node.unknown',
  'node.notRunning',
  'node.noStorageAdapter',
  'connection.unknown',
  'connection.orderIncomplete',
  'address.invalid',
  'mask.invalid',
  'gateway.invalid',
  'dns.invalid',
  'name.empty',
  'name.tooLong',
  'name.invalidCharacters',
  'name.taken',
  'disk.unknown',
  'disk.notVisible',
  'disk.notInitialised',
  'disk.alreadyInitialised',
  'disk.alreadyFormatted',
  'disk.noVolume',
  'disk.heldByCluster',
  'disk.inUseByOtherNode',
  'disk.dynamic',
  'disk.alreadyBasic',
  'disk.alreadyDynamic',
  'disk.stillHasVolume',
  'volume.notNtfs',
  'volume.alreadyNtfs',
  'volume.dataLost',
  'letter.invalid',
  'letter.taken',
  'password.tooShort',
  'password.missing',
  'account.unknown',
  'account.wrongPassword',
  'account.mustChangePassword',
  'directory.unreachable',
  'node.notInDomain',
  'registry.keyInvalid',
  'registry.keyUnknown',
  'registry.dataInvalid',
  // cluster
  'cluster.exists',
  'cluster.none',
  'cluster.unreachable',
  'domain.unknown',
  'domain.alreadyMember',
  'domain.restartPending',
  'cluster.nameTaken',
  'address.taken',
  'address.wrongSubnet',
  'analysis.failed',
  'quorum.noDisk',
  'quorum.diskUnknown',
  'node.alreadyMember',
  'node.notMember',
  'node.notUp',
  'node.notPaused',
  'node.notDown',
  'node.serviceRunning',
  'node.serviceNotRunning',
  'node.editionCannotCluster',
  'job.running',
  'group.unknown',
  'group.notEmpty',
  'group.isClusterGroup',
  'group.busy',
  'group.sameOwner',
  'group.noTarget',
  'resource.unknown',
  'resource.notOnline',
  'resource.alreadyOnline',
  'resource.alreadyOffline',
  'resource.notOffline',
  'resource.isCore',
  'resource.typeUnknown',
  'resource.typeBuiltIn',
  'resource.hasDependents',
  'resource.otherGroup',
  'resource.cycle',
  'resource.dependencyMissing',
  'resource.tooManyOfType',
  'resource.noMaintenance',
  'checkpoint.exists',
  'checkpoint.unknown',
  'node.pausedCannotOnline',
  'owner.notPossible',
  'parameter.missing',
  'disk.alreadyResource',
  'network.unknown',
  'network.roleInUse',
  'network.lastInternal',
  'network.notForClients',
  'number.outOfRange',
  'possibleOwners.empty',
  'network.priorityIncomplete',
  'switch.unknown',
  'switch.majorityNodeSetOnly',
  'switch.nodesMissing',
  'node.nothingToCleanUp',
  'quorum.typeCannot',
  'quorum.noDependencies',
  'quorum.localNeedsOneNode',
  'quorum.databaseFull',
  'cluster.startedWithoutQuorum',
  // exchange
  'exchange.alreadyInstalled',
  'exchange.noMsdtc',
  'exchange.noPrerequisites',
  'exchange.forestNotPrepared',
  'exchange.serviceNotRunning',
  'exchange.otherNodeInstalling',
  'exchange.pathNotLocal',
  'exchange.componentsMissing',
  'exchange.notInstalled',
  'exchange.dataDirectoryNotShared',
  'exchange.dataDirectoryInvalid',
  'exchange.nameNotOnline',
  'exchange.diskNotOnline',
  'exchange.adminGroupUnknown',
  'exchange.routingGroupUnknown',
  'exchange.tooManyEvs',
  'exchange.automaticType',
  // faults
  'fault.noTarget',
  'fault.mendedByHand',
  'fault.notThere',
  // run
  'run.ended',
  'command.malformed',
] as const;

/** A reason's code. */
export type ReasonCode = (typeof reasonCodes)[number];

/** Values that a reason's text shows. */
export type ReasonParams = Readonly<Record<string, string | number>>;

/** A reason with its values. */
export interface Reason {
  readonly reason: ReasonCode;
  readonly params: ReasonParams;
}

/** What a command would do, or why it may not: greys menus, fills tooltips, stops wizards. */
export type Verdict =
  | { readonly ok: true; readonly warnings: readonly Reason[]; readonly simSeconds?: number }
  | { readonly ok: false; readonly reason: ReasonCode; readonly params: ReasonParams };

/** Nothing stands against it. */
export const allowed: Verdict = { ok: true, warnings: [] };

/** A refusal. */
export function refused(reason: ReasonCode, params: ReasonParams = {}): Verdict {
  return { ok: false, reason, params };
}
