import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NlbPortRule } from '#domain';
import { defaultPortRule } from '#domain/selectors';
import { Button, Dialog, type ListColumn, ListView } from '#ui';
import { RuleFields } from './rule-fields.tsx';

/** Props of {@link PortRules}. */
export interface PortRulesProps {
  readonly rules: readonly NlbPortRule[];
  readonly onChange: (rules: readonly NlbPortRule[]) => void;
}

type Editing = { readonly index: number | null; readonly rule: NlbPortRule };

/** Port Rules: a list with Add, Edit and Remove, the same for all hosts (B-13, B-20). */
export function PortRules({ rules, onChange }: PortRulesProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const [selected, setSelected] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const listed = rules.map((rule, index) => ({ id: String(index), rule }));
  const chosen = listed.find(({ id }) => id === selected);
  const save = (rule: NlbPortRule) => {
    const at = editing?.index ?? null;
    onChange(at === null ? [...rules, rule] : rules.map((old, index) => (index === at ? rule : old)));
    setEditing(null);
  };
  const edit = () => chosen !== undefined && setEditing({ index: Number(chosen.id), rule: chosen.rule });
  return (
    <div className="k-stack">
      <ListView
        label={t('rules.list')}
        rows={listed}
        columns={ruleColumns(t)}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={edit}
        emptyText={t('rules.none')}
      />
      <div className="k-row">
        <Button
          onPress={() =>
            setEditing({ index: null, rule: { ...defaultPortRule, from: 80, to: 80, protocol: 'tcp' } })
          }
        >
          {t('rules.add')}
        </Button>
        <Button onPress={edit} isDisabled={chosen === undefined} reason={t('rules.chooseFirst')}>
          {t('rules.edit')}
        </Button>
        <Button
          onPress={() => {
            onChange(rules.filter((rule) => rule !== chosen?.rule));
            setSelected(null);
          }}
          isDisabled={chosen === undefined}
          reason={t('rules.chooseFirst')}
        >
          {t('rules.remove')}
        </Button>
      </div>
      <p className="k-note">{t('rules.note')}</p>
      {editing === null ? null : (
        <RuleDialog rule={editing.rule} onOk={save} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}

/** A rule with a name for its row. */
export interface ListedRule {
  readonly id: string;
  readonly rule: NlbPortRule;
}

/** Columns for what all hosts share; the affinity comes last. */
export function ruleColumns(
  t: ReturnType<typeof useTranslation<'consoles-nlb'>>['t'],
): readonly ListColumn<ListedRule>[] {
  const text = (value: (rule: NlbPortRule) => string) => (row: ListedRule) => value(row.rule);
  return [
    { id: 'from', label: t('rules.from'), text: text(({ from }) => String(from)), width: 70 },
    { id: 'to', label: t('rules.to'), text: text(({ to }) => String(to)), width: 70 },
    {
      id: 'protocol',
      label: t('rules.protocol'),
      text: text(({ protocol }) => t(`protocol.${protocol}`)),
      width: 80,
    },
    {
      id: 'mode',
      label: t('rules.mode'),
      text: text(({ filtering }) => t(`filtering.${filtering}`)),
      width: 110,
    },
    {
      id: 'affinity',
      label: t('rules.affinity'),
      text: text(({ filtering, affinity }) => (filtering === 'multiple' ? t(`affinity.${affinity}`) : '')),
    },
  ];
}

function RuleDialog(props: {
  readonly rule: NlbPortRule;
  readonly onOk: (rule: NlbPortRule) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['consoles-nlb', 'ui']);
  const [rule, setRule] = useState(props.rule);
  return (
    <Dialog
      title={t('rules.dialog')}
      width={26}
      onClose={props.onClose}
      onSubmit={() => props.onOk(rule)}
      buttons={
        <>
          <Button type="submit" isDefault>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={props.onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <RuleFields rule={rule} onChange={(patch) => setRule({ ...rule, ...patch })} />
    </Dialog>
  );
}
