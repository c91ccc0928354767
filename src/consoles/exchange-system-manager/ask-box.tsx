import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { MessageBox } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';
import type { ManagerDialogProps } from './manager-dialog.tsx';
import { deleteGroupCommand, storeFieldsOf } from './manager-menu.ts';

/** Questions that stand between an item of the menu and its command. */
export type Question = 'mountNow' | 'dismount' | 'delete' | 'deleteGroup';

/** Whether a store is to be mounted now, dismounted or deleted, or a storage group deleted, after all. What is left behind is said before. */
export function AskBox({
  question,
  dialog: { place },
  node,
  port,
  onClose,
}: ManagerDialogProps & { readonly question: Question }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const isMount = question === 'mountNow';
  const { store, storageGroup } = place;
  const command = commandOf(question, { place, node });
  const asked: Readonly<Record<Question, string>> = {
    mountNow: t('question.mount', { store }),
    dismount: t('question.dismount', { store }),
    delete: t('question.delete', { name: store }),
    deleteGroup: t('question.delete', { name: storageGroup }),
  };
  const warnings = warningTexts(port.query(command));
  return (
    <MessageBox
      kind={isMount && warnings.length === 0 ? 'question' : 'warning'}
      title={t('title')}
      buttons={['yes', 'no']}
      defaultButton={isMount ? 'yes' : 'no'}
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') port.submit(command);
      }}
    >
      {[...warnings, asked[question]].join(' ')}
    </MessageBox>
  );
}

function commandOf(
  question: Question,
  { place, node }: Pick<ManagerDialogProps['dialog'], 'place'> & { readonly node: string },
): Command {
  const fields = storeFieldsOf(place, node);
  if (question === 'deleteGroup') return deleteGroupCommand(place, node);
  if (question === 'delete') return { type: 'deleteStore', ...fields };
  return { type: question === 'mountNow' ? 'mountStore' : 'dismountStore', ...fields };
}
