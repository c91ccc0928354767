import type { CommandType } from '#domain';

const cables = ['disconnectCable', 'connectCable', 'disconnectCable', 'connectCable'] as const;
const power = ['pressPowerButton', 'holdPowerButton', 'restartComputer', 'shutDownComputer'] as const;
const nodes = [
  'pauseNode',
  'resumeNode',
  'startClusterService',
  'stopClusterService',
  'evictNode',
  'addNode',
  'startClusterService',
  'cleanUpNode',
] as const;
const groups = [
  'moveGroup',
  'onlineGroup',
  'offlineGroup',
  'setGroupProperties',
  'moveGroup',
  'onlineGroup',
  'createGroup',
  'deleteGroup',
  'renameGroup',
] as const;
const resources = [
  'onlineResource',
  'offlineResource',
  'setResourceProperties',
  'createResourceType',
  'deleteResourceType',
  'setResourceTypeProperties',
  'changeResourceGroup',
  'createResource',
  'deleteResource',
  'onlineResource',
  'renameResource',
  'scriptResource',
  'setRegistryValue',
  'addRegistryCheckpoint',
  'removeRegistryCheckpoint',
] as const;
const building = [
  'setNetworkPriority',
  'setQuorum',
  'renameCluster',
  'changeServicePassword',
  'setNetworkProperties',
  'configureConnection',
  'setBindingOrder',
  'installExchange',
  'installWindowsComponents',
  'prepareForest',
  'prepareDomain',
  'setServiceStartType',
  'createCluster',
  'installWindows',
  'joinDomain',
  'createUser',
  'setUserProperties',
  'resetPassword',
  'deleteUser',
  'initialiseDisk',
  'formatVolume',
  'changeDriveLetter',
  'configureApplication',
  'deleteVolume',
  'addMountPoint',
  'removeMountPoint',
  'convertDisk',
  'convertFileSystem',
] as const;

const failures = ['failResource', 'injectFault', 'healFault'] as const;

export const families = { cables, power, nodes, groups, resources, failures, building };
type Listed = (typeof families)[keyof typeof families][number];

/** Every command is in some family: a new one that is not does not compile. */
const complete: [Exclude<CommandType, Listed>] extends [never] ? true : never = true;

/** Kinds of command that a step can choose from. */
export const commandFamilies = complete ? (Object.keys(families) as readonly (keyof typeof families)[]) : [];
