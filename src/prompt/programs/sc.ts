import { nodeNamed, protocolServices, sameName } from '#domain';
import { blank, deed, printed, say } from '../answers.ts';
import type { Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** Start types as `sc` spells them. */
const startTypes: Readonly<Record<string, 'automatic' | 'manual' | 'disabled'>> = {
  auto: 'automatic',
  demand: 'manual',
  disabled: 'disabled',
};

/** `sc config POP3Svc start= demand`: the start type of a service (E-23). The blank after the equals sign belongs to it. */
export const sc: Program = ({ world, at, words }) => {
  const [verb = '', typed = '', option = '', value = '', ...more] = words.map(bare);
  const usage = [say('help.sc')];
  if (verb === '' || verb === '/?') return printed(usage);
  const startType = Object.hasOwn(startTypes, value.toLowerCase())
    ? startTypes[value.toLowerCase()]
    : undefined;
  if (verb.toLowerCase() !== 'config' || option.toLowerCase() !== 'start=' || more.length > 0)
    return printed(usage, 87);
  if (startType === undefined) return printed([say('sc.badStart', { word: value }), blank, ...usage], 87);
  const service = protocolServices.find((name) => sameName(name, typed));
  const isThere = nodeNamed(world, at.node)?.exchange != null;
  if (service === undefined || !isThere)
    return printed([say('sc.openFailed', { code: 1060 }), blank, say('error.e1060')], 1060);
  return deed({
    commands: [{ type: 'setServiceStartType', node: at.node, service, startType }],
    shows: () => [say('sc.done')],
  });
};
