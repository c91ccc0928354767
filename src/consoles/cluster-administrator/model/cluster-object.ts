import type { GroupId, NetworkId, NodeId, ResourceId } from '#domain';

/** Anything that Cluster Administrator can show, select and open a menu for (U-1 to U-15). */
export type ClusterObject =
  | { readonly kind: 'cluster' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'resources' }
  | { readonly kind: 'configuration' }
  | { readonly kind: 'resourceTypes' }
  | { readonly kind: 'networks' }
  | { readonly kind: 'interfaces' }
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'resource'; readonly id: ResourceId }
  | { readonly kind: 'resourceType'; readonly name: string }
  | { readonly kind: 'network'; readonly id: NetworkId }
  | { readonly kind: 'interface'; readonly node: NodeId; readonly network: NetworkId }
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'activeGroups'; readonly node: NodeId }
  | { readonly kind: 'activeResources'; readonly node: NodeId }
  | { readonly kind: 'nodeInterfaces'; readonly node: NodeId };

/** Key of an object in a list: the same object always has the same one. */
export function objectKey(object: ClusterObject): string {
  switch (object.kind) {
    case 'group':
    case 'resource':
    case 'network':
    case 'node':
      return object.id;
    case 'resourceType':
      return `type:${object.name}`;
    case 'interface':
      return `interface:${object.node}|${object.network}`;
    case 'activeGroups':
    case 'activeResources':
    case 'nodeInterfaces':
      return `${object.kind}:${object.node}`;
    default:
      return object.kind;
  }
}

/** What an icon shows besides the kind (U-7): colour and form, never colour alone. */
export type Badge = 'error' | 'offline' | 'warning' | 'paused' | 'pending';

/** Text of the world as it is, or a text of ours by its key. */
export type Label = { readonly text: string } | { readonly key: `folder.${FolderName}` };

/** Fixed folders of the tree. */
export type FolderName =
  | 'groups'
  | 'resources'
  | 'configuration'
  | 'resourceTypes'
  | 'networks'
  | 'interfaces'
  | 'activeGroups'
  | 'activeResources';
