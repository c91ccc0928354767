import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failback, Group, World } from '#domain';
import { CheckBox, Icon, NumberField, PropertySheet, RadioGroup, TextField } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { type GroupDraft, groupCommands, groupDraft } from '../model/group-draft.ts';
import { shownGroup } from '../model/states.ts';
import { Facts } from './facts.tsx';
import { OwnersField } from './owners-field.tsx';
import { useSheet } from './use-sheet.ts';

/** Properties of a group: General, Failover, Failback (U-31). */
export function GroupSheet({
  world,
  commands,
  group,
  onClose,
}: ClusterDialogProps & { group: Group }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { draft, change, frame } = useSheet(
    () => groupDraft(world, group),
    (current) => groupCommands(world, group, current),
    commands,
    onClose,
  );
  const page = { world, group, draft, change };
  return (
    <PropertySheet
      title={t('properties.title', { name: group.name })}
      icon={<Icon name="group" />}
      {...frame}
      tabs={[
        { id: 'general', label: t('tab.general'), content: <GeneralPage {...page} /> },
        { id: 'failover', label: t('tab.failover'), content: <FailoverPage {...page} /> },
        { id: 'failback', label: t('tab.failback'), content: <FailbackPage {...page} /> },
      ]}
    />
  );
}

interface PageProps {
  readonly world: World;
  readonly group: Group;
  readonly draft: GroupDraft;
  readonly change: (part: Partial<GroupDraft>) => void;
}

function GeneralPage({ world, group, draft, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <TextField label={t('field.name')} value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label={t('field.description')}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <OwnersField
        kind="preferred"
        world={world}
        owners={draft.preferredOwners}
        onChange={(preferredOwners) => change({ preferredOwners })}
      />
      <Facts
        lines={[
          [t('field.state'), t(`state.${shownGroup(world, group).key}`)],
          [t('field.node'), world.entities.node[group.owner]?.name ?? ''],
        ]}
      />
    </>
  );
}

/** What the pages of a group's policy get: also the wizard that makes the group shows them. */
interface PolicyPageProps {
  readonly draft: Pick<
    GroupDraft,
    'preferredOwners' | 'failoverThreshold' | 'failoverPeriodHours' | 'failback'
  >;
  readonly change: (part: Partial<GroupDraft>) => void;
}

/** Failover: how often within which time (P-1, P-2). */
export function FailoverPage({ draft, change }: PolicyPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <NumberField
        label={t('field.threshold')}
        value={draft.failoverThreshold}
        onChange={(failoverThreshold) => change({ failoverThreshold })}
        min={0}
        max={9999}
      />
      <NumberField
        label={t('field.period')}
        value={draft.failoverPeriodHours}
        onChange={(failoverPeriodHours) => change({ failoverPeriodHours })}
        min={0}
        max={1193}
        unit={t('unit.hours')}
      />
      <p>{t('properties.failoverHint')}</p>
    </>
  );
}

/** Failback: whether and when (P-3, P-4). */
export function FailbackPage({ draft, change }: PolicyPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { failback } = draft;
  const hours = failback.kind === 'window' ? failback : { from: 22, to: 4 };
  const set = (next: Failback) => change({ failback: next });
  return (
    <>
      <RadioGroup
        label={t('tab.failback')}
        labelPlacement="hidden"
        value={failback.kind === 'prevent' ? 'prevent' : 'allow'}
        onChange={(id) => set(id === 'allow' ? { kind: 'immediate' } : { kind: 'prevent' })}
        options={[
          { id: 'prevent', label: t('properties.preventFailback') },
          { id: 'allow', label: t('properties.allowFailback') },
        ]}
      />
      {failback.kind === 'prevent' ? null : (
        <div className="properties-indent">
          <CheckBox
            isChecked={failback.kind === 'window'}
            onChange={(isWindow) =>
              set(isWindow ? { kind: 'window', from: hours.from, to: hours.to } : { kind: 'immediate' })
            }
          >
            {t('properties.failbackBetween')}
          </CheckBox>
          {failback.kind === 'window' ? (
            <div className="wizard-row">
              <NumberField
                label={t('properties.from')}
                value={hours.from}
                onChange={(from) => set({ kind: 'window', from, to: hours.to })}
                min={0}
                max={23}
                unit={t('unit.oClock')}
              />
              <NumberField
                label={t('properties.to')}
                value={hours.to}
                onChange={(to) => set({ kind: 'window', from: hours.from, to })}
                min={0}
                max={23}
                unit={t('unit.oClock')}
              />
            </div>
          ) : (
            <p>{t('properties.failbackImmediately')}</p>
          )}
          {draft.preferredOwners.length === 0 ? <p>{t('properties.failbackNeedsPreferred')}</p> : null}
        </div>
      )}
    </>
  );
}
