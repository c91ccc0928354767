import type { PromptColumn } from '../prompt-types.ts';

/** Columns of the product's lists, by what they show. */
export const columns = {
  node: { header: 'column.node', width: 14 },
  nodeId: { header: 'column.nodeId', width: 7, align: 'right' },
  nodeStatus: { header: 'column.status', width: 21 },
  group: { header: 'column.group', width: 20 },
  owner: { header: 'column.node', width: 15 },
  resource: { header: 'column.resource', width: 20 },
  displayName: { header: 'column.displayName', width: 40 },
  network: { header: 'column.network', width: 20 },
  status: { header: 'column.status', width: 6 },
  checkpoint: { header: 'column.checkpoint', width: 40 },
  type: { header: 'column.type', width: 2 },
  propertyName: { header: 'column.propertyName', width: 30 },
  propertyValue: { header: 'column.propertyValue', width: 23 },
  cluster: { header: 'column.cluster', width: 20 },
  quorumResource: { header: 'column.quorumResource', width: 24 },
  device: { header: 'column.device', width: 20 },
  maxLogSize: { header: 'column.maxLogSize', width: 16 },
  object: { header: 'column.object', width: 20 },
} as const satisfies Readonly<Record<string, PromptColumn>>;
