import {
  type Command,
  type ComputerNode,
  type DeviceId,
  initiatorOf,
  knownTargets,
  nodeNamed,
  targetName,
  type World,
} from '#domain';
import { deed, printed, raw, say } from '../answers.ts';
import type { Answer, Program, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** The port at which portals listen. */
const socket = '3260';
const done = [say('iscsi.done')];

const deviceName = (world: World, array: DeviceId): string => world.entities.device[array]?.name ?? '';
const nameOf = (world: World, array: DeviceId): string => targetName(deviceName(world, array));

/** Arrays on which the initiator is logged on, each with the number of its session. */
function sessionsOf({
  iscsi,
}: ComputerNode): readonly { readonly array: DeviceId; readonly session: string }[] {
  const live = (iscsi?.targets ?? []).filter(({ loggedOn }) => loggedOn);
  return live.map(({ array }, index) => ({
    array,
    session: `ffffffff8ae2600c-4000013700000${String(index + 1).padStart(3, '0')}`,
  }));
}

const listed = (lines: readonly PromptLine[]): Answer => printed([...lines, ...done]);
const asked = (command: Command): Answer => deed({ commands: [command], shows: () => done });

type Verb = (world: World, node: ComputerNode, words: readonly string[]) => Answer | null;

const verbs: Readonly<Record<string, Verb>> = {
  qaddtargetportal: (_world, { name: node }, [address, ...rest]) =>
    address === undefined || rest.length > 0 ? null : asked({ type: 'addTargetPortal', node, address }),
  removetargetportal: (_world, { name: node }, [address, port, ...rest]) =>
    address === undefined || port !== socket || rest.length > 0
      ? null
      : asked({ type: 'removeTargetPortal', node, address }),
  listtargetportals: (_world, node, words) =>
    words.length > 0
      ? null
      : listed(initiatorOf(node).portals.map((address) => say('iscsi.portal', { address, socket }))),
  listtargets: (world, node, words) =>
    words.length > 0
      ? null
      : listed([
          say('iscsi.targets'),
          ...knownTargets(world, node).map((id) => raw(`    ${nameOf(world, id)}`)),
        ]),
  listpersistenttargets: (world, node, words) =>
    words.length > 0
      ? null
      : listed(
          initiatorOf(node)
            .targets.filter(({ persistent }) => persistent)
            .map(({ array }) => raw(`    ${nameOf(world, array)}`)),
        ),
  // Until the restart; the window's check box is what makes it last.
  qlogintarget: (_world, { name: node }, [target, ...rest]) =>
    target === undefined || rest.length > 0
      ? null
      : asked({
          type: 'logOnTarget',
          node,
          target: target.slice(target.lastIndexOf(':') + 1),
          persistent: false,
        }),
  sessionlist: (world, node, words) =>
    words.length > 0
      ? null
      : listed(
          sessionsOf(node).map(({ array, session }) =>
            say('iscsi.session', { session, target: nameOf(world, array) }),
          ),
        ),
  logouttarget: (world, node, [session, ...rest]) => {
    const found = sessionsOf(node).find((one) => one.session === session?.toLowerCase());
    if (found === undefined || rest.length > 0) return null;
    return asked({ type: 'logOffTarget', node: node.name, target: deviceName(world, found.array) });
  },
};

/** `iscsicli`: tells the initiator of portals, looks at targets and sessions, logs on and off (T-18). */
export const iscsicli: Program = ({ world, at, words }) => {
  const [verb = '', ...rest] = words.map(bare);
  const node = nodeNamed(world, at.node);
  const usage = [say('help.iscsicli')];
  if (verb === '' || verb === '/?') return printed(usage);
  const answer = node === undefined ? null : (verbs[verb.toLowerCase()]?.(world, node, rest) ?? null);
  return answer ?? printed(usage, 87);
};
