import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#session';
import { MessageBox } from '#ui';
import { useCommand } from '../shared/use-command.tsx';

/** Start ▸ Log Off: asks, and then leaves the server with nobody logged on. */
export function LogOffQuestion({
  session,
  node,
  user,
  onClose,
}: {
  session: Session;
  node: string;
  user: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { submit } = useCommand(session);
  return (
    <MessageBox
      kind="question"
      title={t('desktop.logon.logOffTitle')}
      buttons={['yes', 'no']}
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') submit({ type: 'logOff', node });
      }}
    >
      {t('desktop.logon.logOffQuestion', { user, node })}
    </MessageBox>
  );
}
