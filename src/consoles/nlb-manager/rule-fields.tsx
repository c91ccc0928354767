import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NlbPortRule } from '#domain';
import { NumberField, RadioGroup, Select } from '#ui';

/** Props of {@link RuleFields}. */
export interface RuleFieldsProps {
  readonly rule: NlbPortRule;
  /** Without it the fields only show what all hosts share. */
  readonly onChange?: (patch: Partial<NlbPortRule>) => void;
}

/** The fields of a port rule that are the same on all hosts (B-13, B-20). */
export function RuleFields({ rule, onChange }: RuleFieldsProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const isDisabled = onChange === undefined;
  const change = (patch: Partial<NlbPortRule>) => onChange?.(patch);
  const options = <const K extends string>(ids: readonly K[], label: (id: K) => string) =>
    ids.map((id) => ({ id, label: label(id) }));
  return (
    <div className="k-stack">
      <div className="k-row">
        <NumberField
          label={t('rules.from')}
          value={rule.from}
          min={0}
          max={65_535}
          onChange={(from) => change({ from })}
          isDisabled={isDisabled}
          shouldFocus={!isDisabled}
        />
        <NumberField
          label={t('rules.to')}
          value={rule.to}
          min={0}
          max={65_535}
          onChange={(to) => change({ to })}
          isDisabled={isDisabled}
        />
      </div>
      <RadioGroup
        label={t('rules.protocol')}
        value={rule.protocol}
        onChange={(protocol) => change({ protocol: protocol as NlbPortRule['protocol'] })}
        options={options(['tcp', 'udp', 'both'], (id) => t(`protocol.${id}`))}
        isDisabled={isDisabled}
      />
      <RadioGroup
        label={t('rules.mode')}
        value={rule.filtering}
        onChange={(filtering) => change({ filtering: filtering as NlbPortRule['filtering'] })}
        options={options(['multiple', 'single', 'disabled'], (id) => t(`filtering.${id}`))}
        isDisabled={isDisabled}
      />
      <Select
        label={t('rules.affinity')}
        value={rule.affinity}
        isDisabled={isDisabled || rule.filtering !== 'multiple'}
        onChange={(affinity) => change({ affinity: affinity as NlbPortRule['affinity'] })}
        options={options(['none', 'single', 'classC'], (id) => t(`affinity.${id}`))}
      />
    </div>
  );
}
