/** What one check of the wizards' Analyzing Configuration page found. A code tells the whole finding; the status only ranks it. */
export const analysisCodes = [
  /** Heading: existing cluster of that name and the computers' membership. */
  'existingCluster',
  /** No cluster answers to the name, as it should be before creating one (L-54). */
  'cluster.nameFree',
  /** L-54: another cluster bears the name. */
  'cluster.nameInUse',
  /** L-54: a computer bears the name that the cluster shall have. */
  'cluster.nameIsComputer',
  /** The cluster that nodes shall be added to answers. */
  'cluster.answers',
  /** No cluster of that name (U-22). */
  'cluster.notFound',
  /** The cluster exists, but none of its nodes is up (N-14). */
  'cluster.notRunning',
  /** The computer belongs to no cluster. */
  'membership.none',
  /** The computer already is a node (N-31). */
  'membership.already',
  /** The cluster has the 8 nodes that the edition allows (L-3, L-4). */
  'membership.full',

  /** Heading: connections to the computers. */
  'establish',
  /** Heading for one computer; params: node. */
  'node',
  /** The computer answers. */
  'computer.answers',
  /** No computer of that name in the directory (L-46). */
  'computer.notFound',
  /** Off, still starting, or hung. */
  'computer.notRunning',
  /** No network path between a node of the cluster and the computer (W-1, W-3, V-29). */
  'computer.unreachable',
  /** The domain controller was found by name and answers (L-46). */
  'directory.answers',
  /** No connection names the controller as its DNS server, so that names cannot be resolved (L-46, W-31). */
  'directory.noDns',
  /** F-31: its clock is more than five minutes wrong; params: node, minutes. */
  'directory.clockSkewed',
  /** The controller is off or no connection leads to it (L-46). */
  'directory.unreachable',

  /** Heading: whether each computer can be a node. */
  'feasibility',
  /** L-3, L-4: Enterprise or Datacenter. */
  'edition.fits',
  /** L-1, L-2: this edition has no Cluster service. */
  'edition.cannotCluster',
  /** L-45: the other nodes run another edition. */
  'edition.differs',
  /** F-30; params: node, pack. */
  'servicePack.same',
  /** F-30: another node has another service pack, or none; params: node, pack, other, otherPack. */
  'servicePack.differs',
  /** L-46. */
  'domain.same',
  /** L-46: member of another domain, or of none. */
  'domain.differs',
  /** L-46: it has joined the domain and was not restarted since; params: node, domain. */
  'domain.afterRestart',

  /** Heading: hardware that is not what the list of cluster hardware wants; only where there is some (L-49, L-53). */
  'hardware',
  /** L-49: not on the list of cluster hardware; params: node, device. */
  'hardware.notListed',
  /** L-49: on the list by itself, but in no cluster solution; params: node, device. */
  'hardware.listedAlone',
  /** L-49: the same of a card; params: node, slot. */
  'hardware.cardNotListed',
  /** L-53: another model or other cards, slot for slot, than another node has; params: node, other. */
  'hardware.differs',

  /** Heading: networks that the nodes share. */
  'networks',
  /** Heading for one connection; params: node, connection. */
  'connection',
  /** Nothing to complain about on this connection. */
  'connection.fits',
  /** W-29: no static address. */
  'address.notStatic',
  /** V-54: another computer has the address. */
  'address.conflict',
  /** W-20: no link, cable or partner missing. */
  'connection.noLink',
  /** W-30: a gateway on the private connection. */
  'private.gateway',
  /** W-31: a DNS server on the private connection. */
  'private.dns',
  /** W-32: the private connection registers in DNS. */
  'private.registersInDns',
  /** W-33: NetBIOS on the private connection. */
  'private.netbios',
  /** W-36: the private connection is a team of adapters. */
  'private.teamed',
  /** W-30: no gateway on the public connection. */
  'public.noGateway',
  /** W-31: no DNS server on the public connection. */
  'public.noDns',
  /** L-51: fewer than two network adapters. */
  'adapters.single',
  /** W-44: two adapters of a node in one subnet, of which the cluster uses one. */
  'adapters.sameSubnet',
  /** W-37: a private connection is bound before the public one; params: node, connection, public. */
  'adapters.bindingOrder',
  /** W-40, W-41: the computer has connections to at least two networks; params: node, count. */
  'networks.enough',
  /** W-40: one network only, a single point of failure; params: node, network. */
  'networks.single',
  /** W-40: no network at all; params: node. */
  'networks.none',
  /** W-42: two networks run over the same wire and fail together; params: first, second. */
  'networks.notIndependent',
  /** The computer has no connection in the subnet of a cluster network; params: node, network. */
  'network.noConnection',
  /** The computer has a connection to the network, but does not hear the other nodes on it; params: node, network. */
  'network.notHeard',
  /** The other nodes are heard on this network. */
  'network.heard',

  /** Heading: disks on the shared bus. */
  'storage',
  /** No shared disk in sight: no controller, no cable, array off (L-50, L-52, L-61). */
  'storage.noneFound',
  /** T-15: two on the SCSI bus answer to one id; params: node. */
  'scsi.idConflict',
  /** T-15: the SCSI bus is not terminated at its two ends and nowhere else; params: node. */
  'scsi.termination',
  /** T-17: no zone holds both the computer and the array; params: node, device. */
  'array.zonedOff',
  /** T-18: the array answers, and the computer's iSCSI initiator is not logged on to it; params: node, device. */
  'iscsi.notLoggedOn',
  /** T-17: the array does not show the disk to the computer; params: node, disk. */
  'disk.masked',
  /** T-16: more than two servers plugged straight into an array; params: device, count. */
  'loop.tooManyNodes',
  /** C-1: a minimum configuration leaves the storage to later. */
  'storage.notChecked',
  /** L-31, L-32, L-55: basic, NTFS, with a letter; params: disk, letter. */
  'disk.fits',
  /** L-31: not initialised, so neither basic nor anything else; params: disk. */
  'disk.notInitialised',
  /** L-31: a dynamic disk, which cannot be a cluster disk; params: disk. */
  'disk.dynamic',
  /** L-33. */
  'disk.gpt',
  /** L-32: no volume yet; params: disk. */
  'disk.notFormatted',
  /** L-32: formatted with something else than NTFS; params: disk, letter. */
  'disk.notNtfs',
  /** L-55: the computer does not see a disk of the cluster; params: disk, node. */
  'disk.notVisible',
  /** L-41, L-56: another computer that runs sees the disk and does not know of the cluster; params: disk, other. */
  'disk.exposed',
  /** Q-7: a disk can be the quorum; params: letter. */
  'quorum.found',
  /** Q-7: no NTFS disk of 50 MB or more; a local quorum would allow one node only. */
  'quorum.noSharedDisk',
  'quorum.withoutDisk',
  /** Q-7: the disk chosen cannot be the quorum; params: letter. */
  'quorum.unsuitable',
  /** Q-2: the node would not see the quorum disk; params: letter, node. */
  'quorum.notVisible',
] as const;

/** A finding's code. */
export type AnalysisCode = (typeof analysisCodes)[number];

/** ✓, ! or ✗. Errors stop the wizard, warnings do not. */
export type AnalysisStatus = 'ok' | 'warning' | 'error';

/** Values that a finding's text shows. */
export type AnalysisParams = Readonly<Record<string, string | number>>;

/** A task of the Analyzing Configuration page with what it found. A heading's status is the worst below it. */
export interface AnalysisTask {
  /** Path of the task in the tree, stable from one analysis to the next. */
  readonly id: string;
  readonly code: AnalysisCode;
  readonly status: AnalysisStatus;
  readonly params: AnalysisParams;
  readonly children: readonly AnalysisTask[];
}

/** What a wizard is about to do. */
export interface AnalysisRequest {
  readonly kind: 'create' | 'add';
  readonly nodes: readonly string[];
  readonly cluster: string;
  readonly domain: string;
  /** Drive letter; empty = the smallest suitable disk (Q-7). */
  readonly quorumDisk: string;
  /** Leave the storage alone (C-1). */
  readonly minimum?: boolean | undefined;
}

/** A single finding. */
export function finding(
  code: AnalysisCode,
  status: AnalysisStatus,
  params: AnalysisParams = {},
): AnalysisTask {
  return { id: code, code, status, params, children: [] };
}

/** A heading over findings: the worst of them is its status. */
export function heading(
  code: AnalysisCode,
  params: AnalysisParams,
  children: readonly AnalysisTask[],
): AnalysisTask {
  const has = (status: AnalysisStatus) => children.some((child) => child.status === status);
  const status = has('error') ? 'error' : has('warning') ? 'warning' : 'ok';
  return { id: [code, ...Object.values(params)].join(' '), code, status, params, children };
}

/** Gives each task the path that leads to it, with a number where two siblings would be alike. */
export function withPaths(tasks: readonly AnalysisTask[], above = ''): readonly AnalysisTask[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const count = seen.get(task.id) ?? 0;
    seen.set(task.id, count + 1);
    const id = `${above}${task.id}${count === 0 ? '' : ` ${count + 1}`}`;
    return { ...task, id, children: withPaths(task.children, `${id}/`) };
  });
}
