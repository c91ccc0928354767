import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeReason, valueText } from '#content';
import type { Command, Device, ShelfCard, World } from '#domain';
import { rows } from '#domain/selectors';
import type { Session } from '#session';
import { translate } from '../../translate.ts';
import { act } from '../act.ts';
import { PartHead } from './part-head.tsx';

interface ItemProps {
  readonly session: Session;
  readonly world: World;
  readonly part: ShelfCard;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Says what has been done. */
  readonly onDone: (words: string) => void;
}

/** A kind of card on the shelf, and the slot into which one of it shall go. */
export function CardItem(props: ItemProps) {
  const { t } = useTranslation('app');
  const { part, isChosen, onChoose } = props;
  return (
    <PartHead
      name={valueText('card', part.card, translate)}
      facts={t(`parts.cardFacts.${part.portKind}`)}
      listing={part.listing}
      left={part.left}
      isChosen={isChosen}
      onChoose={onChoose}
    >
      <FitForm {...props} />
    </PartHead>
  );
}

/** Slots without a card, device by device. */
function freeSlots(world: World): readonly { readonly device: Device; readonly slot: number }[] {
  return rows(world, 'device').flatMap((device) => {
    const taken = (device.cards ?? []).map(({ slot }) => slot);
    const slots = Array.from({ length: device.slots ?? 0 }, (_, index) => index + 1);
    return slots.filter((slot) => !taken.includes(slot)).map((slot) => ({ device, slot }));
  });
}

function FitForm({ session, world, part, onDone }: ItemProps) {
  const { t } = useTranslation('app');
  const id = useId();
  const slots = freeSlots(world);
  const [chosen, setChosen] = useState('');
  const keyOf = ({ device, slot }: { device: Device; slot: number }) => `${device.name} ${slot}`;
  const place = slots.find((each) => keyOf(each) === chosen) ?? slots[0];
  if (place === undefined) return <p className="parts-form app-notice">{t('parts.noSlot')}</p>;
  const { name } = place.device;
  const command: Command = { type: 'fitCard', device: name, slot: place.slot, card: part.card };
  const verdict = session.query(command);
  return (
    <form
      className="parts-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!verdict.ok) return;
        if (act(session, command).ok) onDone(t('parts.fitted', { device: name, slot: place.slot }));
      }}
    >
      <label htmlFor={`${id}-slot`}>{t('parts.slot')}</label>
      <select
        id={`${id}-slot`}
        className="app-select"
        // biome-ignore lint/a11y/noAutofocus: it has just been unfolded by whoever sits here
        autoFocus
        value={keyOf(place)}
        onChange={(event) => setChosen(event.target.value)}
      >
        {slots.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {t('parts.slotOf', { device: each.device.name, slot: each.slot })}
          </option>
        ))}
      </select>
      <p className="parts-reason" role="status">
        {verdict.ok ? '' : describeReason(verdict, translate)}
      </p>
      <button type="submit" className="app-button" data-kind="primary" aria-disabled={!verdict.ok}>
        {t('parts.fit')}
      </button>
    </form>
  );
}
