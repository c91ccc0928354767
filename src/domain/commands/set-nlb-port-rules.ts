import { z } from 'zod/mini';
import { converge } from '../rules/nlb.ts';
import type { CommandSpec } from './command-spec.ts';
import { goodPortRules, portRules, theNlb } from './nlb-support.ts';
import { judge, refuseIf } from './support.ts';

/** Network Load Balancing Manager ▸ cluster ▸ Cluster Properties ▸ Port Rules: for all hosts at once (B-20); they agree anew (B-8). */
export const setNlbPortRules: CommandSpec<'setNlbPortRules'> = {
  type: 'setNlbPortRules',
  schema: z.strictObject({ rules: portRules }),
  place: 'Network Load Balancing Manager ▸ cluster ▸ Cluster Properties ▸ Port Rules',
  query: (world, { rules }) =>
    judge([() => refuseIf(world.nlb === undefined, 'nlb.none'), () => goodPortRules(rules)]),
  execute(tx, { rules }) {
    tx.setNlb({ ...theNlb(tx.world), rules });
    converge(tx);
  },
};
