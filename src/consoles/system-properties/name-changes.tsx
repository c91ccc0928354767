import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, GroupBox, MessageBox, RadioGroup, TextField } from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';
import { joinCommand, workgroupName } from './computer-name.ts';

/** Props of {@link NameChanges}. */
export interface NameChangesProps {
  readonly node: string;
  /** The domain's full name, for the welcome. */
  readonly domain: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

type Step = 'form' | 'welcome' | 'mustRestart';

/** Computer Name Changes: joins a domain (L-46). The domain says welcome, then the computer asks for its restart. */
export function NameChanges({ node, domain, port, onClose }: NameChangesProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [step, setStep] = useState<Step>('form');
  const [isDomain, setDomain] = useState(false);
  const [name, setName] = useState('');
  const title = t('system.changes.title');
  const missing = isDomain && name.trim() === '' ? t('system.changes.nameMissing') : undefined;
  const ok = () => {
    if (missing !== undefined) return;
    if (!isDomain) onClose();
    else if (port.submit(joinCommand(node, name)).ok) setStep('welcome');
  };
  if (step === 'welcome')
    return (
      <MessageBox kind="info" title={title} onAnswer={() => setStep('mustRestart')}>
        {t('system.changes.welcome', { domain })}
      </MessageBox>
    );
  if (step === 'mustRestart')
    return (
      <MessageBox kind="info" title={title} onAnswer={onClose}>
        {t('system.changes.mustRestart')}
      </MessageBox>
    );
  return (
    <Dialog
      title={title}
      width={25}
      onClose={onClose}
      onSubmit={ok}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={missing !== undefined} reason={missing}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <p>{t('system.changes.intro')}</p>
        <TextField
          label={t('system.changes.name')}
          value={node}
          isReadOnly
          description={t('system.changes.nameFixed')}
        />
        <GroupBox label={t('system.changes.memberOf')}>
          <MemberFields isDomain={isDomain} setDomain={setDomain} name={name} setName={setName} />
        </GroupBox>
      </div>
    </Dialog>
  );
}

interface MemberFieldsProps {
  readonly isDomain: boolean;
  readonly setDomain: (isDomain: boolean) => void;
  readonly name: string;
  readonly setName: (name: string) => void;
}

function MemberFields({ isDomain, setDomain, name, setName }: MemberFieldsProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('system.changes.memberOf')}
        labelPlacement="hidden"
        value={isDomain ? 'domain' : 'workgroup'}
        onChange={(id) => setDomain(id === 'domain')}
        options={[
          { id: 'domain', label: t('system.changes.domain') },
          { id: 'workgroup', label: t('system.changes.workgroup') },
        ]}
      />
      {isDomain ? (
        <TextField label={t('system.changes.domainName')} value={name} onChange={setName} maxLength={255} />
      ) : (
        <TextField label={t('system.changes.workgroupName')} value={workgroupName} isReadOnly />
      )}
    </div>
  );
}
