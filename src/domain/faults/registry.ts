import type { FaultKind } from '../world/goal.ts';
import { cableFault } from './cable-fault.ts';
import { dnsFault, passwordChangedFault } from './directory-faults.ts';
import { diskFault } from './disk-fault.ts';
import type { FaultSpec } from './fault-spec.ts';
import { hangFault } from './hang-fault.ts';
import { cutFault, gatewayFault } from './network-faults.ts';
import { nicFault } from './nic-fault.ts';
import { powerFault } from './power-fault.ts';
import { quorumFullFault, quorumLogCorruptFault, quorumLogMissingFault } from './quorum-faults.ts';
import {
  crashFault,
  duplicateAddressFault,
  duplicateNameFault,
  hangsFault,
  monitorCrashFault,
  sickFault,
} from './resource-faults.ts';
import { serviceCrashFault } from './service-crash-fault.ts';
import { serviceHangFault } from './service-hang-fault.ts';
import { logDriveFullFault, replayFault } from './store-faults.ts';
import { switchFault } from './switch-fault.ts';
import { systemDiskFault } from './system-disk-fault.ts';
import { webHangFault } from './web-hang-fault.ts';

/** All kinds of fault. */
export const faultRegistry = {
  power: powerFault,
  cable: cableFault,
  nic: nicFault,
  switch: switchFault,
  hang: hangFault,
  systemDisk: systemDiskFault,
  webHang: webHangFault,
  serviceCrash: serviceCrashFault,
  serviceHang: serviceHangFault,
  disk: diskFault,
  cut: cutFault,
  gateway: gatewayFault,
  sick: sickFault,
  crash: crashFault,
  hangs: hangsFault,
  monitorCrash: monitorCrashFault,
  duplicateAddress: duplicateAddressFault,
  duplicateName: duplicateNameFault,
  dns: dnsFault,
  passwordChanged: passwordChangedFault,
  logDriveFull: logDriveFullFault,
  replay: replayFault,
  quorumFull: quorumFullFault,
  quorumLogCorrupt: quorumLogCorruptFault,
  quorumLogMissing: quorumLogMissingFault,
} as const satisfies Readonly<Record<FaultKind, FaultSpec>>;
