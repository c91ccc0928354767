import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeDelegation, World } from '#domain';
import { exchangeDelegations, qualifiedName } from '#domain/selectors';
import { Button, Icon, ListBox, Wizard, type WizardPage } from '#ui';
import { sendChanges } from '../shared/member-changes.ts';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { DelegateControl } from './delegate-control.tsx';
import { type DelegationPage, delegationChanges, withoutRole, withRole } from './delegation.ts';

/** Props of {@link DelegationWizard}. */
export interface DelegationWizardProps {
  readonly world: World;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Exchange Administration Delegation Wizard: who may do what in the organization; ends in `delegateExchange` for each change (E-35). */
export function DelegationWizard({ world, port, onClose }: DelegationWizardProps): ReactNode {
  const { t } = useTranslation(['consoles-exchange', 'events']);
  const [page, setPage] = useState<DelegationPage>('welcome');
  const before = exchangeDelegations(world);
  const [list, setList] = useState(before);
  const changes = delegationChanges(before, list);
  const [first] = changes;
  const refusal = first === undefined ? '' : reasonText(port.query(first));
  const line = ({ account, role }: ExchangeDelegation) =>
    t('delegation.line', {
      account: qualifiedName(world, account),
      role: t(`events:value.exchangeRole.${role}`),
    });
  const pages: readonly WizardPage[] = [
    {
      id: 'welcome',
      kind: 'welcome',
      title: t('delegation.welcome'),
      content: <p>{t('delegation.welcomeText')}</p>,
    },
    {
      id: 'users',
      title: t('delegation.users'),
      subtitle: t('delegation.usersSub'),
      content: <UsersPage world={world} port={port} list={list} setList={setList} line={line} />,
      canNext: first !== undefined && refusal === '',
      nextDisabledReason: first === undefined ? t('delegation.nothingToDo') : refusal,
    },
    {
      id: 'summary',
      kind: 'finish',
      title: t('delegation.summary'),
      content: (
        <div className="k-stack">
          <p>{t('delegation.summaryText')}</p>
          <ul className="k-summary">
            {list.map((entry) => (
              <li key={entry.account}>{line(entry)}</li>
            ))}
          </ul>
        </div>
      ),
    },
  ];
  return (
    <Wizard
      title={t('delegation.title')}
      pages={pages}
      pageId={page}
      onPageChange={(id) => setPage(id as DelegationPage)}
      onFinish={() => {
        if (sendChanges(port, changes)) onClose();
      }}
      onCancel={onClose}
    />
  );
}

interface UsersPageProps {
  readonly world: World;
  readonly port: CommandPort;
  readonly list: readonly ExchangeDelegation[];
  readonly setList: (list: readonly ExchangeDelegation[]) => void;
  readonly line: (entry: ExchangeDelegation) => string;
}

function UsersPage({ world, port, list, setList, line }: UsersPageProps): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null);
  const chosen = list.find(({ account }) => account === selected) ?? null;
  const reason = chosen === null ? t('delegation.chooseFirst') : undefined;
  return (
    <div className="k-stack">
      <p>{t('delegation.usersText')}</p>
      <ListBox
        label={t('delegation.list')}
        options={list.map((entry) => ({
          id: entry.account,
          label: line(entry),
          icon: <Icon name="user" />,
        }))}
        selectedIds={chosen === null ? [] : [chosen.account]}
        onSelect={([id]) => setSelected(id ?? null)}
        rows={5}
      />
      <div className="k-row">
        <Button onPress={() => setDialog('add')}>{t('delegation.add')}</Button>
        <Button isDisabled={chosen === null} reason={reason} onPress={() => setDialog('edit')}>
          {t('delegation.edit')}
        </Button>
        <Button
          isDisabled={chosen === null}
          reason={reason}
          onPress={() => chosen !== null && setList(withoutRole(list, chosen.account))}
        >
          {t('delegation.remove')}
        </Button>
      </div>
      {dialog === null ? null : (
        <DelegateControl
          world={world}
          port={port}
          entry={dialog === 'edit' ? chosen : null}
          onClose={() => setDialog(null)}
          onChoose={({ account, role }) => {
            setList(withRole(list, account, role));
            setSelected(account);
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}
