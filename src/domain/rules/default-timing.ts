import { minutes, seconds } from '#kernel';
import type { TimingProfile } from '../world/timing.ts';

/** The durations of Windows Server 2003 and Exchange 2003. [SIM] values are ours where no source gives one; the rest cites its domain id. */
export const defaultTiming: TimingProfile = {
  bootMs: seconds(90), // [SIM]
  shutdownMs: seconds(75), // [SIM]
  interfaceLostMs: 2_400, // W-5
  nodeLostMs: 7_200, // W-6
  regroupMs: 400, // W-24: five stages together 2 s
  arbitrationWaitMs: seconds(7),
  quorumMountMs: seconds(3), // 10 s after the challenge began
  serviceRestartMs: seconds(60), // W-25, N-23
  serviceStartMs: seconds(5), // [SIM]
  joinMs: seconds(10), // [SIM]
  formMs: seconds(5), // [SIM]
  serviceStopMs: seconds(3), // [SIM]
  serviceHangMs: seconds(60), // N-34
  loopInitialisationMs: seconds(3), // [SIM]
  createClusterMs: minutes(3), // [SIM]
  addNodeMs: minutes(2), // [SIM]
  installExchangeMs: minutes(14), // [SIM]
  removeExchangeMs: minutes(5), // [SIM]
  installWindowsMs: minutes(25), // [SIM]
  windowsComponentsMs: minutes(3), // [SIM]
  prepareForestMs: minutes(10), // [SIM]
  prepareDomainMs: minutes(2), // [SIM]
  formatVolumeMs: seconds(20), // [SIM] quick format
  asrBackupMs: minutes(25), // [SIM]
  systemStateBackupMs: minutes(6), // [SIM]
  restoreNodeMs: minutes(45), // [SIM]
  reinstallWindowsMs: minutes(40), // [SIM]
  restoreSystemStateMs: minutes(8), // [SIM]
  moveMailboxMs: seconds(20), // [SIM] 40 MB
  moveGigabyteMs: seconds(60), // [SIM]
  moveLogsMs: seconds(30), // [SIM]
  reservationMs: seconds(3),
  looksAliveMs: seconds(5),
  isAliveMs: seconds(60),
  onlineMs: {
    'IP Address': [2_000, 3_000], // F-50
    'Network Name': [2_000, 4_000], // F-50
    'Physical Disk': [2_000, 3_000], // F-50
    'Distributed Transaction Coordinator': [3_000, 6_000], // [SIM]
    'File Share': [1_000, 2_000], // [SIM]
    'Print Spooler': [2_000, 4_000], // [SIM]
    'Generic Application': [1_000, 1_000], // [SIM]
    'Generic Service': [1_000, 2_000], // [SIM]
    'Generic Script': [1_000, 1_000], // [SIM]
    'DHCP Service': [2_000, 4_000], // [SIM]
    'WINS Service': [2_000, 4_000], // [SIM]
    MSMQ: [3_000, 6_000], // [SIM]
    'Local Quorum': [500, 500], // [SIM]
    'Majority Node Set': [500, 1_000], // [SIM]
    'Microsoft Exchange System Attendant': [10_000, 20_000], // F-50
    'Microsoft Exchange Information Store': [15_000, 45_000], // F-50
    'Microsoft Exchange Message Transfer Agent': [15_000, 25_000], // F-50
    'Microsoft Exchange Routing Service': [15_000, 20_000], // F-50
    'Microsoft Search Service Instance': [5_000, 10_000], // F-50
    'Microsoft Exchange SMTP Server Instance': [15_000, 20_000], // F-50
    'Microsoft Exchange HTTP Server Instance': [15_000, 20_000], // F-50
    'Microsoft Exchange POP3 Server Instance': [15_000, 20_000], // F-50
    'Microsoft Exchange IMAP4 Server Instance': [15_000, 20_000], // F-50
  },
  offlineMs: {
    'IP Address': [500, 1_000],
    'Network Name': [500, 1_000],
    'Physical Disk': [500, 1_000],
    'Distributed Transaction Coordinator': [1_000, 2_000],
    'File Share': [500, 500],
    'Print Spooler': [1_000, 2_000],
    'Generic Application': [500, 500],
    'Generic Service': [500, 1_000],
    'Generic Script': [500, 500],
    'DHCP Service': [1_000, 2_000],
    'WINS Service': [1_000, 2_000],
    MSMQ: [1_000, 3_000],
    'Local Quorum': [500, 500],
    'Majority Node Set': [500, 500],
    'Microsoft Exchange System Attendant': [5_000, 8_000],
    'Microsoft Exchange Information Store': [12_000, 25_000], // F-50: 20 to 40 s in all
    'Microsoft Exchange Message Transfer Agent': [5_000, 10_000],
    'Microsoft Exchange Routing Service': [3_000, 6_000],
    'Microsoft Search Service Instance': [2_000, 4_000],
    'Microsoft Exchange SMTP Server Instance': [3_000, 6_000],
    'Microsoft Exchange HTTP Server Instance': [3_000, 6_000],
    'Microsoft Exchange POP3 Server Instance': [3_000, 6_000],
    'Microsoft Exchange IMAP4 Server Instance': [3_000, 6_000],
  },
  exchangeHealthMs: seconds(10), // E-41
  isAliveTimeoutMs: minutes(3), // E-42
  logReplayMs: [20_000, 70_000], // F-51: 1 to 5 s a log, about 14 logs uncommitted
};
