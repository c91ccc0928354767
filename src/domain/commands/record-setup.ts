import { z } from 'zod/mini';
import type { AnswerFile } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { choicesRefusal } from './setup-support.ts';
import { judge, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** A file of the node's own drive: in its root, or in the folder of Windows. */
function fileRefusal(file: string): Refusal {
  return refuseIf(!/^c:\\(windows\\)?[^\\/:*?"<>|]+$/i.test(file), 'exchange.fileInvalid', { file });
}

const sameFile = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function withFile(world: World, node: string, answers: AnswerFile): readonly AnswerFile[] {
  const others = (theNode(world, node).answerFiles ?? []).filter(({ file }) => !sameFile(file, answers.file));
  return [...others, answers];
}

/** `setup /createunattend:FILE`: Setup keeps what it was told in a text file and changes nothing else on the node. A file of that name is replaced. */
export const recordSetup: CommandSpec<'recordSetup'> = {
  type: 'recordSetup',
  schema: z.strictObject({
    node: z.string(),
    file: z.string(),
    components: z.array(z.enum(['messaging', 'systemManagement'])),
    path: z.string(),
  }),
  place: 'Exchange Setup on the node, started with /createunattend',
  prompt: 'setup /createunattend:<file>',
  query: (world, { node, file, ...choices }) =>
    judge([() => runningNode(world, node), () => fileRefusal(file), () => choicesRefusal(world, choices)]),
  execute(tx, { node, file, components, path }) {
    const { id, name } = theNode(tx.world, node);
    tx.patch('node', id, { answerFiles: withFile(tx.world, node, { file, components, path }) });
    tx.emit('exchange.answersRecorded', id, { node: name, file });
  },
};
