import type { FaultKind } from '../world/goal.ts';
import { cableFault } from './cable-fault.ts';
import { diskFault } from './disk-fault.ts';
import type { FaultSpec } from './fault-spec.ts';
import { hangFault } from './hang-fault.ts';
import { nicFault } from './nic-fault.ts';
import { powerFault } from './power-fault.ts';
import { serviceCrashFault } from './service-crash-fault.ts';
import { switchFault } from './switch-fault.ts';

/** All kinds of fault. */
export const faultRegistry = {
  power: powerFault,
  cable: cableFault,
  nic: nicFault,
  switch: switchFault,
  hang: hangFault,
  serviceCrash: serviceCrashFault,
  disk: diskFault,
} as const satisfies Readonly<Record<FaultKind, FaultSpec>>;
