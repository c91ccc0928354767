import { nodeNamed } from '#domain';
import { blank, printed, raw, say } from '../answers.ts';
import type { Program, PromptLine, PromptText } from '../prompt-types.ts';
import type { PromptKey } from '../text-keys.ts';

const row = (label: PromptKey, value: PromptText): PromptLine => ({ kind: 'field', label, value });

/** `systeminfo`: what the computer is, with the service pack of its Windows. */
export const systeminfo: Program = ({ world, at, words }) => {
  const node = nodeNamed(world, at.node);
  if (node === undefined || node.edition === 'none') return printed([], 1);
  if (words.length > 0) return printed([say('help.systeminfo')], words[0] === '/?' ? 0 : 1);
  const version =
    node.servicePack === undefined
      ? raw('5.2.3790 Build 3790')
      : say('systeminfo.version', { pack: node.servicePack });
  return printed([
    blank,
    row('systeminfo.host', raw(node.name)),
    row('systeminfo.system', say(`systeminfo.edition.${node.edition}`)),
    row('systeminfo.versionLabel', version),
    row('systeminfo.domain', raw(node.domain ?? node.workgroup ?? 'WORKGROUP')),
  ]);
};
