import { useTranslation } from 'react-i18next';
import { type ClientKind, clientKinds, type World } from '#domain';
import { clientService, mailWaitsOutside, servingEvss } from '#domain/selectors';
import { formatNumber } from '#i18n';
import { ToneSign } from '#ui';

interface Way {
  readonly client: ClientKind;
  readonly users: number;
  readonly without: number;
}

/** The users of all EVSs in service together, by their ways to the mail. */
function waysOf(world: World): readonly Way[] {
  const found = servingEvss(world).flatMap(({ id }) => clientService(world, id));
  return clientKinds.flatMap((client) => {
    const same = found.filter((one) => one.client === client);
    const sum = (value: (one: Way) => number) => same.reduce((total, one) => total + value(one), 0);
    return same.length === 0
      ? []
      : [{ client, users: sum(({ users }) => users), without: sum(({ without }) => without) }];
  });
}

/** How the users get at their mail and who of them cannot; only in levels that tell of it. */
export function MailUsers({ world }: { readonly world: World }) {
  const { t } = useTranslation('app');
  if (world.clients === undefined) return null;
  const ways = waysOf(world);
  const waits = servingEvss(world).some(({ id }) => mailWaitsOutside(world, id));
  return (
    <section className="side-part" aria-labelledby="ways-title">
      <h2 className="app-eyebrow" id="ways-title">
        {t('ways.title')}
      </h2>
      <div className="app-card ways">
        {ways.length === 0 && <p>{t('ways.none')}</p>}
        <ul aria-labelledby="ways-title">
          {ways.map((way) => (
            <WayLine key={way.client} {...way} />
          ))}
        </ul>
        {waits && (
          <p className="ways-waits">
            <ToneSign tone="warning" /> {t('ways.waits')}
          </p>
        )}
      </div>
    </section>
  );
}

function WayLine({ client, users, without }: Way) {
  const { t } = useTranslation('app');
  const tone = without === 0 ? 'good' : client === 'outlookCached' ? 'warning' : 'alarm';
  return (
    <li>
      <p className="way-line" data-tone={tone}>
        <span>{t(`ways.kind.${client}`)}</span>
        <span>
          <ToneSign tone={tone} />{' '}
          {t('ways.able', { able: formatNumber(users - without), users: formatNumber(users) })}
        </span>
      </p>
      <div className="way-bar" data-tone={tone} aria-hidden="true">
        <div style={{ inlineSize: `${(100 * (users - without)) / Math.max(1, users)}%` }} />
      </div>
      {without > 0 && client === 'outlookCached' && <p className="side-quiet">{t('ways.cached')}</p>}
    </li>
  );
}
