import { z } from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { err, invariant, nearest, ok, type Result } from '#kernel';
import { addMountPoint } from './add-mount-point.ts';
import { addNlbHost } from './add-nlb-host.ts';
import { addNode } from './add-node.ts';
import { addRegistryCheckpoint } from './add-registry-checkpoint.ts';
import { addTargetPortal } from './add-target-portal.ts';
import { addToGroup } from './add-to-group.ts';
import { backUpNode } from './back-up-node.ts';
import { cancelBackup } from './cancel-backup.ts';
import { changeDriveLetter } from './change-drive-letter.ts';
import { changeResourceGroup } from './change-resource-group.ts';
import { changeServicePassword } from './change-service-password.ts';
import { cleanUpNode } from './clean-up-node.ts';
import type { CommandSpec } from './command-spec.ts';
import type { Command, CommandType } from './command-types.ts';
import { configureApplication } from './configure-application.ts';
import { configureConnection } from './configure-connection.ts';
import { connectCable } from './connect-cable.ts';
import { controlNlbHost } from './control-nlb-host.ts';
import { controlNlbPort } from './control-nlb-port.ts';
import { convertDisk } from './convert-disk.ts';
import { convertFileSystem } from './convert-file-system.ts';
import { createCluster } from './create-cluster.ts';
import { createGroup } from './create-group.ts';
import { createMailboxStore } from './create-mailbox-store.ts';
import { createNlbCluster } from './create-nlb-cluster.ts';
import { createPublicStore } from './create-public-store.ts';
import { createResource } from './create-resource.ts';
import { createResourceType } from './create-resource-type.ts';
import { createStorageGroup } from './create-storage-group.ts';
import { createUser } from './create-user.ts';
import { delegateExchange } from './delegate-exchange.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteNlbHost } from './delete-nlb-host.ts';
import { deleteResource } from './delete-resource.ts';
import { deleteResourceType } from './delete-resource-type.ts';
import { deleteStorageGroup } from './delete-storage-group.ts';
import { deleteStore } from './delete-store.ts';
import { deleteUser } from './delete-user.ts';
import { deleteVolume } from './delete-volume.ts';
import { disconnectCable } from './disconnect-cable.ts';
import { dismountStore } from './dismount-store.ts';
import { dissolveTeam } from './dissolve-team.ts';
import { evictNode } from './evict-node.ts';
import { failResource } from './fail-resource.ts';
import { fitCard } from './fit-card.ts';
import { formatVolume } from './format-volume.ts';
import { healFault } from './heal-fault.ts';
import { holdPowerButton } from './hold-power-button.ts';
import { initialiseDisk } from './initialise-disk.ts';
import { injectFault } from './inject-fault.ts';
import { installCertificate } from './install-certificate.ts';
import { installExchange } from './install-exchange.ts';
import { installServicePack } from './install-service-pack.ts';
import { installWindows } from './install-windows.ts';
import { installWindowsComponents } from './install-windows-components.ts';
import { joinDomain } from './join-domain.ts';
import { logOff } from './log-off.ts';
import { logOffTarget } from './log-off-target.ts';
import { logOn } from './log-on.ts';
import { logOnTarget } from './log-on-target.ts';
import { mountStore } from './mount-store.ts';
import { moveGroup } from './move-group.ts';
import { moveMailboxes } from './move-mailboxes.ts';
import { moveReplicas } from './move-replicas.ts';
import { offlineGroup } from './offline-group.ts';
import { offlineResource } from './offline-resource.ts';
import { onlineGroup } from './online-group.ts';
import { onlineResource } from './online-resource.ts';
import { pauseNode } from './pause-node.ts';
import { placeDevice } from './place-device.ts';
import { prepareDomain } from './prepare-domain.ts';
import { prepareForest } from './prepare-forest.ts';
import { pressPowerButton } from './press-power-button.ts';
import { recordSetup } from './record-setup.ts';
import { reinstallWindows } from './reinstall-windows.ts';
import { removeCard } from './remove-card.ts';
import { removeDevice } from './remove-device.ts';
import { removeDriveLetter } from './remove-drive-letter.ts';
import { removeExchange } from './remove-exchange.ts';
import { removeFromGroup } from './remove-from-group.ts';
import { removeMountPoint } from './remove-mount-point.ts';
import { removePersistentTarget } from './remove-persistent-target.ts';
import { removeRegistryCheckpoint } from './remove-registry-checkpoint.ts';
import { removeTargetPortal } from './remove-target-portal.ts';
import { removeVirtualServer } from './remove-virtual-server.ts';
import { renameCluster } from './rename-cluster.ts';
import { renameGroup } from './rename-group.ts';
import { renameResource } from './rename-resource.ts';
import { replaceSystemDisk } from './replace-system-disk.ts';
import { resetPassword } from './reset-password.ts';
import { restartComputer } from './restart-computer.ts';
import { restoreNode } from './restore-node.ts';
import { restoreSystemState } from './restore-system-state.ts';
import { resumeNode } from './resume-node.ts';
import { scriptResource } from './script-resource.ts';
import { setBindingOrder } from './set-binding-order.ts';
import { setClock } from './set-clock.ts';
import { setDefaultPublicStore } from './set-default-public-store.ts';
import { setGroupProperties } from './set-group-properties.ts';
import { setLunMask } from './set-lun-mask.ts';
import { setMonitoring } from './set-monitoring.ts';
import { setNetworkPriority } from './set-network-priority.ts';
import { setNetworkProperties } from './set-network-properties.ts';
import { setNlbHostPort } from './set-nlb-host-port.ts';
import { setNlbPortRules } from './set-nlb-port-rules.ts';
import { setPortalAddress } from './set-portal-address.ts';
import { setProtocolProperties } from './set-protocol-properties.ts';
import { setQuorum } from './set-quorum.ts';
import { setRegistryValue } from './set-registry-value.ts';
import { setResourceProperties } from './set-resource-properties.ts';
import { setResourceTypeProperties } from './set-resource-type-properties.ts';
import { setScsiId } from './set-scsi-id.ts';
import { setServerRole } from './set-server-role.ts';
import { setServiceStartType } from './set-service-start-type.ts';
import { setStorageGroupPaths } from './set-storage-group-paths.ts';
import { setStorePath } from './set-store-path.ts';
import { setTermination } from './set-termination.ts';
import { setUserProperties } from './set-user-properties.ts';
import { setUserRight } from './set-user-right.ts';
import { setZones } from './set-zones.ts';
import { shutDownComputer } from './shut-down-computer.ts';
import { startClusterService } from './start-cluster-service.ts';
import { stopClusterService } from './stop-cluster-service.ts';
import { synchronizeClock } from './synchronize-clock.ts';
import { teamAdapters } from './team-adapters.ts';
import { upgradeVirtualServer } from './upgrade-virtual-server.ts';
import { writeRecoveryFloppy } from './write-recovery-floppy.ts';

/** All commands of the engine, in the order in which a trainee first meets them. */
export const commandRegistry = {
  connectCable,
  disconnectCable,
  placeDevice,
  removeDevice,
  fitCard,
  removeCard,
  setScsiId,
  setTermination,
  setZones,
  setLunMask,
  setPortalAddress,
  pressPowerButton,
  holdPowerButton,
  configureConnection,
  setBindingOrder,
  addTargetPortal,
  removeTargetPortal,
  logOnTarget,
  logOffTarget,
  removePersistentTarget,
  teamAdapters,
  dissolveTeam,
  initialiseDisk,
  formatVolume,
  changeDriveLetter,
  removeDriveLetter,
  addMountPoint,
  removeMountPoint,
  deleteVolume,
  convertDisk,
  convertFileSystem,
  setRegistryValue,
  shutDownComputer,
  restartComputer,
  installWindows,
  setClock,
  synchronizeClock,
  joinDomain,
  backUpNode,
  cancelBackup,
  writeRecoveryFloppy,
  replaceSystemDisk,
  restoreNode,
  reinstallWindows,
  restoreSystemState,
  createUser,
  setUserProperties,
  resetPassword,
  deleteUser,
  logOn,
  logOff,
  addToGroup,
  removeFromGroup,
  setUserRight,
  delegateExchange,
  createCluster,
  addNode,
  pauseNode,
  resumeNode,
  startClusterService,
  stopClusterService,
  evictNode,
  cleanUpNode,
  renameCluster,
  setQuorum,
  changeServicePassword,
  createGroup,
  deleteGroup,
  renameGroup,
  setGroupProperties,
  onlineGroup,
  offlineGroup,
  moveGroup,
  createResource,
  deleteResource,
  renameResource,
  changeResourceGroup,
  setResourceProperties,
  addRegistryCheckpoint,
  removeRegistryCheckpoint,
  createResourceType,
  deleteResourceType,
  setResourceTypeProperties,
  onlineResource,
  offlineResource,
  failResource,
  setNetworkProperties,
  setNetworkPriority,
  installExchange,
  installWindowsComponents,
  installServicePack,
  prepareForest,
  prepareDomain,
  recordSetup,
  removeExchange,
  removeVirtualServer,
  upgradeVirtualServer,
  createStorageGroup,
  createMailboxStore,
  mountStore,
  dismountStore,
  setStorageGroupPaths,
  setStorePath,
  moveMailboxes,
  deleteStore,
  deleteStorageGroup,
  createPublicStore,
  moveReplicas,
  setServerRole,
  setDefaultPublicStore,
  setProtocolProperties,
  installCertificate,
  setMonitoring,
  setServiceStartType,
  createNlbCluster,
  addNlbHost,
  deleteNlbHost,
  controlNlbHost,
  setNlbPortRules,
  setNlbHostPort,
  controlNlbPort,
  injectFault,
  healFault,
  scriptResource,
  configureApplication,
} as const satisfies { readonly [T in CommandType]: CommandSpec<T> };

// The small zod speaks no language by itself; a refused command has to say what was wrong.
z.config(english());

/** The spec of a command whose type is known only at run time. */
export function specOf(type: CommandType): CommandSpec<never> {
  const spec = commandRegistry[type];
  invariant(spec !== undefined, `no command ${type}`);
  return spec as unknown as CommandSpec<never>;
}

/** Why a value is no command: the place in it, what is wrong, and what was meant. */
export interface CommandError {
  /** Dotted path, for example `parameters.address`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** The nearest known word, or what would be right; empty when nothing is near. */
  readonly expected: string;
}

function explain(type: CommandType, issue: z.core.$ZodIssue): CommandError {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return { path, message: issue.message, expected: '' };
  const [key = ''] = issue.keys;
  const { schema } = specOf(type);
  const known = schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
  return {
    path: path === '' ? key : `${path}.${key}`,
    message: `unknown key ${key}`,
    expected: nearest(key, known) ?? '',
  };
}

/** Reads a value from a level, a save or a script as a command. */
export function parseCommand(value: unknown): Result<Command, CommandError> {
  if (typeof value !== 'object' || value === null || !('type' in value))
    return err({ path: 'type', message: 'a command has a type', expected: '' });
  const { type, ...fields } = value as { type: unknown };
  const known = Object.keys(commandRegistry);
  if (typeof type !== 'string' || !known.includes(type)) {
    return err({
      path: 'type',
      message: `unknown command ${String(type)}`,
      expected: nearest(String(type), known) ?? '',
    });
  }
  const parsed = specOf(type as CommandType).schema.safeParse(fields);
  if (parsed.success) return ok({ type, ...(parsed.data as object) } as Command);
  const [issue] = parsed.error.issues;
  return err(
    issue === undefined
      ? { path: '', message: 'malformed', expected: '' }
      : explain(type as CommandType, issue),
  );
}
