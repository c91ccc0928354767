import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IscsiPortal, portalsOf } from '#domain/selectors';
import { portText } from '../wiring/port-text.ts';
import type { SectionProps } from './device-dialog.tsx';

/** The addresses of the iSCSI ports of an array, at which initiators ask for its disks (T-18). */
export function IscsiPorts(props: SectionProps) {
  const { t } = useTranslation('app');
  return (
    <section className="parts-section" aria-labelledby="iscsi-title">
      <h3 id="iscsi-title">{t('parts.iscsiTitle')}</h3>
      <p>{t('parts.iscsiLead')}</p>
      {portalsOf(props.world, props.device.id).map((portal) => (
        <IscsiPort key={portal.port} {...props} portal={portal} />
      ))}
    </section>
  );
}

function IscsiPort({ world, onSet, portal }: SectionProps & { readonly portal: IscsiPortal }) {
  const { t } = useTranslation('app');
  const id = useId();
  const [address, setAddress] = useState(portal.address);
  const [mask, setMask] = useState(portal.mask);
  const name = portText(world, portal.port);
  return (
    <fieldset className="parts-set">
      <legend>{name}</legend>
      <label htmlFor={`${id}-address`}>{t('parts.iscsiAddress')}</label>
      <input
        id={`${id}-address`}
        value={address}
        inputMode="decimal"
        size={15}
        onChange={(event) => setAddress(event.target.value)}
      />
      <label htmlFor={`${id}-mask`}>{t('parts.iscsiMask')}</label>
      <input
        id={`${id}-mask`}
        value={mask}
        inputMode="decimal"
        size={15}
        onChange={(event) => setMask(event.target.value)}
      />
      <button
        type="button"
        className="app-button"
        aria-label={t('parts.iscsiSetNamed', { port: name })}
        onClick={() =>
          onSet({ type: 'setPortalAddress', port: portal.port, address: address.trim(), mask: mask.trim() })
        }
      >
        {t('parts.iscsiSet')}
      </button>
    </fieldset>
  );
}
