import { clusterServiceSpec } from '../machines/cluster-service.spec.ts';
import { computerSpec, linkSpec, powerSpec } from '../machines/computer.spec.ts';
import { groupSpec } from '../machines/group.spec.ts';
import { interfaceSpec } from '../machines/interface.spec.ts';
import type { MachineSpec } from '../machines/machine-spec.ts';
import { membershipSpec } from '../machines/membership.spec.ts';
import { quorumSpec } from '../machines/quorum.spec.ts';
import { resourceSpec } from '../machines/resource.spec.ts';

/** All machines by their id. */
export const machineRegistry: Readonly<Record<string, MachineSpec>> = {
  clusterService: clusterServiceSpec,
  computer: computerSpec,
  group: groupSpec,
  interface: interfaceSpec,
  link: linkSpec,
  membership: membershipSpec,
  power: powerSpec,
  quorum: quorumSpec,
  resource: resourceSpec,
};
