import { useTranslation } from 'react-i18next';
import type { Disk } from '#domain';
import { blindReason, rows } from '#domain/selectors';
import { formatNumber } from '#i18n';
import type { SectionProps } from './device-dialog.tsx';

/** The disks of an array: to whom it shows each (T-17), and why a server does not see it. */
export function LunMasks(props: SectionProps) {
  const { t } = useTranslation('app');
  const disks = rows(props.world, 'disk').filter(({ array }) => array === props.device.id);
  return (
    <section className="parts-section" aria-labelledby="disks-title">
      <h3 id="disks-title">{t('parts.disksTitle')}</h3>
      {disks.map((disk) => (
        <LunMask key={disk.id} {...props} disk={disk} />
      ))}
    </section>
  );
}

function LunMask({ world, session, onSet, disk }: SectionProps & { readonly disk: Disk }) {
  const { t } = useTranslation('app');
  const { number, presentedTo } = disk;
  const nodes = rows(world, 'node');
  const shown = nodes.filter(({ id }) => presentedTo?.includes(id) ?? true).map(({ name }) => name);
  const set = (names: string[] | null) => onSet({ type: 'setLunMask', disk: number, nodes: names });
  const verdict = session.query({ type: 'setLunMask', disk: number, nodes: null });
  const canMask = verdict.ok || verdict.reason !== 'disk.noMasking';
  return (
    <fieldset className="parts-set">
      <legend>
        {t('parts.diskNumber', { disk: number, size: formatNumber(Math.round(disk.sizeMb / 1024)) })}
      </legend>
      {canMask && (
        <label className="parts-check">
          <input
            type="checkbox"
            checked={presentedTo === undefined}
            onChange={() => set(presentedTo === undefined ? shown : null)}
          />
          {t('parts.shownToAll')}
        </label>
      )}
      <div className="parts-checks">
        {nodes.map(({ id, name }) => {
          const reason = blindReason(world, id, disk.id);
          const sight = t(`parts.sight.${reason ?? 'seen'}`);
          const words = t('parts.sightOf', { node: name, sight });
          if (!canMask || presentedTo === undefined) return <span key={id}>{words}</span>;
          const isShown = shown.includes(name);
          return (
            <label key={id} className="parts-check">
              <input
                type="checkbox"
                checked={isShown}
                onChange={() => set(isShown ? shown.filter((each) => each !== name) : [...shown, name])}
              />
              {words}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
