import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortId, World } from '#domain';
import { legalTargets } from '#domain/selectors';
import type { ShelfCable } from '#rack/model';
import type { Session } from '#session';
import { ModalDialog } from '../../shell/confirm-dialog.tsx';
import { plugIn } from '../act.ts';
import { cablesFor, portText } from './port-text.ts';

/** Asks where a cable from this port shall go: a list box of the ports that it fits into. */
export function ConnectDialog(props: {
  readonly session: Session;
  readonly world: World;
  readonly port: PortId;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const { session, world, port } = props;
  const id = useId();
  const [cable, setCable] = useState<ShelfCable>('auto');
  const [chosen, setChosen] = useState<PortId | ''>('');
  const targets = useMemo(() => legalTargets(world, port, cable), [world, port, cable]);
  const target = targets.find((other) => other === chosen) ?? targets[0];
  const kinds = cablesFor[world.entities.port[port]?.portKind ?? 'rj45'];
  const connect = () => {
    if (target === undefined) return;
    props.onClose();
    plugIn(session, port, target, cable);
  };
  return (
    <ModalDialog title={t('wiring.connectTitle', { port: portText(world, port) })} onClose={props.onClose}>
      <form
        className="wiring-connect"
        onSubmit={(event) => {
          event.preventDefault();
          connect();
        }}
      >
        <label htmlFor={`${id}-targets`}>{t('wiring.targets')}</label>
        {targets.length === 0 ? (
          <p className="app-notice">{t('wiring.noTarget')}</p>
        ) : (
          <select
            id={`${id}-targets`}
            className="app-select wiring-targets"
            size={10}
            value={target ?? ''}
            onChange={(event) => setChosen(event.target.value as PortId)}
            onDoubleClick={connect}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              connect();
            }}
          >
            {groupByDevice(world, targets).map(([device, ports]) => (
              <optgroup key={device} label={device}>
                {ports.map((other) => (
                  <option key={other} value={other}>
                    {portText(world, other)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
        <label htmlFor={`${id}-cable`}>{t('wiring.cableKind')}</label>
        <select
          id={`${id}-cable`}
          className="app-select"
          value={cable}
          onChange={(event) => setCable(event.target.value as ShelfCable)}
        >
          <option value="auto">{t('wiring.cableAuto')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`rackTools.cable.${kind}`)}
            </option>
          ))}
        </select>
        <div className="app-row app-dialog-actions">
          <button type="button" className="app-button" onClick={props.onClose}>
            {t('shell.cancel')}
          </button>
          <button
            type="submit"
            className="app-button"
            data-kind="primary"
            aria-disabled={target === undefined}
          >
            {t('wiring.plugIn')}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}

function groupByDevice(
  world: World,
  ports: readonly PortId[],
): readonly (readonly [string, readonly PortId[]])[] {
  const groups = new Map<string, PortId[]>();
  for (const id of ports) {
    const port = world.entities.port[id];
    const device = port === undefined ? '' : (world.entities.device[port.device]?.name ?? '');
    groups.set(device, [...(groups.get(device) ?? []), id]);
  }
  return [...groups];
}
