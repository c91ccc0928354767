import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, RadioGroup, Select, TextField } from '#ui';
import type { ServiceId } from './service-catalogue.ts';
import type { ServiceRow } from './service-rows.ts';
import { logOnText } from './service-texts.ts';

const MINUTE_MS = 60_000;

/** Under which account the service runs; set by wizards, shown here. */
export function LogOnPage({ row }: { row: ServiceRow }): ReactNode {
  const { t } = useTranslation('consoles-services');
  const isSystem = row.logOn === 'localSystem';
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('properties.logOnAs')}
        options={[
          { id: 'system', label: t('properties.systemAccount') },
          { id: 'account', label: t('properties.thisAccount') },
        ]}
        value={isSystem ? 'system' : 'account'}
        onChange={() => {}}
        isDisabled
      />
      <TextField label={t('properties.account')} value={isSystem ? '' : logOnText(t, row)} isReadOnly />
      <p className="k-note">
        {typeof row.logOn === 'string' ? t('properties.logOnFixed') : t('properties.logOnHelp')}
      </p>
    </div>
  );
}

const failures = ['first', 'second', 'later'] as const;

/** What Windows does when the service fails: for the Cluster service it starts it again (N-23), for all others nothing. */
export function RecoveryPage({ row, restartMs }: { row: ServiceRow; restartMs: number }): ReactNode {
  const { t } = useTranslation('consoles-services');
  const restarts = row.untouchable === null && row.startType !== 'disabled';
  const note = restarts
    ? 'recoveryHelp'
    : row.untouchable === 'clustered'
      ? 'recoveryClustered'
      : 'recoveryNone';
  return (
    <div className="k-stack">
      {failures.map((failure) => (
        <Select
          key={failure}
          label={t(`properties.${failure}`)}
          labelPlacement="side"
          options={[
            { id: 'none', label: t('properties.takeNoAction') },
            { id: 'restart', label: t('properties.restartService') },
          ]}
          value={restarts ? 'restart' : 'none'}
          onChange={() => {}}
          isDisabled
        />
      ))}
      {restarts ? (
        <TextField
          label={t('properties.restartAfter')}
          value={t('properties.minutes', { count: Math.round(restartMs / MINUTE_MS) })}
          isReadOnly
          labelPlacement="side"
        />
      ) : null}
      <p className="k-note">{t(`properties.${note}`)}</p>
    </div>
  );
}

/** Which services must run for this one, and which need it. */
export function DependenciesPage({ row }: { row: ServiceRow }): ReactNode {
  const { t } = useTranslation('consoles-services');
  const list = (label: string, ids: readonly ServiceId[]) => (
    <ListBox
      label={label}
      options={ids.map((id) => ({ id, label: t(`service.${id}.name`) }))}
      selectedIds={[]}
      onSelect={() => {}}
      emptyText={t('properties.none')}
      rows={5}
    />
  );
  return (
    <div className="k-stack">
      {list(t('properties.needs'), row.dependsOn)}
      {list(t('properties.neededBy'), row.neededBy)}
    </div>
  );
}
