import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NlbCluster, NlbHost, World } from '#domain';
import { Button, CheckBox, type ListColumn, ListView, NumberField, PropertySheet, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { HostRuleDialog } from './host-rule-dialog.tsx';
import { type HostRule, type HostShare, hostRules, shareBarred, shareCommand } from './host-share.ts';
import { ruleColumns } from './port-rules.tsx';

/** Props of {@link HostSheet}. */
export interface HostSheetProps {
  readonly world: World;
  readonly nlb: NlbCluster;
  readonly host: NlbHost;
  /** Name of the computer. */
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

type Shares = Readonly<Record<string, HostShare>>;

/** Host Properties: what the host has of its own; its part in each port rule can be changed (B-13, B-14). */
export function HostSheet({ world, nlb, host, node, port, onClose }: HostSheetProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const [shares, setShares] = useState<Shares>({});
  const [editing, setEditing] = useState<HostRule | null>(null);
  const rules = hostRules(nlb, host);
  const shown = rules.map((row) => ({ ...row, share: shares[row.id] ?? row.share }));
  const changes = rules.flatMap((row) => shareCommand(node, row, shares[row.id] ?? row.share) ?? []);
  const refusal = changes.map(port.query).find(({ ok }) => !ok);
  const apply = () => changes.every((command) => port.submit(command).ok);
  return (
    <>
      <PropertySheet
        title={t('properties.title', { nlb: node })}
        width={36}
        onOk={() => apply() && onClose()}
        onApply={apply}
        canApply={changes.length > 0}
        canOk={refusal === undefined}
        blockedReason={refusal === undefined ? undefined : reasonText(refusal)}
        onCancel={onClose}
        tabs={[
          {
            id: 'host',
            label: t('page.host'),
            content: <HostParameters world={world} host={host} />,
          },
          {
            id: 'rules',
            label: t('page.rules'),
            content: <HostRules host={host} rows={shown} onEdit={setEditing} />,
          },
        ]}
      />
      {editing === null ? null : (
        <HostRuleDialog
          row={editing}
          before={rules.find(({ id }) => id === editing.id) ?? editing}
          node={node}
          port={port}
          onOk={(share) => {
            setShares({ ...shares, [editing.id]: share });
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

/** What was chosen when the host was added (B-11, B-19). */
function HostParameters({ world, host }: { readonly world: World; readonly host: NlbHost }): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const nic = world.entities.nic[host.nic];
  return (
    <div className="k-stack">
      <NumberField label={t('host.priority')} labelPlacement="side" value={host.priority} isDisabled />
      <TextField label={t('host.dedicated')} labelPlacement="side" value={nic?.address ?? ''} isReadOnly />
      <TextField label={t('host.mask')} labelPlacement="side" value={nic?.mask ?? ''} isReadOnly />
      <TextField
        label={t('host.initial')}
        labelPlacement="side"
        value={t(`state.${host.initialState}`)}
        isReadOnly
      />
      <CheckBox isChecked={host.retainSuspended === true} isDisabled reason={t('host.fixed')}>
        {t('host.retain')}
      </CheckBox>
      <p className="k-note">{t('host.fixed')}</p>
    </div>
  );
}

/** Port Rules of one host, with the parts that are its own. */
function HostRules(props: {
  readonly host: NlbHost;
  readonly rows: readonly HostRule[];
  readonly onEdit: (row: HostRule) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const { host, rows, onEdit } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = rows.find(({ id }) => id === selected);
  const bar = chosen === undefined ? null : shareBarred(host, chosen);
  const reason = bar === null ? t('rules.chooseFirst') : t(`reason.${bar}`);
  const canEdit = chosen !== undefined && bar === null;
  return (
    <div className="k-stack">
      <ListView
        label={t('rules.list')}
        rows={rows}
        columns={columnsOf(t)}
        fitsColumns
        selectedId={selected}
        onSelect={setSelected}
        onOpen={() => canEdit && onEdit(chosen)}
        emptyText={t('rules.none')}
      />
      <div className="k-row">
        <Button onPress={() => canEdit && onEdit(chosen)} isDisabled={!canEdit} reason={reason}>
          {t('rules.edit')}
        </Button>
      </div>
      <p className="k-note">{bar === null ? t('share.note') : reason}</p>
    </div>
  );
}

function columnsOf(
  t: ReturnType<typeof useTranslation<'consoles-nlb'>>['t'],
): readonly ListColumn<HostRule>[] {
  const shared = ruleColumns(t);
  return [
    ...shared.slice(0, -1),
    {
      id: 'priority',
      label: t('column.priority'),
      text: ({ rule, share }) => (rule.filtering === 'single' ? String(share.handlingPriority) : ''),
      width: 70,
    },
    {
      id: 'load',
      label: t('share.loadColumn'),
      text: ({ rule, share }) =>
        rule.filtering === 'multiple' ? String(share.load ?? t('share.equal')) : '',
      width: 70,
    },
    ...shared.slice(-1),
  ];
}
