import { useTranslation } from 'react-i18next';
import { commandKey, describeEvent, lossKey } from '#content';
import type { Cause, ScoreReport, World } from '#domain';
import { formatNumber } from '#i18n';
import type { Session } from '#session';
import { clockText } from '../play/clock-text.ts';
import { translate } from '../translate.ts';

const USER_MS_PER_MINUTE = 60_000;
const USER_MS_PER_SECOND = 1000;

/** Puts each lost user-minute down to something. The seconds are exact: they add up to the sum, to the millisecond. */
export function CauseLedger(props: {
  readonly session: Session;
  readonly world: World;
  readonly report: ScoreReport;
}) {
  const { t } = useTranslation('debrief');
  const { session, world, report } = props;
  if (report.causes.length === 0) return <p>{t('ledger.none')}</p>;
  const sum = report.causes.reduce((total, line) => total + line.userMs, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
    <section className="ledger-scroll" tabIndex={0} aria-label={t('ledger.title')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.kind')}</th>
            <th scope="col">{t('ledger.cause')}</th>
            <th scope="col">{t('ledger.when')}</th>
            <th scope="col" className="ledger-number">
              {t('ledger.minutes')}
            </th>
            <th scope="col" className="ledger-number">
              {t('ledger.seconds')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.causes.map((line) => (
            <tr key={`${line.fromMs}.${line.toMs}.${line.kind}`}>
              <th scope="row">{translate(lossKey(line.kind), {})}</th>
              <td>{causeText(line.cause, session, world)}</td>
              <td className="ledger-time">
                <span>
                  {clockText(world, line.fromMs)} – {clockText(world, line.toMs)}
                </span>{' '}
                <span>
                  {t('ledger.lasted', { seconds: formatNumber((line.toMs - line.fromMs) / 1000, 1) })}
                </span>
              </td>
              <td className="ledger-number">{formatNumber(line.userMs / USER_MS_PER_MINUTE, 1)}</td>
              <td className="ledger-number">{formatNumber(line.userMs / USER_MS_PER_SECOND, 3)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {sum === report.lostUserMs ? t('ledger.sumExact') : t('ledger.sum')}
            </th>
            <td className="ledger-number">{formatNumber(sum / USER_MS_PER_MINUTE, 1)}</td>
            <td className="ledger-number">{formatNumber(sum / USER_MS_PER_SECOND, 3)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** What stands behind a loss, in words: the fault, or the trainee's own command. */
function causeText(cause: Cause, session: Session, world: World): string {
  if (cause.kind === 'start') return translate('debrief:ledger.fromStart', {});
  if (cause.kind === 'fault') {
    const struck = world.events.find(
      (event) => event.type === 'fault.struck' && event.data.fault === cause.fault,
    );
    return struck === undefined ? cause.fault : describeEvent(struck, translate);
  }
  const entry = session.log().find((envelope) => envelope.seq === cause.seq);
  return entry === undefined ? String(cause.seq) : translate(commandKey(entry.command.type), {});
}
