import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { Button, CheckBox, Dialog, GroupBox, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import type { ConnectionRow } from './connection-list.ts';

/** Props of {@link Teaming}. */
export interface TeamingProps {
  readonly node: string;
  readonly rows: readonly ConnectionRow[];
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Network Teaming, as the maker of the adapters brings it along: several adapters become one connection, or are taken apart again (W-36). */
export function Teaming({ node, rows, port, onClose }: TeamingProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const teams = rows.filter(({ isTeam }) => isTeam);
  return (
    <Dialog
      title={t('network.teaming.title')}
      width={28}
      onClose={onClose}
      buttons={<Button onPress={onClose}>{t('ui:button.close')}</Button>}
    >
      <div className="k-stack">
        <p>{t('network.teaming.intro')}</p>
        <NewTeam node={node} rows={rows} port={port} />
        {teams.length === 0 ? null : (
          <GroupBox label={t('network.teaming.teams')}>
            {teams.map(({ nic, adapter, portLabel }) => (
              <div key={nic.id} className="k-pair">
                <span>{t('network.teaming.team', { name: nic.name, ports: portLabel })}</span>
                <Button onPress={() => port.submit({ type: 'dissolveTeam', node, adapter })}>
                  {t('network.teaming.dissolve')}
                </Button>
              </div>
            ))}
          </GroupBox>
        )}
      </div>
    </Dialog>
  );
}

/** The adapters that stand alone, of which those that are ticked become a team. */
function NewTeam({ node, rows, port }: Omit<TeamingProps, 'onClose'>): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState<string>(t('network.teaming.proposed'));
  const single = rows.filter(({ isTeam }) => !isTeam);
  const adapters = single.map(({ adapter }) => adapter).filter((adapter) => chosen.includes(adapter));
  const command: Command = { type: 'teamAdapters', node, adapters, name };
  const verdict = port.query(command);
  const toggle = (adapter: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, adapter] : chosen.filter((each) => each !== adapter));
  return (
    <GroupBox label={t('network.teaming.new')}>
      <div className="k-stack">
        {single.map(({ nic, adapter, portLabel }) => (
          <CheckBox
            key={nic.id}
            isChecked={chosen.includes(adapter)}
            onChange={(isChosen) => toggle(adapter, isChosen)}
          >
            {t('network.teaming.adapter', { name: nic.name, port: portLabel })}
          </CheckBox>
        ))}
        <TextField label={t('network.teaming.name')} value={name} onChange={setName} maxLength={255} />
        <div className="k-end">
          <Button
            isDisabled={!verdict.ok}
            reason={reasonText(verdict)}
            onPress={() => port.submit(command).ok && setChosen([])}
          >
            {t('network.teaming.form')}
          </Button>
        </div>
      </div>
    </GroupBox>
  );
}
