import { describeReason } from '#content';
import type { CableKind, PortId, World } from '#domain';
import { cableKindFor, plugFits } from '#domain/selectors';
import type { LegalTarget, ShelfCable } from '#rack/model';
import { translate } from '../../translate.ts';
import { cablesFor } from '../wiring/port-text.ts';

/** What the room shows while a cable is in the hand: every port with whether the other plug may go in, and why not. */
export function targetsFor(
  world: World,
  from: PortId,
  cable: ShelfCable,
  lifted: string | null,
): readonly LegalTarget[] {
  const judged = lifted === null ? world : withoutCable(world, lifted);
  const own = judged.entities.port[from];
  if (own === undefined) return [];
  const [usual = 'lan'] = cablesFor[own.portKind];
  return (Object.keys(judged.entities.port) as PortId[])
    .filter((port) => port !== from)
    .map((port) => {
      const fitting: CableKind | null = cable === 'auto' ? cableKindFor(judged, from, port) : cable;
      const cableKind = fitting ?? usual;
      const verdict = plugFits(judged, from, port, cableKind);
      const reason = verdict.ok ? verdict.warnings[0] : verdict;
      return {
        port,
        ok: verdict.ok,
        cableKind,
        note: reason === undefined ? '' : describeReason(reason, translate),
      };
    });
}

/** The world as if a cable lay on the shelf: for a plug that is held in the hand. */
function withoutCable(world: World, cable: string): World {
  const left = Object.entries(world.entities.cable).filter(([id]) => id !== cable);
  return { ...world, entities: { ...world.entities, cable: Object.fromEntries(left) } };
}
