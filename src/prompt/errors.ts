import type { ReasonCode } from '#domain';

/** Windows error codes that the simulated programs answer with; each has a text `error.e<code>` (C-11 to C-13, winerror.h). */
export const windowsErrors = [
  ...[
    1, 2, 5, 21, 50, 53, 67, 86, 87, 112, 145, 160, 161, 183, 997, 1051, 1056, 1058, 1060, 1062, 1067, 1116,
    1317, 1355, 1376, 1377, 1378, 1722,
  ],
  ...[2182, 2185, 2250, 2351, 3506, 3521, 3523, 3534],
  ...[5002, 5003, 5004, 5007, 5010, 5012, 5013, 5016, 5018, 5019, 5020, 5021, 5023, 5026, 5036, 5038],
  ...[5042, 5045, 5047, 5048, 5050, 5054, 5057, 5058, 5060, 5065, 5066, 5067, 5069, 5070, 5071],
  ...[5073, 5078, 5079, 5086, 5089, 5895, 5898, 5900, 5908],
] as const;

/** One of these codes. */
export type WindowsErrorCode = (typeof windowsErrors)[number];

const ofReason: Readonly<Partial<Record<ReasonCode, WindowsErrorCode>>> = {
  'node.unknown': 5042,
  'node.notMember': 5042,
  'node.notRunning': 53,
  'node.notUp': 5050,
  'node.notPaused': 5058,
  'node.notDown': 5023,
  'node.serviceRunning': 1056,
  'node.serviceNotRunning': 1062,
  'node.alreadyMember': 5065,
  'node.editionCannotCluster': 5898,
  'node.pausedCannotOnline': 5070,
  'node.notInDomain': 1355,
  'name.empty': 87,
  'name.tooLong': 87,
  'name.invalidCharacters': 87,
  'name.taken': 5010,
  'cluster.exists': 5900,
  'cluster.none': 1722,
  'cluster.unreachable': 1722,
  'cluster.nameTaken': 5900,
  'domain.unknown': 1355,
  'directory.unreachable': 1355,
  'address.invalid': 87,
  'mask.invalid': 87,
  'address.wrongSubnet': 5054,
  'address.taken': 5057,
  'analysis.failed': 5898,
  'account.unknown': 1317,
  'account.wrongPassword': 86,
  'account.mustChangePassword': 86,
  'account.alreadyMember': 1378,
  'account.notMember': 1377,
  'logon.nobody': 5,
  'logon.notLocalAdministrator': 5,
  'logon.notInGroup': 5,
  'exchange.notFullAdministrator': 5,
  'password.tooShort': 87,
  'quorum.noDisk': 5086,
  'quorum.diskUnknown': 5086,
  'job.running': 5023,
  'group.unknown': 5013,
  'group.notEmpty': 145,
  'group.isClusterGroup': 5026,
  'group.busy': 5023,
  'group.sameOwner': 5023,
  'group.noTarget': 5071,
  'resource.unknown': 5007,
  'resource.notOnline': 5004,
  'resource.alreadyOnline': 5019,
  'resource.alreadyOffline': 5023,
  'resource.notOffline': 5019,
  'resource.isCore': 5026,
  'resource.typeUnknown': 5078,
  'resource.typeBuiltIn': 50,
  'resource.hasDependents': 5023,
  'resource.otherGroup': 5069,
  'resource.cycle': 5069,
  'quorum.noDependencies': 5069,
  'resource.dependencyMissing': 5002,
  'resource.tooManyOfType': 5010,
  'resource.noMaintenance': 50,
  'owner.notPossible': 5071,
  'parameter.missing': 87,
  'disk.unknown': 5086,
  'disk.alreadyResource': 5010,
  'disk.dynamic': 50,
  'network.unknown': 5045,
  'network.roleInUse': 5067,
  'network.lastInternal': 5066,
  'network.notForClients': 5054,
  'number.outOfRange': 87,
  'possibleOwners.empty': 87,
  'exchange.automaticType': 5079,
  'network.priorityIncomplete': 87,
  'switch.unknown': 3506,
  'switch.majorityNodeSetOnly': 87,
  'switch.nodesMissing': 87,
  'node.nothingToCleanUp': 5023,
  'quorum.typeCannot': 5021,
  'quorum.localNeedsOneNode': 87,
  'quorum.databaseFull': 112,
  'cluster.startedWithoutQuorum': 5023,
  'registry.keyInvalid': 161,
  'registry.keyUnknown': 2,
  'checkpoint.exists': 183,
  'checkpoint.unknown': 2,
  'run.ended': 21,
};

/** The Windows error that a refusal answers with; 87 where the product has no code of its own. */
export function codeOfReason(reason: ReasonCode): WindowsErrorCode {
  return ofReason[reason] ?? 87;
}

/** Whether an exit code tells of a failure: 997 only says that it still goes on. */
export function isFailure(exitCode: number): boolean {
  return exitCode !== 0 && exitCode !== 997;
}
