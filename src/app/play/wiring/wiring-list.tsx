import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceId, PortId, World } from '#domain';
import { portsOf, rows } from '#domain/selectors';
import type { Session } from '#session';
import { DeviceDialog } from '../parts/device-dialog.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { DeviceRow } from './device-row.tsx';
import { PortRow } from './port-row.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import './wiring.css';

/** The room as a grid of devices and ports: everything that can be done in the room, by keyboard and screen reader. */
export function WiringList(props: {
  readonly session: Session;
  readonly world: World;
  readonly onOpenScreen: (node: string) => void;
  /** Absent where there is no picture of the room to show a port in. */
  readonly onShowPort?: ((port: PortId) => void) | undefined;
  /** Opens the parts shelf. */
  readonly onParts: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const { session, world } = props;
  const grid = useGridKeys();
  const [setting, setSetting] = useState<DeviceId | null>(null);
  const device = setting === null ? undefined : world.entities.device[setting];
  const [connecting, setConnecting] = useState<PortId | null>(null);
  return (
    <div className="wiring">
      <Header hasShelf={world.shelf !== undefined} onParts={props.onParts} onClose={props.onClose} />
      <p className="wiring-lead">{t('wiring.lead')}</p>
      <div className="wiring-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked with is a grid */}
        <table role="grid" aria-label={t('wiring.grid')} className="wiring-grid" ref={grid}>
          <thead>
            <tr>
              <th scope="col">{t('wiring.port')}</th>
              <th scope="col">{t('wiring.goesTo')}</th>
              <th scope="col">{t('wiring.link')}</th>
              <th scope="col" colSpan={2}>
                {t('wiring.actions')}
              </th>
            </tr>
          </thead>
          {rows(world, 'device').map((device) => (
            <tbody key={device.id}>
              <DeviceRow
                session={session}
                world={world}
                device={device}
                onOpenScreen={props.onOpenScreen}
                onSettings={setSetting}
              />
              {portsOf(world, device).map((port) => (
                <PortRow
                  key={port.id}
                  session={session}
                  world={world}
                  port={port}
                  onConnect={setConnecting}
                  onShow={props.onShowPort}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {device !== undefined && (
        <DeviceDialog session={session} world={world} device={device} onClose={() => setSetting(null)} />
      )}
      {connecting !== null && (
        <ConnectDialog
          session={session}
          world={world}
          port={connecting}
          onClose={() => setConnecting(null)}
        />
      )}
    </div>
  );
}

function Header(props: {
  readonly hasShelf: boolean;
  readonly onParts: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <header className="wiring-header">
      <h2>{t('wiring.title')}</h2>
      {props.hasShelf && (
        <button type="button" className="app-button" data-size="small" onClick={props.onParts}>
          {t('parts.title')}
        </button>
      )}
      <button type="button" className="app-button" data-size="small" onClick={props.onClose}>
        {t('shell.close')}
        <span className="u-hidden">: {t('wiring.title')}</span>
      </button>
    </header>
  );
}
