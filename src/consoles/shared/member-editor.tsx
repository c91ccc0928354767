import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox, Dialog, Icon, ListBox, MessageBox } from '#ui';
import type { MemberCommand } from './member-changes.ts';
import { reasonText } from './reason-text.ts';
import type { CommandPort } from './use-command.tsx';

/** Props of {@link MemberEditor}. */
export interface MemberEditorProps {
  readonly label: string;
  /** As they are in the world. */
  readonly before: readonly string[];
  /** As OK will make them. */
  readonly members: readonly string[];
  readonly onChange: (members: readonly string[]) => void;
  /** What is proposed; another name can be typed. */
  readonly choices: readonly string[];
  /** The name in the form that the lists keep. */
  readonly nameOf: (typed: string) => string;
  /** How a name is shown. */
  readonly shown: (name: string) => string;
  readonly commandOf: MemberCommand;
  readonly port: CommandPort;
}

/** A list of accounts and groups with Add and Remove, for property sheets; nothing is sent before OK or Apply. */
export function MemberEditor(props: MemberEditorProps): ReactNode {
  const { label, before, members, onChange, shown, commandOf, port } = props;
  const { t } = useTranslation('consoles-windows');
  const [selected, setSelected] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const chosen = selected !== null && members.includes(selected) ? selected : null;
  const refusal =
    chosen === null
      ? t('members.chooseFirst')
      : before.includes(chosen)
        ? reasonText(port.query(commandOf(chosen, false)))
        : '';
  return (
    <div className="k-stack">
      <ListBox
        label={label}
        options={members.map((name) => ({ id: name, label: shown(name), icon: <Icon name="user" /> }))}
        selectedIds={chosen === null ? [] : [chosen]}
        onSelect={([id]) => setSelected(id ?? null)}
        emptyText={t('members.none')}
        rows={5}
      />
      <div className="k-row">
        <Button onPress={() => setAdding(true)}>{t('members.add')}</Button>
        <Button
          isDisabled={refusal !== ''}
          reason={refusal}
          onPress={() => onChange(members.filter((name) => name !== chosen))}
        >
          {t('members.remove')}
        </Button>
      </div>
      {isAdding ? (
        <SelectMember
          {...props}
          onClose={() => setAdding(false)}
          onChoose={(name) => {
            onChange([...members, name]);
            setSelected(name);
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface SelectMemberProps extends MemberEditorProps {
  readonly onClose: () => void;
  readonly onChoose: (name: string) => void;
}

/** Select Users or Groups: one name, looked up when OK is chosen. */
function SelectMember(props: SelectMemberProps): ReactNode {
  const { before, members, choices, nameOf, shown, commandOf, port, onClose, onChoose } = props;
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const title = t('members.select');
  const send = () => {
    const name = nameOf(typed);
    // A name that was only removed on this sheet may come back without a question.
    const verdict = before.includes(name) ? null : port.query(commandOf(name, true));
    if (typed.trim() === '') setProblem(t('members.nameMissing'));
    else if (members.includes(name)) setProblem(t('members.already', { name: shown(name) }));
    else if (verdict?.ok === false) setProblem(reasonText(verdict));
    else onChoose(name);
  };
  return (
    <>
      <Dialog
        title={title}
        width={26}
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
        <ComboBox
          label={t('members.name')}
          options={choices.map((name) => ({ id: name, label: shown(name) }))}
          value={typed}
          onChange={setTyped}
          shouldFocus
        />
      </Dialog>
      {problem === '' ? null : (
        <MessageBox kind="warning" title={title} onAnswer={() => setProblem('')}>
          {problem}
        </MessageBox>
      )}
    </>
  );
}
