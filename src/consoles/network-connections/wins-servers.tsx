import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain';
import { Button, Dialog, IpAddressField, ListBox } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import { canShift, shifted, type WinsList, withEdited, withoutSelected, withServer } from './wins-list.ts';

/** Props of {@link WinsServers}. */
export interface WinsServersProps {
  readonly servers: readonly string[];
  /** What the command would answer to this server. */
  readonly judge: (server: string) => Verdict;
  readonly onChange: (servers: readonly string[]) => void;
}

/** The WINS servers of a connection in the order of use, with what changes the list. */
export function WinsServers({ servers, judge, onChange }: WinsServersProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [selected, setSelected] = useState<number | null>(servers.length === 0 ? null : 0);
  const [asking, setAsking] = useState<'add' | 'edit' | null>(null);
  const list: WinsList = { servers, selected };
  const change = (next: WinsList) => {
    setSelected(next.selected);
    onChange(next.servers);
  };
  const reason = selected === null ? t('network.advanced.selectWins') : undefined;
  const move = (step: -1 | 1) => (
    <Button
      keepsFocus
      isDisabled={!canShift(list, step)}
      reason={reason}
      onPress={() => change(shifted(list, step))}
    >
      <span aria-hidden="true">{step < 0 ? '▲ ' : '▼ '}</span>
      {t(step < 0 ? 'ui:dual.moveUp' : 'ui:dual.moveDown')}
    </Button>
  );
  return (
    <>
      <ListBox
        label={t('network.advanced.winsServers')}
        options={servers.map((server, index) => ({ id: String(index), label: server }))}
        selectedIds={selected === null ? [] : [String(selected)]}
        onSelect={([id]) => setSelected(id === undefined ? null : Number(id))}
        onOpen={(id) => {
          setSelected(Number(id));
          setAsking('edit');
        }}
        emptyText={t('network.advanced.noWins')}
        rows={4}
      />
      <div className="k-row">
        <Button onPress={() => setAsking('add')}>{t('network.advanced.add')}</Button>
        <Button isDisabled={selected === null} reason={reason} onPress={() => setAsking('edit')}>
          {t('network.advanced.edit')}
        </Button>
        <Button
          keepsFocus
          isDisabled={selected === null}
          reason={reason}
          onPress={() => change(withoutSelected(list))}
        >
          {t('network.advanced.remove')}
        </Button>
      </div>
      <div className="k-row">
        {move(-1)}
        {move(1)}
      </div>
      {asking === null ? null : (
        <WinsServer
          server={asking === 'edit' && selected !== null ? (servers[selected] ?? '') : ''}
          okText={t(asking === 'add' ? 'network.advanced.addWins' : 'ui:button.ok')}
          judge={judge}
          onOk={(server) => {
            change(asking === 'add' ? withServer(list, server) : withEdited(list, server));
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface WinsServerProps {
  readonly server: string;
  readonly okText: string;
  readonly judge: (server: string) => Verdict;
  readonly onOk: (server: string) => void;
  readonly onClose: () => void;
}

/** TCP/IP WINS Server: one address, new or changed. */
function WinsServer({ server, okText, judge, onOk, onClose }: WinsServerProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [address, setAddress] = useState(server);
  const verdict = judge(address);
  // Whatever else is wrong with the connection, its own sheets say.
  const isWrong = !verdict.ok && verdict.reason === 'wins.invalid';
  return (
    <Dialog
      title={t('network.advanced.winsTitle')}
      width={24}
      onClose={onClose}
      onSubmit={() => !isWrong && onOk(address)}
      buttons={
        <>
          <Button
            type="submit"
            isDefault
            isDisabled={isWrong}
            reason={isWrong ? reasonText(verdict) : undefined}
          >
            {okText}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <IpAddressField label={t('network.advanced.winsServer')} value={address} onChange={setAddress} />
    </Dialog>
  );
}
