import { blank, deed, printed, say } from '../answers.ts';
import type { Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** What a switch of Setup stands for (E-39b). */
const switches: Readonly<Record<string, 'prepareForest' | 'prepareDomain'>> = {
  forestprep: 'prepareForest',
  domainprep: 'prepareDomain',
};

/** `setup /ForestPrep`, `setup /DomainPrep`: Exchange Setup from its CD. A program with a window: the prompt comes back at once. */
export const setup: Program = ({ at, words }) => {
  const [word, ...more] = words.map(bare);
  if (word === undefined) return printed([say('setup.window'), blank, say('help.setup')]);
  if (/^[/-](\?|help)$/i.test(word)) return printed([say('help.setup')]);
  const name = /^[/-](.+)$/.exec(word)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(switches, name) ? switches[name] : undefined;
  if (type === undefined || more.length > 0)
    return printed([say('setup.badSwitch', { word: more[0] ?? word }), blank, say('help.setup')], 87);
  return deed({
    commands: [{ type, node: at.node }],
    shows: () => [say('setup.begun', { node: at.node })],
  });
};
