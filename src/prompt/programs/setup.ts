import { blank, deed, printed, say, systemError } from '../answers.ts';
import type { Answer, Program, ProgramCall } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { answerFileAt } from './answer-files.ts';
import { fullPath } from './folders.ts';

/** What a switch of Setup stands for (E-39b). */
const preparations: Readonly<Record<string, 'prepareForest' | 'prepareDomain'>> = {
  forestprep: 'prepareForest',
  domainprep: 'prepareDomain',
};

/** What Setup proposes on its pages, and writes into an answer file: both components, in the folder of every node (E-3). */
const typical = {
  components: ['messaging' as const, 'systemManagement' as const],
  path: 'C:\\Program Files\\Exchsrvr',
};

/** `setup /CreateUnattend:FILE` keeps the proposed choices in a file and installs nothing. */
function record({ at }: ProgramCall, typed: string): Answer {
  const file = fullPath(at, typed);
  const { components, path } = typical;
  return deed({
    commands: [{ type: 'recordSetup', node: at.node, file, components: [...components], path }],
    shows: () => [say('setup.recorded', { file })],
  });
}

/** `setup /UnattendFile:FILE` carries out what an answer file says, without asking. */
function unattended({ world, at }: ProgramCall, typed: string): Answer {
  const answers = answerFileAt(world, at, typed);
  if (answers === undefined) return systemError(2, say('setup.noAnswers', { file: typed }));
  const { components, path } = answers;
  return deed({
    commands: [{ type: 'installExchange', node: at.node, components: [...components], path }],
    shows: () => [say('setup.begun', { node: at.node })],
  });
}

/** Switches that are followed by a colon and the name of a file. */
const withFile: Readonly<Record<string, (call: ProgramCall, file: string) => Answer>> = {
  createunattend: record,
  unattendfile: unattended,
};

/** `setup /ForestPrep`, `/DomainPrep`, `/CreateUnattend:FILE`, `/UnattendFile:FILE`: Exchange Setup from its CD. A program with a window: the prompt comes back at once. */
export const setup: Program = (call) => {
  const { at, words } = call;
  const [word, ...more] = words.map(bare);
  if (word === undefined) return printed([say('setup.window'), blank, say('help.setup')]);
  if (/^[/-](\?|help)$/i.test(word)) return printed([say('help.setup')]);
  const [, option = '', file] = /^[/-]([a-z]+):(.+)$/i.exec(word) ?? [];
  const deal = Object.hasOwn(withFile, option.toLowerCase()) ? withFile[option.toLowerCase()] : undefined;
  if (deal !== undefined && file !== undefined && more.length === 0) return deal(call, file);
  const name = /^[/-](.+)$/.exec(word)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(preparations, name) ? preparations[name] : undefined;
  if (type === undefined || more.length > 0)
    return printed([say('setup.badSwitch', { word: more[0] ?? word }), blank, say('help.setup')], 87);
  return deed({
    commands: [{ type, node: at.node }],
    shows: () => [say('setup.begun', { node: at.node })],
  });
};
