import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ScsiSetting, scsiSetting } from '#domain/selectors';
import { portText } from '../wiring/port-text.ts';
import type { SectionProps } from './device-dialog.tsx';

const ids = Array.from({ length: 16 }, (_, id) => id);

/** ID and termination of every controller of a server, or of an array (T-15). */
export function ScsiSettings(props: SectionProps) {
  const { t } = useTranslation('app');
  const settings = props.device.ports.flatMap((port) => scsiSetting(props.world, port) ?? []);
  return (
    <section className="parts-section" aria-labelledby="scsi-title">
      <h3 id="scsi-title">{t('parts.scsiTitle')}</h3>
      <p>{t('parts.scsiLead')}</p>
      {settings.map((setting) => (
        <ScsiSet key={setting.port} {...props} setting={setting} />
      ))}
    </section>
  );
}

function ScsiSet({ world, onSet, setting }: SectionProps & { readonly setting: ScsiSetting }) {
  const { t } = useTranslation('app');
  const field = useId();
  const { port, id, terminated, problem } = setting;
  return (
    <fieldset className="parts-set">
      <legend>{portText(world, port)}</legend>
      <label htmlFor={field}>{t('parts.scsiId')}</label>
      <select
        id={field}
        className="app-select"
        value={id}
        onChange={(event) => onSet({ type: 'setScsiId', port, id: Number(event.target.value) })}
      >
        {ids.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <label className="parts-check">
        <input
          type="checkbox"
          checked={terminated}
          onChange={(event) => onSet({ type: 'setTermination', port, terminated: event.target.checked })}
        />
        {t('parts.terminated')}
      </label>
      {problem !== null && <p className="parts-problem">▲ {t(`parts.bus.${problem}`)}</p>}
    </fieldset>
  );
}
