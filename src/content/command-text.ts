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
  pressPowerButton: ({ device }) => device,
  holdPowerButton: ({ device }) => device,
  configureConnection: ({ node, name, address }) => `${node}, ${name} ${address}`.trim(),
  setBindingOrder: ({ node, adapters }) => `${node}, ${adapters.join(', ')}`,
  initialiseDisk: ({ node, disk }) => `${node}, ${disk}`,
  formatVolume: ({ node, disk, letter, mountPath }) => `${node}, ${disk} → ${mountPath ?? letter}`,
  changeDriveLetter: ({ node, disk, letter }) => `${node}, ${disk} → ${letter}`,
  addMountPoint: ({ node, disk, path }) => `${node}, ${disk} → ${path}`,
  removeMountPoint: ({ node, disk }) => `${node}, ${disk}`,
  deleteVolume: ({ node, disk }) => `${node}, ${disk}`,
  convertDisk: ({ node, disk }) => `${node}, ${disk}`,
  convertFileSystem: ({ node, disk }) => `${node}, ${disk}`,
  setRegistryValue: ({ node, key, name }) => `${node}, ${key} ${name}`.trim(),
  shutDownComputer: ({ node }) => node,
  restartComputer: ({ node }) => node,
  installWindows: ({ node, edition }) => `${node}, ${edition}`,
  joinDomain: ({ node, domain }) => toTarget(node, domain),
  createUser: ({ name }) => name,
  setUserProperties: ({ name }) => name,
  resetPassword: ({ name }) => name,
  deleteUser: ({ name }) => name,
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
  installWindowsComponents: ({ node }) => node,
  setServiceStartType: ({ node, service, startType }) => `${node}, ${toTarget(service, startType)}`,
  prepareForest: ({ node }) => node,
  prepareDomain: ({ node }) => node,
};
