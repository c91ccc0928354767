import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { MessageBox } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { WarningList } from '../shared/warning-list.tsx';
import type { DiskRow } from './disk-map.ts';
import { useDiskTexts } from './disk-texts.ts';

/** Deeds that are done after a question: a volume is deleted, the disk becomes basic or dynamic, or gets an MBR. */
export type DiskQuestion = 'delete' | 'basic' | 'dynamic' | 'mbr';

/** Props of {@link DiskQuestionBox}. */
export interface DiskQuestionBoxProps {
  readonly question: DiskQuestion;
  readonly row: DiskRow;
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Asks before a volume is deleted (its data are lost) or a disk is converted (L-31, L-33), with what the command warns of. */
export function DiskQuestionBox({ question, row, node, port, onClose }: DiskQuestionBoxProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  const disk = row.number;
  const command: Command =
    question === 'delete'
      ? { type: 'deleteVolume', node, disk }
      : { type: 'convertDisk', node, disk, to: question };
  const kind = row.isDynamic ? 'dynamic' : 'basic';
  const isHarmless = question === 'basic' || question === 'mbr';
  const title =
    question === 'delete' ? t(`disk.question.delete.${kind}`) : t(`disk.question.title.${question}`);
  return (
    <MessageBox
      kind={isHarmless ? 'question' : 'warning'}
      title={title}
      buttons={['yes', 'no']}
      defaultButton={isHarmless ? 'yes' : 'no'}
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') port.submit(command);
      }}
    >
      <div className="k-stack">
        <p>{t(`disk.question.ask.${question}`, { number: disk, volume: texts.volume(row) })}</p>
        <WarningList texts={warningTexts(port.query(command))} />
      </div>
    </MessageBox>
  );
}
