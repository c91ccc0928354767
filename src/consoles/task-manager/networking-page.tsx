import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionLoad } from '#domain/selectors';
import { formatNumber } from '#i18n';
import { GroupBox, type ListColumn, ListView } from '#ui';
import { highestShown, scaleFor } from './graph-shape.ts';
import { LoadGraph } from './load-graph.tsx';
import { HISTORY_SPAN_MS, type LoadSample, pointsOf } from './load-history.ts';
import { graphText, percent, type TaskText } from './load-texts.ts';

/** Props of {@link NetworkingPage}. */
export interface NetworkingPageProps {
  readonly node: string;
  readonly connections: readonly ConnectionLoad[];
  readonly history: readonly LoadSample[];
  /** The right edge of the graphs. */
  readonly now: number;
}

/** What passes through each connection, now and in the last minutes. */
export function NetworkingPage({ node, connections, history, now }: NetworkingPageProps): ReactNode {
  const { t } = useTranslation('consoles-task-manager');
  return (
    <div className="tm-page">
      {connections.map((connection) => (
        <GroupBox key={connection.id} label={connection.name}>
          <ConnectionGraph connection={connection} history={history} now={now} />
        </GroupBox>
      ))}
      <ListView<ConnectionLoad>
        label={t('networking.list', { node })}
        columns={columnsOf(t)}
        rows={connections}
        icon={({ state }) => ({
          name: 'network',
          state: state === 'operational' ? undefined : state === 'unplugged' ? 'error' : 'warning',
        })}
        emptyText={t('networking.none')}
      />
    </div>
  );
}

function ConnectionGraph({
  connection,
  history,
  now,
}: Pick<NetworkingPageProps, 'history' | 'now'> & { connection: ConnectionLoad }): ReactNode {
  const { t } = useTranslation('consoles-task-manager');
  const frame = { now, spanMs: HISTORY_SPAN_MS };
  const points = pointsOf(history, ({ network }) => network[connection.id] ?? 0);
  const top = scaleFor(highestShown(points, frame));
  return (
    <div className="tm-scaled">
      <span className="tm-scale" aria-hidden="true">
        <span>{percent(top)}</span>
        <span>{percent(0)}</span>
      </span>
      <LoadGraph
        text={graphText(t, connection.name, points, frame, (value) => percent(value, 2))}
        points={points}
        frame={{ ...frame, top }}
      />
    </div>
  );
}

function columnsOf(t: TaskText): readonly ListColumn<ConnectionLoad>[] {
  return [
    { id: 'name', label: t('column.adapter'), text: ({ name }) => name, width: 184 },
    {
      id: 'utilisation',
      label: t('column.utilisation'),
      text: ({ utilisationPercent }) => percent(utilisationPercent, 2),
      sortBy: ({ utilisationPercent }) => utilisationPercent,
      align: 'end',
      width: 84,
    },
    {
      id: 'speed',
      label: t('column.speed'),
      text: ({ speedMbps }) =>
        speedMbps === null
          ? t('networking.noSpeed')
          : t('networking.speed', { speed: formatNumber(speedMbps) }),
      sortBy: ({ speedMbps }) => speedMbps ?? 0,
      align: 'end',
      width: 84,
    },
    { id: 'state', label: t('column.state'), text: ({ state }) => t(`networking.state.${state}`), width: 96 },
  ];
}
