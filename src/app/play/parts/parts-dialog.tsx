import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { missingParts } from '#domain/selectors';
import type { Session } from '#session';
import { ModalDialog } from '../../shell/confirm-dialog.tsx';
import { CardItem } from './card-item.tsx';
import { PartItem } from './part-item.tsx';
import './parts.css';

/** The parts shelf: what can be put into the racks and into the slots of servers, and what is to be minded about each. */
export function PartsDialog(props: {
  readonly session: Session;
  readonly world: World;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const { session, world, onClose } = props;
  const [chosen, setChosen] = useState('');
  const { devices = [], cards = [] } = world.shelf ?? {};
  const choose = (part: string) => setChosen(part === chosen ? '' : part);
  const [said, setSaid] = useState('');
  // The shelf stays open: few rooms want one part only.
  const done = (words: string) => {
    setChosen('');
    setSaid(words);
  };
  return (
    <ModalDialog title={t('parts.title')} size="page" onClose={onClose}>
      <div className="parts-scroll">
        <p className="parts-lead">{t('parts.lead')}</p>
        <Missing world={world} />
        <h3>{t('parts.devices')}</h3>
        <ul className="parts-list" aria-label={t('parts.devices')}>
          {devices.map((part) => (
            <PartItem
              key={part.model}
              session={session}
              world={world}
              part={part}
              isChosen={chosen === part.model}
              onChoose={() => choose(part.model)}
              onDone={done}
            />
          ))}
        </ul>
        {cards.length > 0 && (
          <>
            <h3>{t('parts.cards')}</h3>
            <ul className="parts-list" aria-label={t('parts.cards')}>
              {cards.map((part) => (
                <CardItem
                  key={part.card}
                  session={session}
                  world={world}
                  part={part}
                  isChosen={chosen === part.card}
                  onChoose={() => choose(part.card)}
                  onDone={done}
                />
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="app-row app-dialog-actions">
        <p className="parts-said" role="status">
          {said}
        </p>
        <button type="button" className="app-button" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
    </ModalDialog>
  );
}

/** What the servers and the room still lack, in words. */
function Missing({ world }: { readonly world: World }) {
  const { t } = useTranslation('app');
  const missing = missingParts(world);
  if (missing.length === 0) return <p className="parts-complete">● {t('parts.complete')}</p>;
  return (
    <section aria-labelledby="parts-missing">
      <h3 id="parts-missing">{t('parts.missingTitle')}</h3>
      <ul className="parts-missing">
        {missing.map(({ part, device }) => (
          <li key={`${device} ${part}`}>{t(`parts.missing.${part}`, { device })}</li>
        ))}
      </ul>
    </section>
  );
}
