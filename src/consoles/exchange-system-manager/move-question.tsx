import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain';
import { MessageBox } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';

/** Props of {@link MoveQuestion}. */
export interface MoveQuestionProps {
  readonly title: string;
  /** The engine's answer to the command that would move the files. */
  readonly verdict: Verdict;
  readonly onAnswer: (isYes: boolean) => void;
}

/** What files on the move cost, and whether they are to be moved all the same. */
export function MoveQuestion({ title, verdict, onAnswer }: MoveQuestionProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <MessageBox
      kind="warning"
      title={title}
      buttons={['yes', 'no']}
      defaultButton="no"
      onAnswer={(answer) => onAnswer(answer === 'yes')}
    >
      {[...warningTexts(verdict), t('question.move')].join(' ')}
    </MessageBox>
  );
}
