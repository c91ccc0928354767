import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import { startJob } from '../rules/jobs.ts';
import {
  componentsToInstall,
  windowsComponents,
  withNeededComponents,
} from '../selectors/windows-components.ts';
import type { Job } from '../world/windows.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, noJob, refuseIf, runningNode, theNode } from './support.ts';

/** The wizard has finished: the components are there, with what they cannot do without. */
export function finishInstallWindowsComponents(tx: Tx, job: Job): null {
  const { node, components } = job.payload as unknown as CommandOf<'installWindowsComponents'>;
  const { id, windowsComponents: before } = theNode(tx.world, node);
  tx.patch('node', id, { windowsComponents: withNeededComponents([...before, ...components]) });
  return null;
}

/** Windows Components wizard on one computer: what Exchange Setup wants to find there (E-33). */
export const installWindowsComponents: CommandSpec<'installWindowsComponents'> = {
  type: 'installWindowsComponents',
  schema: z.strictObject({ node: z.string(), components: z.array(z.enum(windowsComponents)) }),
  place: 'Control Panel ▸ Add or Remove Programs ▸ Windows Components',
  query(world, { node, components }) {
    const verdict = judge([
      () => runningNode(world, node),
      () =>
        refuseIf(
          componentsToInstall(theNode(world, node), components).length === 0,
          'components.nothingNew',
          { node },
        ),
    ]);
    if (!verdict.ok) return verdict;
    const simSeconds = world.timing.windowsComponentsMs / 1000;
    return noJob(world, node) ?? { ...verdict, simSeconds };
  },
  execute(tx, { type: _type, ...fields }) {
    startJob(
      tx,
      'installWindowsComponents',
      theNode(tx.world, fields.node).id,
      tx.world.timing.windowsComponentsMs,
      ['components.prepare', 'components.copyFiles', 'components.configure'],
      fields,
    );
  },
};
