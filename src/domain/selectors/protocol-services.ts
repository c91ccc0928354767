import type { ResourceTypeName } from '../world/cluster.ts';
import type { ComputerNode, ProtocolService, ServiceStartType } from '../world/windows.ts';

/** Services whose start type is an administrator's business: Exchange Setup leaves them disabled (E-23). */
export const protocolServices = ['POP3Svc', 'IMAP4Svc'] as const satisfies readonly ProtocolService[];

/** Start types in the order of the list in Services. */
export const serviceStartTypes = [
  'automatic',
  'manual',
  'disabled',
] as const satisfies readonly ServiceStartType[];

/** The service that a resource of this type runs in. */
const serviceOfType: Readonly<Partial<Record<ResourceTypeName, ProtocolService>>> = {
  'Microsoft Exchange POP3 Server Instance': 'POP3Svc',
  'Microsoft Exchange IMAP4 Server Instance': 'IMAP4Svc',
};

/** How a computer starts one of these services; disabled until somebody changes it there (E-23). */
export function startTypeOf(node: ComputerNode, service: ProtocolService): ServiceStartType {
  return node.startTypes?.[service] ?? 'disabled';
}

/** Whether the service behind a resource of this type is disabled on a computer, so that it cannot come online there (E-23). */
export function isServiceDisabled(node: ComputerNode, resourceType: ResourceTypeName): boolean {
  const service = serviceOfType[resourceType];
  return service !== undefined && startTypeOf(node, service) === 'disabled';
}
