import type { CommandType } from '#domain';

const cables = ['disconnectCable', 'connectCable', 'disconnectCable', 'connectCable'] as const;
const power = [
  'pressPowerButton',
  'holdPowerButton',
  'restartComputer',
  'shutDownComputer',
  'backUpNode',
  'cancelBackup',
  'writeRecoveryFloppy',
  'replaceSystemDisk',
  'restoreNode',
  'reinstallWindows',
  'restoreSystemState',
] as const;
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
  'removeVirtualServer',
  'upgradeVirtualServer',
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
  'installServicePack',
  'prepareForest',
  'prepareDomain',
  'removeExchange',
  'recordSetup',
  'setServiceStartType',
  'createCluster',
  'installWindows',
  'setClock',
  'synchronizeClock',
  'joinDomain',
  'createUser',
  'setUserProperties',
  'resetPassword',
  'deleteUser',
  'logOn',
  'logOff',
  'addToGroup',
  'removeFromGroup',
  'setUserRight',
  'delegateExchange',
  'initialiseDisk',
  'formatVolume',
  'changeDriveLetter',
  'configureApplication',
  'deleteVolume',
  'addMountPoint',
  'removeMountPoint',
  'removeDriveLetter',
  'convertDisk',
  'convertFileSystem',
  'createNlbCluster',
  'addNlbHost',
  'deleteNlbHost',
  'controlNlbHost',
  'setNlbPortRules',
] as const;

const parts = [
  'placeDevice',
  'removeDevice',
  'fitCard',
  'removeCard',
  'setScsiId',
  'setTermination',
  'setZones',
  'setLunMask',
] as const;

const organization = [
  'moveMailboxes',
  'createStorageGroup',
  'createMailboxStore',
  'mountStore',
  'dismountStore',
  'mountStore',
  'setStorageGroupPaths',
  'setStorePath',
  'setProtocolProperties',
  'setMonitoring',
] as const;

const failures = ['failResource', 'injectFault', 'healFault'] as const;

export const families = {
  cables,
  power,
  nodes,
  groups,
  resources,
  failures,
  building,
  parts,
  organization,
};
type Listed = (typeof families)[keyof typeof families][number];

/** Every command is in some family: a new one that is not does not compile. */
const complete: [Exclude<CommandType, Listed>] extends [never] ? true : never = true;

/** Kinds of command that a step can choose from. */
export const commandFamilies = complete ? (Object.keys(families) as readonly (keyof typeof families)[]) : [];
