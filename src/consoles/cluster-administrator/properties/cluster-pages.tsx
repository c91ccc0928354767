import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { quorumOwner, resourceNamed } from '#domain/selectors';
import { Button, ListBox, NumberField, Select } from '#ui';
import { reasonText } from '../../shared/reason-text.ts';
import type { CommandPort } from '../../shared/use-command.tsx';
import {
  type ClusterDraft,
  internalNetworks,
  moveNetwork,
  quorumCandidates,
} from '../model/cluster-draft.ts';
import { Facts } from './facts.tsx';

/** What a page of the cluster's sheet gets. */
export interface ClusterSheetPageProps {
  readonly world: World;
  readonly commands: CommandPort;
  readonly draft: ClusterDraft;
  readonly change: (part: Partial<ClusterDraft>) => void;
}

/** Quorum: which resource it is, where its log lies and when that starts anew. */
export function QuorumPage({ world, commands, draft, change }: ClusterSheetPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const chosen = resourceNamed(world, draft.quorum);
  const disk =
    chosen?.parameters.disk === undefined ? undefined : world.entities.disk[chosen.parameters.disk];
  const owner = quorumOwner(world);
  const problem =
    draft.quorum === ''
      ? ''
      : reasonText(
          commands.query({ type: 'setQuorum', resource: draft.quorum, maxLogSizeKb: draft.maxLogSizeKb }),
        );
  return (
    <>
      <Select
        label={t('field.quorumResource')}
        options={quorumCandidates(world, commands.query).map(({ name }) => ({ id: name, label: name }))}
        value={draft.quorum === '' ? null : draft.quorum}
        onChange={(quorum) => change({ quorum })}
        error={problem === '' ? undefined : problem}
      />
      <Facts
        lines={[
          [t('field.partition'), disk?.volume ? `${disk.volume.letter}:` : ''],
          [t('field.rootPath'), '\\MSCS\\'],
          [t('field.node'), owner === null ? '' : (world.entities.node[owner]?.name ?? '')],
        ]}
      />
      <NumberField
        label={t('field.resetLog')}
        value={draft.maxLogSizeKb}
        onChange={(maxLogSizeKb) => change({ maxLogSizeKb: Number.isNaN(maxLogSizeKb) ? 1 : maxLogSizeKb })}
        min={1}
        max={999_999}
        unit={t('unit.kilobytes')}
      />
    </>
  );
}

/** Network Priority: the order in which networks carry the cluster's own traffic (W-38). */
export function NetworkPriorityPage({ world, draft, change }: ClusterSheetPageProps): ReactNode {
  const { t } = useTranslation(['consoles-cluadmin', 'ui']);
  const [selected, setSelected] = useState<string | null>(null);
  const listed = internalNetworks(world, draft);
  const at = selected === null ? -1 : listed.indexOf(selected);
  const button = (step: -1 | 1) => {
    const isDisabled = at < 0 || listed[at + step] === undefined;
    return (
      <Button
        keepsFocus
        isDisabled={isDisabled}
        reason={at < 0 ? t('properties.selectNetwork') : undefined}
        onPress={() =>
          selected !== null && change({ networks: moveNetwork(draft.networks, listed, selected, step) })
        }
      >
        {t(step < 0 ? 'ui:dual.moveUp' : 'ui:dual.moveDown')}
      </Button>
    );
  };
  return (
    <>
      <ListBox
        label={t('properties.priorityHint')}
        options={listed.map((name) => ({ id: name, label: name }))}
        selectedIds={at < 0 || selected === null ? [] : [selected]}
        onSelect={([id]) => setSelected(id ?? null)}
        rows={5}
      />
      <div className="wizard-row">
        {button(-1)}
        {button(1)}
      </div>
    </>
  );
}
