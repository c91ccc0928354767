import { backupsOf, newestRecoverySet } from '../selectors/backups.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, must, nameOnly, noJob, refuseIf, runningNode, theNode } from './support.ts';

/** A blank floppy goes in: the second half of the newest set, with the signatures and partitions of the disks. */
export const writeRecoveryFloppy: CommandSpec<'writeRecoveryFloppy'> = {
  type: 'writeRecoveryFloppy',
  schema: nameOnly('node'),
  place: 'Backup ▸ Automated System Recovery Wizard ▸ insert a floppy',
  query: (world, { node }) =>
    judge([
      () => runningNode(world, node),
      () => refuseIf(newestRecoverySet(theNode(world, node)) === undefined, 'backup.noSet', { node }),
      () =>
        refuseIf(newestRecoverySet(theNode(world, node))?.floppy === true, 'backup.floppyWritten', { node }),
      () => noJob(world, node),
    ]),
  execute(tx, { node }) {
    const row = theNode(tx.world, node);
    const { number } = must(newestRecoverySet(row));
    const backups = backupsOf(row).map((set) => (set.number === number ? { ...set, floppy: true } : set));
    tx.patch('node', row.id, { backups });
    tx.emit('backup.floppyWritten', row.id, { node });
  },
};
