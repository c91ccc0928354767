import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#session';
import { Button, Icon } from '#ui';
import { RefusalHost } from '../shared/use-command.tsx';
import { LogonDialog } from './logon-dialog.tsx';
import { ShutDownDialog } from './shut-down-dialog.tsx';

type Step = 'welcome' | 'logon' | 'shutDown';

/** A running server at which nobody is logged on: Welcome to Windows, then Log On to Windows. */
export function LogonScreen({ session, node }: { session: Session; node: string }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [step, setStep] = useState<Step>('welcome');
  const box = useRef<HTMLElement>(null);
  // Logging off takes away what had the focus; a game that opens on this screen keeps it where it is.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div className="kvm-logon">
      <section ref={box} className="classic kvm-logon-box" aria-label={t('desktop.logon.welcome')}>
        <h2 className="kvm-logon-title">
          <Icon name="key" size={32} />
          {t('desktop.logon.welcome')}
        </h2>
        <p>{t('desktop.logon.nobody', { node })}</p>
        <Button isDefault onPress={() => setStep('logon')}>
          {t('desktop.logon.press')}
        </Button>
        <p className="kvm-logon-hint">{t('desktop.logon.pressHint')}</p>
      </section>
      <RefusalHost title={t('desktop.logon.message')}>
        {step === 'logon' ? (
          <LogonDialog
            session={session}
            node={node}
            onClose={() => setStep('welcome')}
            onShutDown={() => setStep('shutDown')}
          />
        ) : null}
        {step === 'shutDown' ? (
          <ShutDownDialog session={session} node={node} onClose={() => setStep('welcome')} />
        ) : null}
      </RefusalHost>
    </div>
  );
}
