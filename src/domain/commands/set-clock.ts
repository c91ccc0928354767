import { z } from 'zod/mini';
import { setClockOf } from '../rules/clocks.ts';
import { kerberosSkewMs } from '../selectors/clock.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/** Furthest that a clock can be set from the right time, in seconds: twelve hours, since only the time of day is set. */
const furthest = 43_200;

/** Sets the clock of a computer by hand: from then on it is so many seconds ahead of the domain's, or behind (F-31). */
export const setClock: CommandSpec<'setClock'> = {
  type: 'setClock',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), aheadSeconds: z.int() }),
  place: 'Control Panel ▸ Date and Time',
  prompt: 'time <hh:mm:ss>',
  query(world, { node, aheadSeconds }) {
    const verdict = judge([
      () => runningNode(world, node),
      () => refuseIf(Math.abs(aheadSeconds) > furthest, 'clock.outOfRange'),
    ]);
    const tooFar = Math.abs(aheadSeconds) * 1000 > kerberosSkewMs;
    const minutes = Math.trunc(Math.abs(aheadSeconds) / 60);
    if (!verdict.ok || !tooFar) return verdict;
    return { ...verdict, warnings: [{ reason: 'clock.farOff', params: { node, minutes } }] };
  },
  execute: (tx, { node, aheadSeconds }) => setClockOf(tx, theNode(tx.world, node).id, aheadSeconds * 1000),
};
