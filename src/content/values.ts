import type {
  BackupKind,
  CableKind,
  ExchangeRole,
  FaultKind,
  Job,
  LossKind,
  RiskReason,
  ServerRole,
  UserRight,
  WindowsComponent,
  WindowsEdition,
} from '#domain';
import type { Complete, KeyOf, Translate } from './message-key.ts';
import { withPortWords } from './port-words.ts';

type ValueKey = KeyOf<'events', 'value'>;

type Wanted =
  | `cableKind.${CableKind}`
  | `jobKind.${Job['jobKind']}`
  | `faultKind.${FaultKind}`
  | `risk.${RiskReason}`
  | `windowsEdition.${WindowsEdition}`
  | `windowsComponent.${WindowsComponent}`
  | `backupKind.${BackupKind}`
  | `userRight.${UserRight | 'administrator'}`
  | `exchangeRole.${ExchangeRole | 'none'}`
  | `serverRole.${ServerRole}`
  | `loss.${LossKind}`;

const complete: Complete<Wanted, ValueKey> = true;

/** Which list of values a field of an event's data belongs to. */
const listOf: Readonly<Record<string, string>> = {
  cableKind: 'cableKind',
  jobKind: 'jobKind',
  faultKind: 'faultKind',
  outcome: 'outcome',
  reasons: 'risk',
  components: 'windowsComponent',
  model: 'model',
  card: 'card',
  backupKind: 'backupKind',
  media: 'media',
  right: 'userRight',
  rights: 'userRight',
  role: 'exchangeRole',
  serverRole: 'serverRole',
  edition: 'windowsEdition',
};

/** Values that have a text, by list. Others (names, numbers, addresses) are shown as they are. */
const lists: Readonly<Record<string, readonly string[]>> = {
  cableKind: ['lan', 'crossover', 'fc', 'scsi', 'power'],
  jobKind: [
    'createCluster',
    'addNode',
    'installExchange',
    'formatVolume',
    'installWindows',
    'installWindowsComponents',
    'installServicePack',
    'prepareForest',
    'prepareDomain',
    'removeExchange',
    ...['backUpNode', 'restoreNode', 'reinstallWindows', 'restoreSystemState'],
    'moveMailboxes',
    'moveDatabase',
    'moveReplicas',
  ],
  faultKind: [
    ...['power', 'cable', 'nic', 'switch', 'hang', 'serviceCrash', 'serviceHang', 'disk', 'cut', 'gateway'],
    ...['sick', 'crash', 'hangs', 'monitorCrash', 'duplicateAddress', 'duplicateName', 'dns', 'replay'],
    ...[
      'systemDisk',
      'webHang',
      'passwordChanged',
      'logDriveFull',
      'quorumFull',
      'quorumLogCorrupt',
      'quorumLogMissing',
    ],
  ],
  windowsEdition: ['standard', 'enterprise', 'datacenter', 'web'],
  windowsComponent: ['dotNet', 'aspNet', 'www', 'smtp', 'nntp'],
  model: [
    ...[
      'server-2u',
      'server-2u-scsi',
      'server-2u-pci',
      'server-1u',
      'lan-switch-16',
      'hub-8',
      'fc-switch-8',
      'fc-hub-8',
    ],
    ...[
      'storage-array',
      'storage-array-scsi',
      'storage-array-basic',
      'storage-array-iscsi',
      'power-strip-8',
      'ups-2u',
    ],
  ],
  card: ['network', 'scsi', 'scsi-raid', 'hba'],
  backupKind: ['asr', 'systemState'],
  media: ['Tape'],
  userRight: [
    ...['actAsSystem', 'adjustMemoryQuotas', 'backUpFiles', 'debugPrograms', 'increasePriority'],
    ...['logOnAsService', 'manageAuditing', 'restoreFiles', 'administrator'],
  ],
  exchangeRole: ['fullAdministrator', 'administrator', 'viewOnly', 'none'],
  serverRole: ['routingGroupMaster', 'bridgehead', 'recipientUpdate', 'postmaster', 'publicFolders'],
  risk: ['node', 'path', 'network', 'power', 'quorum', 'load'],
  outcome: ['won', 'lost', 'running'],
  state: [
    ...[
      'online',
      'offline',
      'failed',
      'onlinePending',
      'offlinePending',
      'up',
      'stopped',
      'paused',
      'joining',
    ],
    ...['starting', 'stopping', 'arbitrating', 'forming', 'hung', 'waitingForRestart'],
  ],
};

/** The text of one coded value, such as `power` of `faultKind`. */
export function valueText(list: string, value: string, translate: Translate): string {
  const isKnown = complete && (lists[list]?.includes(value) ?? false);
  return isKnown ? translate(`events:value.${list}.${value}`, {}) : value;
}

/** The name of a kind of loss, for the ledger of causes. */
export function lossKey(kind: LossKind): `events:value.loss.${LossKind}` {
  return `events:value.loss.${kind}`;
}

/** The data of an event with its coded values in the language of the reader. */
export function shownParams(
  data: Readonly<Record<string, string | number | boolean>>,
  translate: Translate,
): Record<string, string | number> {
  const shown: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(withPortWords(data, translate))) {
    const list = listOf[field];
    if (typeof value === 'boolean') shown[field] = String(value);
    else if (list === undefined || typeof value === 'number') shown[field] = value;
    else
      shown[field] = value
        .split(',')
        .map((part) => valueText(list, part, translate))
        .join(', ');
  }
  return shown;
}
