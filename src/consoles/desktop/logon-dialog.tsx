import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeNamed } from '#domain/selectors';
import type { Session } from '#session';
import { Button, Dialog, MessageBox, PasswordField, Select, TextField } from '#ui';
import { textOfReason } from '../shared/reason-text.ts';
import { useCommand } from '../shared/use-command.tsx';
import { useWorldValue } from '../shared/use-world.ts';
import { emptyLogon, type LogOnTo, type LogonForm, logonCommand, notedPassword } from './logon-form.ts';

/** Props of {@link LogonDialog}. */
export interface LogonDialogProps {
  readonly session: Session;
  readonly node: string;
  readonly onClose: () => void;
  readonly onShutDown: () => void;
}

type Step = 'form' | 'mustChange' | 'change';

/** Log On to Windows; ends in `logOn`. A password that has to be changed is changed on the way (L-47). */
export function LogonDialog({ session, node, onClose, onShutDown }: LogonDialogProps): ReactNode {
  const { t } = useTranslation(['consoles-cluadmin', 'ui']);
  const { query, submit } = useCommand(session);
  const { world } = session.frame();
  const [form, setForm] = useState<LogonForm>(() => emptyLogon(world, node));
  const [step, setStep] = useState<Step>('form');
  const change = (patch: Partial<LogonForm>) => setForm({ ...form, ...patch });
  const send = () => {
    const command = logonCommand(node, form);
    const verdict = query(command);
    if (!verdict.ok && verdict.reason === 'logon.mustChangePassword') setStep('mustChange');
    else if (!submit(command).ok) change({ password: '' });
  };
  const close = () => setStep('form');
  return (
    <>
      <Dialog
        title={t('desktop.logon.title')}
        width={27}
        onClose={onClose}
        onSubmit={send}
        buttons={
          <>
            <Button type="submit" isDefault>
              {t('ui:button.ok')}
            </Button>
            <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
            <Button onPress={onShutDown}>{t('desktop.shutDown.menu')}</Button>
          </>
        }
      >
        <LogonFields session={session} node={node} form={form} change={change} />
      </Dialog>
      {step === 'mustChange' ? (
        <MessageBox kind="warning" title={t('desktop.logon.message')} onAnswer={() => setStep('change')}>
          {textOfReason({ reason: 'logon.mustChangePassword', params: { account: form.user.trim() } })}
        </MessageBox>
      ) : null}
      {step === 'change' ? (
        <ChangePassword
          user={form.user.trim()}
          onClose={close}
          send={(password) => {
            if (submit(logonCommand(node, form, password)).ok) close();
          }}
        />
      ) : null}
    </>
  );
}

interface FieldsProps {
  readonly session: Session;
  readonly node: string;
  readonly form: LogonForm;
  readonly change: (patch: Partial<LogonForm>) => void;
}

function LogonFields({ session, node, form, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const netbiosName = useWorldValue(session, (world) => world.directory.netbiosName);
  const isInDomain = useWorldValue(session, (world) => nodeNamed(world, node)?.domain !== null);
  const password = useWorldValue(session, (world) => notedPassword(world, node));
  const places = [
    ...(isInDomain ? [{ id: 'domain', label: netbiosName }] : []),
    { id: 'computer', label: t('desktop.logon.thisComputer', { node }) },
  ];
  return (
    <div className="k-stack">
      <TextField
        label={t('desktop.logon.user')}
        labelPlacement="side"
        value={form.user}
        onChange={(user) => change({ user })}
      />
      <PasswordField
        label={t('desktop.logon.password')}
        labelPlacement="side"
        value={form.password}
        onChange={(typed) => change({ password: typed })}
        shouldFocus
      />
      <Select
        label={t('desktop.logon.logOnTo')}
        labelPlacement="side"
        value={form.logOnTo}
        onChange={(id) => change({ logOnTo: id as LogOnTo })}
        options={places}
      />
      <p className="kvm-logon-note">{t('desktop.logon.note', { password })}</p>
    </div>
  );
}

interface ChangePasswordProps {
  readonly user: string;
  readonly onClose: () => void;
  readonly send: (password: string) => void;
}

function ChangePassword({ user, onClose, send }: ChangePasswordProps): ReactNode {
  const { t } = useTranslation(['consoles-cluadmin', 'consoles-windows', 'ui']);
  const [password, setPassword] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const [differ, setDiffer] = useState(false);
  const title = t('desktop.logon.changeTitle');
  return (
    <>
      <Dialog
        title={title}
        width={26}
        onClose={onClose}
        onSubmit={() => (password === confirmation ? send(password) : setDiffer(true))}
        buttons={
          <>
            <Button type="submit" isDefault>
              {t('ui:button.ok')}
            </Button>
            <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
          </>
        }
      >
        <p>{t('desktop.logon.changeOf', { user })}</p>
        <PasswordField
          label={t('consoles-windows:users.reset.password')}
          value={password}
          onChange={setPassword}
          shouldFocus
        />
        <PasswordField
          label={t('consoles-windows:users.wizard.confirm')}
          value={confirmation}
          onChange={setConfirmation}
        />
      </Dialog>
      {differ ? (
        <MessageBox kind="warning" title={title} onAnswer={() => setDiffer(false)}>
          {t('consoles-windows:users.problem.passwordsDiffer')}
        </MessageBox>
      ) : null}
    </>
  );
}
