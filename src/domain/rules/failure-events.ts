import type { Tx } from '../engine/tx.ts';
import type { ResourceId } from '../ids.ts';
import { skewParams } from '../selectors/clock.ts';
import { nodeNamed } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';

interface Names {
  readonly resource: string;
  readonly group: string;
  readonly node: string;
}

type Report = (tx: Tx, resource: Resource, names: Names) => void;

/** A name's computer object is made when it first comes online. */
function wasOnline({ world }: Tx, id: ResourceId): boolean {
  return world.events.some(
    (event) => event.type === 'resource.stateChanged' && event.subject === id && event.data.to === 'online',
  );
}

/** What Windows logs of a failure besides the failure itself, by its reason. */
const reports: Readonly<Record<string, Report>> = {
  duplicateAddress: (tx, { id, parameters }, names) =>
    tx.emit('resource.duplicateAddress', id, { ...names, address: parameters.address ?? '' }, 'error'),
  duplicateName: (tx, { id, parameters }, names) =>
    tx.emit('resource.duplicateName', id, { ...names, name: parameters.networkName ?? '' }, 'error'),
  dnsFailed: (tx, { id }, names) =>
    tx.emit('resource.dnsNotRegistered', id, { ...names, required: true }, 'error'),
  noDirectory: (tx, { id }, names) =>
    tx.emit('resource.noComputerObject', id, { ...names, existed: wasOnline(tx, id) }, 'error'),
  clockSkewed: (tx, _resource, { node }) => {
    const row = nodeNamed(tx.world, node);
    if (row !== undefined) tx.emit('clock.skewed', row.id, { ...skewParams(row) }, 'warning');
  },
  nowhereToRegister: (tx, { id }, names) => tx.emit('resource.nowhereToRegister', id, { ...names }, 'error'),
  interfaceFailed: (tx, { id }, names) => tx.emit('resource.interfaceFailed', id, { ...names }, 'error'),
  addressInvalid: (tx, { id }, names) =>
    tx.emit('resource.addressInvalid', id, { ...names, part: 'address' }, 'error'),
  maskInvalid: (tx, { id }, names) =>
    tx.emit('resource.addressInvalid', id, { ...names, part: 'mask' }, 'error'),
  networkMissing: (tx, { id }, names) => tx.emit('resource.adapterInvalid', id, { ...names }, 'error'),
  dependencyMissing: (tx, { id, resourceType }, names) => {
    if (resourceType === 'Network Name') tx.emit('resource.nowhereToRegister', id, { ...names }, 'error');
  },
  adapterInvalid: (tx, { id }, names) => tx.emit('resource.adapterInvalid', id, { ...names }, 'error'),
  diskNotFound: (tx, { id }, names) => tx.emit('resource.diskNotFound', id, { ...names }, 'error'),
  reservationLost: (tx, { id }, names) => tx.emit('resource.reservationLost', id, { ...names }, 'error'),
  directoryUnreachable: (tx, { id }, names) => tx.emit('exchange.noDirectory', id, { ...names }, 'error'),
};

/** Failures of a share's start, of which it is logged that it could not be made (V-20). */
const shareNotMade: readonly string[] = ['scripted', 'folderMissing', 'shareNameTaken'];

/** Failures that its own health thread finds, not an attempt to start (E-40, E-45). */
const whileOnline: readonly string[] = ['sick', 'hung', 'crashed'];

/** Logs a failure with what led to it (V-9, V-10, V-12, V-15 to V-20, V-25, V-28, V-44 to V-48, V-51, V-73, V-74, V-85). */
export function reportFailure(tx: Tx, resource: Resource, reason: string, names: Names): void {
  reports[reason]?.(tx, resource, names);
  if (resource.resourceType === 'File Share' && [...whileOnline, ...shareNotMade].includes(reason)) {
    const made = !shareNotMade.includes(reason);
    tx.emit('resource.shareFailed', resource.id, { ...names, made }, 'error');
  }
  if (resource.resourceType.startsWith('Microsoft Exchange')) {
    if (reason === 'crashed') tx.emit('exchange.serviceDied', resource.id, { ...names }, 'error');
    if (whileOnline.includes(reason)) tx.emit('exchange.checkFailed', resource.id, { ...names }, 'error');
    else tx.emit('exchange.onlineFailed', resource.id, { ...names }, 'error');
  }
  tx.emit('resource.failed', resource.id, { ...names, reason }, 'error');
}
