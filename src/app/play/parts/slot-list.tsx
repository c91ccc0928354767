import { useTranslation } from 'react-i18next';
import { valueText } from '#content';
import { translate } from '../../translate.ts';
import type { SectionProps } from './device-dialog.tsx';

/** The slots of a server with what is in them. */
export function SlotList({ device, onSet }: SectionProps) {
  const { t } = useTranslation('app');
  const slots = Array.from({ length: device.slots ?? 0 }, (_, index) => index + 1);
  return (
    <section className="parts-section" aria-labelledby="slots-title">
      <h3 id="slots-title">{t('parts.slotsTitle')}</h3>
      <ul className="parts-rows">
        {slots.map((slot) => {
          const fitted = device.cards?.find((card) => card.slot === slot);
          return (
            <li key={slot}>
              <span>
                {t('parts.slotLine', {
                  slot,
                  card:
                    fitted === undefined ? t('parts.slotFree') : valueText('card', fitted.card, translate),
                })}
              </span>
              {fitted !== undefined && (
                <button
                  type="button"
                  className="app-button"
                  data-size="small"
                  aria-label={t('parts.takeOutNamed', { slot })}
                  onClick={() => onSet({ type: 'removeCard', device: device.name, slot })}
                >
                  {t('parts.takeOut')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
