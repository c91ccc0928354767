import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeDelegation, ExchangeRole, World } from '#domain';
import { exchangeRoles, principalName, qualifiedName } from '#domain/selectors';
import { Button, ComboBox, Dialog, MessageBox, Select, TextField } from '#ui';
import { domainPrincipals } from '../shared/principals.ts';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';

/** Props of {@link DelegateControl}. */
export interface DelegateControlProps {
  readonly world: World;
  readonly port: CommandPort;
  /** The entry whose role is changed; null for a new one. */
  readonly entry: ExchangeDelegation | null;
  readonly onClose: () => void;
  readonly onChoose: (entry: ExchangeDelegation) => void;
}

/** Delegate Control: one account or group, and its role (E-35). */
export function DelegateControl({ world, port, entry, onClose, onChoose }: DelegateControlProps): ReactNode {
  const { t } = useTranslation(['consoles-exchange', 'events', 'ui']);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<ExchangeRole>(entry?.role ?? 'viewOnly');
  const [problem, setProblem] = useState('');
  const send = () => {
    const account = entry?.account ?? principalName(world, typed);
    const verdict = port.query({ type: 'delegateExchange', account, role });
    if (account === '') setProblem(t('delegation.nameMissing'));
    // What is refused of the role itself, the page says: until Finish it may be changed again.
    else if (!verdict.ok && verdict.reason === 'account.unknown') setProblem(reasonText(verdict));
    else onChoose({ account, role });
  };
  const title = t('delegation.control');
  return (
    <>
      <Dialog
        title={title}
        width={27}
        onClose={onClose}
        onSubmit={send}
        buttons={
          <>
            <Button type="submit" isDefault>
              {t('ui:button.ok')}
            </Button>
            <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
          </>
        }
      >
        <div className="k-stack">
          {entry === null ? (
            <ComboBox
              label={t('delegation.group')}
              options={domainPrincipals(world).map((name) => ({
                id: name,
                label: qualifiedName(world, name),
              }))}
              value={typed}
              onChange={setTyped}
              shouldFocus
            />
          ) : (
            <TextField label={t('delegation.group')} value={qualifiedName(world, entry.account)} isReadOnly />
          )}
          <Select
            label={t('delegation.role')}
            value={role}
            onChange={(id) => setRole(id as ExchangeRole)}
            options={exchangeRoles.map((id) => ({ id, label: t(`events:value.exchangeRole.${id}`) }))}
          />
        </div>
      </Dialog>
      {problem === '' ? null : (
        <MessageBox kind="warning" title={title} onAnswer={() => setProblem('')}>
          {problem}
        </MessageBox>
      )}
    </>
  );
}
