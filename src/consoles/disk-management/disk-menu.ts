import type { useTranslation } from 'react-i18next';
import type { Command, Verdict } from '#domain';
import type { MenuItem } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import type { DiskRow } from './disk-map.ts';
import type { DiskQuestion } from './disk-question.tsx';
import { offeredLetters } from './drive-letters.ts';
import { formatCommand, formatFields } from './partition-wizard-model.ts';

/** What a menu item of a disk opens. */
export type OpenDialog =
  | { readonly kind: 'initialise'; readonly first: readonly number[] }
  | { readonly kind: 'partition' | 'format' | 'letter' | DiskQuestion; readonly disk: number };

/** What the menu of a disk is made of. */
export interface MenuNeeds {
  readonly row: DiskRow;
  readonly node: string;
  readonly port: CommandPort;
  readonly t: ReturnType<typeof useTranslation<'consoles-windows'>>['t'];
  readonly open: (dialog: OpenDialog) => void;
}

/** The menu of a disk. What greys an item is the command's own answer. */
export function diskMenu(needs: MenuNeeds): readonly MenuItem[] {
  const { row, node, port, t } = needs;
  const disk = row.number;
  const initialise = port.query({ type: 'initialiseDisk', node, disk });
  const fields = { node, disk, fileSystem: 'NTFS', label: '' } as const;
  const partition = bestVerdict(port, (letter) => formatCommand({ ...fields, letter }));
  const letter = bestVerdict(port, (wanted) => ({ type: 'changeDriveLetter', node, disk, letter: wanted }));
  const format =
    row.bar.kind === 'partition' ? port.query(formatCommand(formatFields(node, disk, row.bar))) : null;
  const deletion = port.query({ type: 'deleteVolume', node, disk });
  const kind = row.isDynamic ? 'dynamic' : 'basic';
  const opposite = row.isDynamic ? 'basic' : 'dynamic';
  const conversion = port.query({ type: 'convertDisk', node, disk, to: opposite });
  const toMbr = port.query({ type: 'convertDisk', node, disk, to: 'mbr' });
  const noSpace = format === null ? reasonText(partition) : t('disk.menu.noSpace');
  return [
    item(needs, 'initialise', t('disk.menu.initialise'), reasonText(initialise), {
      kind: 'initialise',
      first: [disk],
    }),
    item(needs, 'newPartition', t(`disk.menu.new.${kind}`), noSpace, { kind: 'partition', disk }),
    ...(format === null
      ? []
      : [item(needs, 'format', t('disk.menu.format'), reasonText(format), { kind: 'format', disk })]),
    item(needs, 'changeLetter', t('disk.menu.changeLetter'), reasonText(letter), { kind: 'letter', disk }),
    item(needs, 'delete', t(`disk.menu.delete.${kind}`), reasonText(deletion), { kind: 'delete', disk }),
    item(needs, 'convert', t(`disk.menu.convertTo.${opposite}`), reasonText(conversion), {
      kind: opposite,
      disk,
    }),
    ...(row.isGpt
      ? [item(needs, 'toMbr', t('disk.menu.toMbr'), reasonText(toMbr), { kind: 'mbr', disk })]
      : []),
  ];
}

function item(
  { row, t, open }: MenuNeeds,
  id: string,
  label: string,
  reason: string,
  dialog: OpenDialog,
): MenuItem {
  const why = row.disk === null ? t('disk.menu.systemDisk') : reason;
  return { id, label, isDisabled: why !== '', reason: why, onAction: () => open(dialog) };
}

/** What a command that needs a letter would answer with a letter that is free. */
function bestVerdict(port: CommandPort, commandFor: (letter: string) => Command): Verdict {
  const free = offeredLetters((letter) => port.query(commandFor(letter)))[0] ?? 'Z';
  return port.query(commandFor(free));
}
