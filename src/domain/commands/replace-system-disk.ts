import { isDeviceOn } from '../selectors/hardware.ts';
import { computerState } from '../selectors/states.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, knownNode, nameOnly, refuseIf, theNode } from './support.ts';

/** A new disk from the shelf in place of the dead one. The server has to be off, and what was on the old disk is gone. */
export const replaceSystemDisk: CommandSpec<'replaceSystemDisk'> = {
  type: 'replaceSystemDisk',
  schema: nameOnly('node'),
  place: 'Wiring list ▸ Replace system disk',
  query: (world, { node }) =>
    judge([
      () => knownNode(world, node),
      () => refuseIf(theNode(world, node).systemDisk !== 'dead', 'restore.diskNotDead', { node }),
      () => {
        const { id, device } = theNode(world, node);
        const isOn = isDeviceOn(world, device) || computerState(world, id) !== 'off';
        return refuseIf(isOn, 'restore.deviceOn', { node });
      },
    ]),
  execute(tx, { node }) {
    const { id } = theNode(tx.world, node);
    tx.patch('node', id, { systemDisk: 'blank' });
    tx.emit('computer.systemDiskReplaced', id, { node });
  },
};
