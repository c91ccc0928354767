import type { CommandOf, ReasonCode } from '#domain';
import type { WizardSpec, WizardState } from '../shared/wizard-machine.ts';
import type { DiskBar } from './disk-map.ts';

/** Pages of the New Partition Wizard in order. */
export const partitionPages = ['welcome', 'type', 'size', 'letter', 'format', 'completing'] as const;

/** One of them. */
export type PartitionPage = (typeof partitionPages)[number];

/** What the wizard asks for. */
export interface PartitionFields {
  readonly node: string;
  readonly disk: number;
  /** Empty while no letter is free. */
  readonly letter: string;
  /** The folder that it gets instead of a letter (L-14); undefined while it gets a letter. */
  readonly mountPath?: string | undefined;
  readonly fileSystem: 'NTFS' | 'FAT32';
  readonly label: string;
}

/** Codes that the page with the letter can put right. */
const letterCodes: readonly ReasonCode[] = [
  'letter.invalid',
  'letter.taken',
  'mount.pathInvalid',
  'mount.hostNotShared',
  'mount.hostIsMounted',
  'mount.hostNotNtfs',
  'mount.folderTaken',
];
/** Codes that the page with the label can put right. */
const formatCodes: readonly ReasonCode[] = [
  'name.empty',
  'name.tooLong',
  'name.invalidCharacters',
  'name.taken',
];

/** Which page may go on when; the wizard ends in `formatVolume`. */
export const partitionWizard: WizardSpec<PartitionFields, PartitionPage> = {
  pagesOf: () => partitionPages,
  commandOf: formatCommand,
  pageOf: (reason) => {
    if (letterCodes.includes(reason)) return 'letter';
    return formatCodes.includes(reason) ? 'format' : 'welcome';
  },
  missingOn: (page, { letter, mountPath }) =>
    page === 'letter' && letter === '' && mountPath === undefined
      ? { reason: 'letter.invalid', params: { letter: '' } }
      : null,
};

/** The wizard as it opens for a disk; `letter` is the first free one. */
export function newPartition(
  node: string,
  disk: number,
  letter: string,
  label: string,
): WizardState<PartitionFields, PartitionPage> {
  return { page: 'welcome', fields: { node, disk, letter, fileSystem: 'NTFS', label } };
}

/** The one command that the wizard ends in. */
export function formatCommand(fields: PartitionFields): CommandOf<'formatVolume'> {
  const { node, disk, fileSystem, label, letter, mountPath } = fields;
  const volume = { node, disk, fileSystem, label: label.trim() } as const;
  return mountPath === undefined
    ? { type: 'formatVolume', ...volume, letter }
    : { type: 'formatVolume', ...volume, letter: '', mountPath: mountPath.trim() };
}

/** What Format begins with: the volume as it is; one that cannot be read becomes NTFS. */
export function formatFields(
  node: string,
  disk: number,
  { letter, label, fileSystem }: Extract<DiskBar, { kind: 'partition' }>,
): PartitionFields {
  return { node, disk, letter, label, fileSystem: fileSystem === 'RAW' ? 'NTFS' : fileSystem };
}
