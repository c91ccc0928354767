/** Every duration of the simulated products, in ms. A level may override single values. Each value names its domain id. */
export interface TimingProfile {
  /** Server from power button to Windows running [SIM]. */
  readonly bootMs: number;
  /** Orderly shutdown of Windows [SIM]. */
  readonly shutdownMs: number;
  /** W-5: two intervals missed. */
  readonly interfaceLostMs: number;
  /** W-6: six intervals missed. */
  readonly nodeLostMs: number;
  /** W-24: one of the five stages of a regroup. */
  readonly regroupMs: number;
  /** */
  readonly arbitrationWaitMs: number;
  /** Q-18 less Q-16: from the reservation to the quorum being online. */
  readonly quorumMountMs: number;
  /** W-25, N-23. */
  readonly serviceRestartMs: number;
  /** Cluster service: process start to the search for sponsors [SIM]. */
  readonly serviceStartMs: number;
  /** N-26: authentication, version check, database copy [SIM]. */
  readonly joinMs: number;
  /** N-24 steps 5 and 6 [SIM]. */
  readonly formMs: number;
  /** Orderly stop of the service, once its groups are gone [SIM]. */
  readonly serviceStopMs: number;
  /** N-34: ClusSvcHeartbeatTimeout. */
  readonly serviceHangMs: number;
  /** T-16: how long a Fibre Channel loop carries nothing after something on it came or went. */
  readonly loopInitialisationMs: number;
  readonly createClusterMs: number;
  readonly addNodeMs: number;
  readonly installExchangeMs: number;
  readonly removeExchangeMs: number;
  /** Windows Setup, text mode and graphical part, up to the restart. */
  readonly installWindowsMs: number;
  readonly windowsComponentsMs: number;
  readonly prepareForestMs: number;
  readonly prepareDomainMs: number;
  readonly formatVolumeMs: number;
  /** A backup of all that a computer starts from, and of the System State alone [SIM]. */
  readonly asrBackupMs: number;
  readonly systemStateBackupMs: number;
  /** Automated System Recovery, from the floppy to the last restart [SIM]. */
  readonly restoreNodeMs: number;
  /** Windows from the CD, with nothing on it [SIM]. */
  readonly reinstallWindowsMs: number;
  readonly restoreSystemStateMs: number;
  /** One mailbox on its way to another store [SIM]. */
  readonly moveMailboxMs: number;
  /** A GB of a database on its way to another path [SIM]. */
  readonly moveGigabyteMs: number;
  /** Logs and system files of a storage group on their way to another path [SIM]. */
  readonly moveLogsMs: number;
  /** how often an owner renews its reservations, so how late it can notice that a disk is gone. */
  readonly reservationMs: number;
  /** W-20: from media sense to the IP Address resource's next check, LooksAlive. */
  readonly looksAliveMs: number;
  /** */
  readonly isAliveMs: number;
  /** Online times by resource type, drawn between the two [F-50]. */
  readonly onlineMs: Readonly<Record<string, readonly [number, number]>>;
  /** Offline times by resource type [F-50]. */
  readonly offlineMs: Readonly<Record<string, readonly [number, number]>>;
  /** E-41: how often the health thread of Exchange looks. */
  readonly exchangeHealthMs: number;
  /** E-42: how long an Exchange resource may answer nothing. */
  readonly isAliveTimeoutMs: number;
  /** Replay of logs after an unclean stop, drawn between the two [F-51, E-49]. */
  readonly logReplayMs: readonly [number, number];
}
