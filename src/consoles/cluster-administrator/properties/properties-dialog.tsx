import type { ReactNode } from 'react';
import { resourceTypeNamed } from '#domain/selectors';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import type { ClusterObject } from '../model/cluster-object.ts';
import { ClusterSheet } from './cluster-sheet.tsx';
import { GroupSheet } from './group-sheet.tsx';
import { NetworkSheet } from './network-sheet.tsx';
import { InterfaceSheet, NodeSheet } from './read-only-sheets.tsx';
import { ResourceSheet } from './resource-sheet.tsx';
import { ResourceTypeSheet } from './resource-type-sheet.tsx';

/** The property sheet of an object (U-30 to U-34); nothing when the object is gone. */
export function PropertiesDialog({
  object,
  ...props
}: ClusterDialogProps & { object: ClusterObject }): ReactNode {
  const { entities } = props.world;
  switch (object.kind) {
    case 'group': {
      const group = entities.group[object.id];
      return group === undefined ? null : <GroupSheet {...props} group={group} />;
    }
    case 'resource': {
      const resource = entities.resource[object.id];
      return resource === undefined ? null : <ResourceSheet {...props} resource={resource} />;
    }
    case 'network': {
      const network = entities.network[object.id];
      return network === undefined ? null : <NetworkSheet {...props} network={network} />;
    }
    case 'node': {
      const node = entities.node[object.id];
      return node === undefined ? null : <NodeSheet {...props} computer={node} />;
    }
    case 'cluster':
      return <ClusterSheet {...props} />;
    case 'interface':
      return <InterfaceSheet {...props} nodeId={object.node} networkId={object.network} />;
    case 'resourceType': {
      const type = resourceTypeNamed(props.world, object.name);
      return type === undefined ? null : <ResourceTypeSheet {...props} resourceType={type} />;
    }
    default:
      return null;
  }
}
