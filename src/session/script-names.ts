import type { Command, World } from '#domain';
import { members, rows } from '#domain/selectors';

/** Names that a script can use for what is only known when the fault strikes. */
const HIT = '{hit}';
const SURVIVOR = '{survivor}';

/** The command with `{hit}` and `{survivor}` replaced by names; left as they are while nothing has struck. */
export function withNames(world: World, command: Command): Command {
  const text = JSON.stringify(command);
  if (!text.includes(HIT) && !text.includes(SURVIVOR)) return command;
  const hit = newestHit(world);
  if (hit === null) return command;
  const survivor = members(world).find((node) => node.name !== hit)?.name ?? SURVIVOR;
  return JSON.parse(text.replaceAll(HIT, quoted(hit)).replaceAll(SURVIVOR, quoted(survivor))) as Command;
}

/** Whether a name in the command still stands for nobody. */
export function namesNobody(command: Command): boolean {
  const text = JSON.stringify(command);
  return text.includes(HIT) || text.includes(SURVIVOR);
}

function newestHit(world: World): string | null {
  let newest: { readonly at: number; readonly hit: string } | null = null;
  for (const { strikesAt, hit } of rows(world, 'fault')) {
    if (hit !== null && strikesAt !== null && strikesAt >= (newest?.at ?? 0)) newest = { at: strikesAt, hit };
  }
  return newest?.hit ?? null;
}

/** The name as it stands inside a JSON string. */
function quoted(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}
