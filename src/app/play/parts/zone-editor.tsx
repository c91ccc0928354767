import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device, PortId, World, Zone } from '#domain';
import { portsOf } from '#domain/selectors';
import { otherEnd } from '../act.ts';
import { portText } from '../wiring/port-text.ts';
import type { SectionProps } from './device-dialog.tsx';

const ownName = (port: PortId): string => port.slice(port.indexOf('/') + 1);

/** The zones of a Fibre Channel switch, as a table of its ports (T-17). Nothing holds before it is activated. */
export function ZoneEditor({ world, device, onSet }: SectionProps) {
  const { t } = useTranslation('app');
  const [zones, setZones] = useState<readonly Zone[]>(device.zones ?? []);
  const activate = () =>
    onSet({
      type: 'setZones',
      device: device.name,
      zones: zones.map((zone) => ({ name: zone.name, ports: [...zone.ports] })),
    });
  return (
    <section className="parts-section" aria-labelledby="zones-title">
      <h3 id="zones-title">{t('parts.zonesTitle')}</h3>
      <p>{t(zones.length === 0 ? 'parts.zonesOpen' : 'parts.zonesLead')}</p>
      {zones.map((zone, index) => (
        <ZoneSet
          // biome-ignore lint/suspicious/noArrayIndexKey: zones have no other identity, their names are being typed
          key={index}
          world={world}
          device={device}
          number={index + 1}
          zone={zone}
          onChange={(changed) => setZones(zones.with(index, changed))}
          onDelete={() => setZones(zones.toSpliced(index, 1))}
        />
      ))}
      <div className="app-row">
        <button
          type="button"
          className="app-button"
          onClick={() =>
            setZones([...zones, { name: t('parts.zone', { number: zones.length + 1 }), ports: [] }])
          }
        >
          {t('parts.zoneAdd')}
        </button>
        <button type="button" className="app-button" data-kind="primary" onClick={activate}>
          {t('parts.zonesActivate')}
        </button>
      </div>
    </section>
  );
}

/** One zone: its name, and its ports with what is plugged into them. */
function ZoneSet(props: {
  readonly world: World;
  readonly device: Device;
  readonly number: number;
  readonly zone: Zone;
  readonly onChange: (zone: Zone) => void;
  readonly onDelete: () => void;
}) {
  const { t } = useTranslation('app');
  const { world, device, number, zone, onChange } = props;
  const ports = portsOf(world, device).filter(({ portKind }) => portKind === 'fc');
  const toggle = (port: string) =>
    onChange({
      ...zone,
      ports: zone.ports.includes(port) ? zone.ports.filter((each) => each !== port) : [...zone.ports, port],
    });
  return (
    <fieldset className="parts-set">
      <legend>{t('parts.zone', { number })}</legend>
      <input
        aria-label={t('parts.zoneName', { number })}
        value={zone.name}
        onChange={(event) => onChange({ ...zone, name: event.target.value })}
      />
      <button
        type="button"
        className="app-button"
        data-size="small"
        aria-label={t('parts.zoneDeleteNamed', { zone: zone.name })}
        onClick={props.onDelete}
      >
        {t('parts.zoneDelete')}
      </button>
      <div className="parts-checks">
        {ports.map(({ id, label }) => {
          const other = otherEnd(world, id);
          return (
            <label key={id} className="parts-check">
              <input
                type="checkbox"
                checked={zone.ports.includes(ownName(id))}
                onChange={() => toggle(ownName(id))}
              />
              {other === null ? label : `${label}: ${portText(world, other)}`}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
