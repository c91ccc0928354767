import type { Command, CommandOf, CommandType } from '#domain';
import type { Complete, KeyOf, Translate } from './message-key.ts';
import { portWords } from './port-words.ts';

const complete: Complete<CommandType, KeyOf<'commands', 'command'>> = true;

/** The key of a command's name, as the timeline and the list of commands show it. */
export function commandKey(type: CommandType): `commands:command.${CommandType}` {
  return complete && `commands:command.${type}`;
}

/** A command with what it was about: `Plug in a cable: NIC1 of NODE1 – port 1 of LAN-SW1`. */
export function describeCommand(command: Command, translate: Translate): string {
  const name = translate(commandKey(command.type), {});
  const about = aboutOf[command.type] as (command: Command, port: PortWords) => string;
  const object = about(command, (id) => portWords(id, translate));
  return object === '' ? name : `${name}: ${object}`;
}

const toTarget = (from: string, to: string) => (to === '' ? from : `${from} → ${to}`);

type PortWords = (id: string) => string;

/** What a command was about: names that are the same in every language, and sockets in words. */
const aboutOf: { readonly [T in CommandType]: (command: CommandOf<T>, words: PortWords) => string } = {
  connectCable: ({ from, to }, words) => `${words(from)} – ${words(to)}`,
  disconnectCable: ({ port }, words) => words(port),
  placeDevice: ({ name, rack, unit }) => `${name}, ${rack}${unit}`,
  removeDevice: ({ device }) => device,
  fitCard: ({ device, slot }) => `${device}, ${slot}`,
  removeCard: ({ device, slot }) => `${device}, ${slot}`,
  setScsiId: ({ port, id }, words) => toTarget(words(port), String(id)),
  setTermination: ({ port }, words) => words(port),
  setZones: ({ device, zones }) => toTarget(device, zones.map(({ name }) => name).join(', ')),
  setLunMask: ({ disk, nodes }) => toTarget(String(disk), (nodes ?? []).join(', ')),
  setPortalAddress: ({ port, address }, words) => toTarget(words(port), address),
  pressPowerButton: ({ device }) => device,
  holdPowerButton: ({ device }) => device,
  configureConnection: ({ node, name, address }) => `${node}, ${name} ${address}`.trim(),
  setBindingOrder: ({ node, adapters }) => `${node}, ${adapters.join(', ')}`,
  addTargetPortal: ({ node, address }) => `${node}, ${address}`,
  removeTargetPortal: ({ node, address }) => `${node}, ${address}`,
  logOnTarget: ({ node, target }) => toTarget(node, target),
  logOffTarget: ({ node, target }) => toTarget(node, target),
  removePersistentTarget: ({ node, target }) => toTarget(node, target),
  teamAdapters: ({ node, adapters, name }) => toTarget(`${node}, ${adapters.join(' + ')}`, name),
  dissolveTeam: ({ node, adapter }) => `${node}, ${adapter}`,
  initialiseDisk: ({ node, disk }) => `${node}, ${disk}`,
  formatVolume: ({ node, disk, letter, mountPath }) => `${node}, ${disk} → ${mountPath ?? letter}`,
  changeDriveLetter: ({ node, disk, letter }) => `${node}, ${disk} → ${letter}`,
  removeDriveLetter: ({ node, disk }) => `${node}, ${disk}`,
  addMountPoint: ({ node, disk, path }) => `${node}, ${disk} → ${path}`,
  removeMountPoint: ({ node, disk }) => `${node}, ${disk}`,
  deleteVolume: ({ node, disk }) => `${node}, ${disk}`,
  convertDisk: ({ node, disk }) => `${node}, ${disk}`,
  convertFileSystem: ({ node, disk }) => `${node}, ${disk}`,
  setRegistryValue: ({ node, key, name }) => `${node}, ${key} ${name}`.trim(),
  shutDownComputer: ({ node }) => node,
  restartComputer: ({ node }) => node,
  installWindows: ({ node, edition }) => `${node}, ${edition}`,
  setClock: ({ node }) => node,
  synchronizeClock: ({ node }) => node,
  joinDomain: ({ node, domain }) => toTarget(node, domain),
  backUpNode: ({ node, media }) => toTarget(node, media),
  cancelBackup: ({ node }) => node,
  writeRecoveryFloppy: ({ node }) => node,
  replaceSystemDisk: ({ node }) => node,
  restoreNode: ({ node }) => node,
  reinstallWindows: ({ node }) => node,
  restoreSystemState: ({ node }) => node,
  createUser: ({ name }) => name,
  setUserProperties: ({ name }) => name,
  resetPassword: ({ name }) => name,
  deleteUser: ({ name }) => name,
  logOn: ({ node, account }) => `${node}, ${account}`,
  logOff: ({ node }) => node,
  addToGroup: ({ account, group }) => toTarget(account, group),
  removeFromGroup: ({ account, group }) => `${account}, ${group}`,
  setUserRight: ({ node, account }) => `${node}, ${account}`,
  delegateExchange: ({ account }) => account,
  createCluster: ({ cluster, node }) => `${cluster} (${node})`,
  addNode: ({ node }) => node,
  pauseNode: ({ node }) => node,
  resumeNode: ({ node }) => node,
  startClusterService: ({ node, switches }) => `${node} ${switches ?? ''}`.trim(),
  stopClusterService: ({ node }) => node,
  evictNode: ({ node }) => node,
  cleanUpNode: ({ node }) => node,
  renameCluster: ({ name }) => name,
  setNetworkPriority: ({ networks }) => networks.join(', '),
  setQuorum: ({ resource }) => resource,
  changeServicePassword: () => '',
  createGroup: ({ group }) => group,
  deleteGroup: ({ group }) => group,
  renameGroup: ({ group, name }) => toTarget(group, name),
  setGroupProperties: ({ group }) => group,
  onlineGroup: ({ group }) => group,
  offlineGroup: ({ group }) => group,
  moveGroup: ({ group, to }) => toTarget(group, to),
  createResource: ({ resource, group }) => `${resource} (${group})`,
  deleteResource: ({ resource }) => resource,
  renameResource: ({ resource, name }) => toTarget(resource, name),
  changeResourceGroup: ({ resource, group }) => toTarget(resource, group),
  setResourceProperties: ({ resource }) => resource,
  addRegistryCheckpoint: ({ resource, key }) => `${resource}, ${key}`,
  removeRegistryCheckpoint: ({ resource, key }) => `${resource}, ${key}`,
  createResourceType: ({ resourceType }) => resourceType,
  deleteResourceType: ({ resourceType }) => resourceType,
  setResourceTypeProperties: ({ resourceType }) => resourceType,
  onlineResource: ({ resource }) => resource,
  offlineResource: ({ resource }) => resource,
  failResource: ({ resource }) => resource,
  setNetworkProperties: ({ network, name }) => toTarget(network, name ?? ''),
  injectFault: ({ fault, target }, words) =>
    toTarget(fault, Object.values(target).map(String).map(words).join(', ')),
  healFault: ({ fault, target }, words) =>
    toTarget(fault, Object.values(target).map(String).map(words).join(', ')),
  scriptResource: ({ resource }) => resource,
  installExchange: ({ node }) => node,
  configureApplication: ({ group, application }) =>
    application === null ? group : `${group}, ${application.resource}`,
  installServicePack: ({ node, pack }) => `${node}, SP${pack}`,
  installWindowsComponents: ({ node }) => node,
  setServiceStartType: ({ node, service, startType }) => `${node}, ${toTarget(service, startType)}`,
  createNlbCluster: ({ name, node }) => `${name} (${node})`,
  addNlbHost: ({ node }) => node,
  deleteNlbHost: ({ node }) => node,
  controlNlbHost: ({ node, action }) => `${node}, ${action}`,
  setNlbHostPort: ({ node, port }) => `${node}, ${port}`,
  controlNlbPort: ({ node, action, port }) => `${node}, ${action} ${port}`,
  setNlbPortRules: ({ rules }) => rules.map(({ from, to }) => `${from}-${to}`).join(', '),
  prepareForest: ({ node }) => node,
  prepareDomain: ({ node }) => node,
  removeExchange: ({ node }) => node,
  recordSetup: ({ node, file }) => `${node}, ${file}`,
  removeVirtualServer: ({ resource }) => resource,
  upgradeVirtualServer: ({ resource }) => resource,
  createStorageGroup: ({ server, storageGroup }) => `${server}, ${storageGroup}`,
  createMailboxStore: ({ server, store }) => `${server}, ${store}`,
  mountStore: ({ server, store }) => `${server}, ${store}`,
  dismountStore: ({ server, store }) => `${server}, ${store}`,
  setStorageGroupPaths: ({ server, storageGroup, logPath }) =>
    toTarget(`${server}, ${storageGroup}`, logPath),
  setStorePath: ({ server, store, database }) => toTarget(`${server}, ${store}`, database),
  moveMailboxes: ({ server, store, toServer, toStore }) =>
    toTarget(`${server}, ${store}`, `${toServer}, ${toStore}`),
  deleteStore: ({ server, store }) => `${server}, ${store}`,
  deleteStorageGroup: ({ server, storageGroup }) => `${server}, ${storageGroup}`,
  createPublicStore: ({ server, store }) => `${server}, ${store}`,
  moveReplicas: ({ server, toServer }) => toTarget(server, toServer),
  setServerRole: ({ server }) => server,
  setDefaultPublicStore: ({ server, store, publicServer }) => toTarget(`${server}, ${store}`, publicServer),
  setProtocolProperties: ({ server, protocol }) => `${server}, ${protocol.toUpperCase()}`,
  installCertificate: ({ node }) => node,
  setMonitoring: ({ server }) => server,
};
