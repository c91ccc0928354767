import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pollsOfType } from '#domain/selectors';
import { CheckBox, GroupBox, NumberField, RadioGroup } from '#ui';
import type { ResourceSheetPageProps } from './resource-pages.tsx';

/** Advanced: restart policy, polling, pending timeout. */
export function AdvancedPage({ world, resource, draft, change }: ResourceSheetPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const ofType = pollsOfType(world, resource.resourceType);
  const restarts = draft.restartAction !== 'doNotRestart';
  return (
    <>
      <RadioGroup
        label={t('properties.onFailure')}
        value={restarts ? 'restart' : 'doNotRestart'}
        onChange={(id) => change({ restartAction: id === 'restart' ? 'restartAffectGroup' : 'doNotRestart' })}
        options={[
          { id: 'doNotRestart', label: t('properties.doNotRestart') },
          { id: 'restart', label: t('properties.restart') },
        ]}
      />
      <div className="properties-indent">
        <CheckBox
          isChecked={draft.restartAction === 'restartAffectGroup'}
          isDisabled={!restarts}
          onChange={(affects) => change({ restartAction: affects ? 'restartAffectGroup' : 'restart' })}
        >
          {t('properties.affectGroup')}
        </CheckBox>
        <div className="wizard-row">
          <NumberField
            label={t('field.threshold')}
            value={draft.restartThreshold}
            onChange={(restartThreshold) => change({ restartThreshold })}
            min={0}
            max={9999}
            isDisabled={!restarts}
          />
          <NumberField
            label={t('field.period')}
            value={draft.restartPeriodS}
            onChange={(restartPeriodS) => change({ restartPeriodS })}
            min={0}
            max={999999}
            unit={t('unit.seconds')}
            isDisabled={!restarts}
          />
        </div>
      </div>
      <PollBox
        label={t('properties.looksAlive')}
        value={draft.looksAliveMs}
        typeValue={ofType.looksAliveMs}
        onChange={(looksAliveMs) => change({ looksAliveMs })}
      />
      <PollBox
        label={t('properties.isAlive')}
        value={draft.isAliveMs}
        typeValue={ofType.isAliveMs}
        onChange={(isAliveMs) => change({ isAliveMs })}
      />
      <NumberField
        label={t('properties.pendingTimeout')}
        value={draft.pendingTimeoutS}
        onChange={(pendingTimeoutS) => change({ pendingTimeoutS })}
        min={1}
        max={999999}
        unit={t('unit.seconds')}
      />
    </>
  );
}

function PollBox({
  label,
  value,
  typeValue,
  onChange,
}: {
  label: string;
  value: number | null;
  typeValue: number;
  onChange: (value: number | null) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <GroupBox label={label}>
      <div className="wizard-row">
        <RadioGroup
          label={label}
          labelPlacement="hidden"
          value={value === null ? 'type' : 'own'}
          onChange={(id) => onChange(id === 'type' ? null : typeValue)}
          options={[
            { id: 'type', label: t('properties.valueFromType', { value: typeValue }) },
            { id: 'own', label: t('properties.ownValue') },
          ]}
        />
        {value === null ? null : (
          <NumberField
            label={label}
            labelPlacement="hidden"
            value={value}
            onChange={onChange}
            min={10}
            max={9999999}
            unit={t('unit.milliseconds')}
          />
        )}
      </div>
    </GroupBox>
  );
}
