import type { Command } from '#domain';
import type { ClusterObject } from './model/cluster-object.ts';
import type { Question } from './model/menu.ts';

/** The dialog or wizard that Cluster Administrator shows in front of its window; one at a time. */
export type DialogRequest =
  | { readonly kind: 'openConnection' }
  | { readonly kind: 'newCluster' }
  | { readonly kind: 'addNodes' }
  | { readonly kind: 'newGroup' }
  | { readonly kind: 'newResource'; readonly group: string }
  | { readonly kind: 'configureApplication'; readonly group: string }
  | { readonly kind: 'rename'; readonly object: ClusterObject }
  | { readonly kind: 'properties'; readonly object: ClusterObject }
  | {
      readonly kind: 'question';
      readonly command: Command;
      readonly question: Question | null;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'created';
      readonly what: 'group' | 'resource' | 'virtualServer';
      readonly name: string;
    };
