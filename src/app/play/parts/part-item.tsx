import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeReason, valueText } from '#content';
import type { Command, ShelfDevice, World } from '#domain';
import { deviceNamed, freePlaces } from '#domain/selectors';
import { deviceDrawing } from '#rack/model';
import type { Session } from '#session';
import { translate } from '../../translate.ts';
import { act } from '../act.ts';
import { PartHead } from './part-head.tsx';
import { partFacts } from './part-words.ts';

interface ItemProps {
  readonly session: Session;
  readonly world: World;
  readonly part: ShelfDevice;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Says what has been done. */
  readonly onDone: (words: string) => void;
}

/** A kind of device on the shelf, and where one of it shall go. */
export function PartItem(props: ItemProps) {
  const { t } = useTranslation('app');
  const { part, isChosen, onChoose } = props;
  return (
    <PartHead
      name={valueText('model', part.model, translate)}
      facts={partFacts(part, t)}
      listing={part.listing}
      left={part.left}
      picture={deviceDrawing(part.model, 'rear')}
      isChosen={isChosen}
      onChoose={onChoose}
    >
      <PlaceForm {...props} />
    </PartHead>
  );
}

const prefixes: Readonly<Record<ShelfDevice['deviceKind'], string>> = {
  server: 'NODE',
  domainController: 'DC',
  lanSwitch: 'LAN-SW',
  hub: 'HUB',
  fcSwitch: 'FC-SW',
  fcHub: 'FC-HUB',
  storageArray: 'ARRAY',
  powerStrip: 'PDU-',
  ups: 'UPS-',
};

/** The first name of its kind that nothing in the room bears. */
function freeName(world: World, { deviceKind }: ShelfDevice): string {
  let number = 1;
  while (deviceNamed(world, `${prefixes[deviceKind]}${number}`) !== undefined) number += 1;
  return `${prefixes[deviceKind]}${number}`;
}

function PlaceForm({ session, world, part, onDone }: ItemProps) {
  const { t } = useTranslation('app');
  const id = useId();
  const [name, setName] = useState(() => freeName(world, part));
  const places = freePlaces(world, part);
  const [chosen, setChosen] = useState('');
  const keyOf = (place: { rack: string; unit: number }) => `${place.rack}${place.unit}`;
  const place = places.find((each) => keyOf(each) === chosen) ?? places[0];
  if (place === undefined) return <p className="parts-form app-notice">{t('parts.noPlace')}</p>;
  const command: Command = { type: 'placeDevice', model: part.model, name, ...place };
  const verdict = session.query(command);
  return (
    <form
      className="parts-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!verdict.ok) return;
        if (act(session, command).ok)
          onDone(t('parts.placed', { device: name, rack: place.rack, unit: place.unit }));
      }}
    >
      <label htmlFor={`${id}-name`}>{t('parts.name')}</label>
      {/* biome-ignore lint/a11y/noAutofocus: it has just been unfolded by whoever sits here */}
      <input id={`${id}-name`} autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor={`${id}-place`}>{t('parts.place')}</label>
      <select
        id={`${id}-place`}
        className="app-select"
        value={keyOf(place)}
        onChange={(event) => setChosen(event.target.value)}
      >
        {places.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {t('parts.placeAt', each)}
          </option>
        ))}
      </select>
      <p className="parts-reason" role="status">
        {verdict.ok ? '' : describeReason(verdict, translate)}
      </p>
      <button type="submit" className="app-button" data-kind="primary" aria-disabled={!verdict.ok}>
        {t('parts.put')}
      </button>
    </form>
  );
}
