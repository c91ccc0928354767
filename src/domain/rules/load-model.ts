/**
 * How much a server has to do [SIM]. Documents give one figure, 40 % of the processors at 1,900 connections (L-10, L-11);
 * all others are ours, chosen so that a node with that many users shows just this. Processor in per cent of all
 * processors, memory in KB. Nothing in the simulation follows from the load: it is only looked at.
 */
export const loadModel = {
  /** L-10: connections at which the shares of `cpuAtLimit` apply; in between they grow evenly. */
  connectionLimit: 1_900,
  /** Together 38 %; with `cpuIdle` the 40 % of L-11. */
  cpuAtLimit: { store: 28, web: 4, attendant: 2, system: 4 },
  /** What Windows itself takes. */
  cpuIdle: { system: 1, services: 1 },
  /** Work of the Resource Monitor for each resource on its way online or offline. */
  cpuPending: 2,
  /** A Cluster service that starts, joins, forms, or moves resources. */
  cpuClusterStart: 10,
  cpuClusterWork: 3,
  /** A process of Exchange or of DTC that starts or ends. */
  cpuServiceStart: 5,
  /** The store reads its logs before it mounts (E-48, E-49). */
  cpuRecovery: 35,
  cpuJob: {
    createCluster: 12,
    addNode: 12,
    installExchange: 45,
    formatVolume: 6,
    moveMailboxes: 9,
    moveDatabase: 8,
    moveReplicas: 6,
    installWindows: 0,
    installWindowsComponents: 20,
    installServicePack: 30,
    prepareForest: 8,
    prepareDomain: 8,
    removeExchange: 25,
    backUpNode: 15,
    restoreNode: 0,
    reinstallWindows: 0,
    restoreSystemState: 15,
  },
  /** Two gigabytes of RAM, as much again in the page file. */
  physicalKb: 2_097_152,
  pageFileKb: 2_097_152,
  kernelKb: 68_000,
  /** Memory of the store that each connected user costs; at the limit of L-10 it comes near to what L-12 warns of. */
  storeKbPerUser: 500,
  linkSpeedMbps: 100,
  /** Traffic of one connected mail user, and of one node's heartbeats to another. */
  kbitPerUser: 20,
  kbitPerPeer: 10,
} as const;
