import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerLoad, ConnectedUsers, MemoryLoad } from '#domain/selectors';
import { formatNumber } from '#i18n';
import { GroupBox } from '#ui';
import { LoadGraph, LoadMeter } from './load-graph.tsx';
import { HISTORY_SPAN_MS, type LoadSample, pointsOf } from './load-history.ts';
import { graphText, kilobytes, megabytes, percent, type TaskText } from './load-texts.ts';

/** Props of {@link PerformancePage}. */
export interface PerformancePageProps {
  readonly load: ComputerLoad;
  readonly users: readonly ConnectedUsers[];
  readonly history: readonly LoadSample[];
  /** The right edge of the graphs. */
  readonly now: number;
}

/** Processors and memory, now and in the last minutes, and whose work it is. */
export function PerformancePage({ load, users, history, now }: PerformancePageProps): ReactNode {
  const { t } = useTranslation('consoles-task-manager');
  const { memory } = load;
  const frame = { now, spanMs: HISTORY_SPAN_MS };
  const cpu = pointsOf(history, ({ cpuPercent }) => cpuPercent);
  const commit = pointsOf(history, ({ commitKb }) => commitKb);
  const inMegabytes = (kb: number) => megabytes(t, kb);
  return (
    <div className="tm-page">
      <div className="tm-gauges">
        <GroupBox label={t('performance.cpu')}>
          <LoadMeter
            label={t('performance.cpu')}
            share={load.cpuPercent / 100}
            valueText={percent(load.cpuPercent)}
          />
        </GroupBox>
        <GroupBox label={t('performance.cpuHistory')}>
          <LoadGraph
            text={graphText(t, t('performance.cpuHistory'), cpu, frame, percent)}
            points={cpu}
            frame={{ ...frame, top: 100 }}
          />
        </GroupBox>
        <GroupBox label={t('performance.memory')}>
          <LoadMeter
            label={t('performance.memory')}
            share={memory.commitTotal / memory.commitLimit}
            valueText={inMegabytes(memory.commitTotal)}
          />
        </GroupBox>
        <GroupBox label={t('performance.memoryHistory')}>
          <LoadGraph
            text={graphText(t, t('performance.memoryHistory'), commit, frame, inMegabytes)}
            points={commit}
            frame={{ ...frame, top: memory.commitLimit }}
          />
        </GroupBox>
      </div>
      <GroupBox label={t('performance.users')}>
        <Users users={users} />
      </GroupBox>
      <Totals memory={memory} t={t} />
    </div>
  );
}

function Users({ users }: { users: readonly ConnectedUsers[] }): ReactNode {
  const { t } = useTranslation('consoles-task-manager');
  if (users.length === 0) return <p className="k-status">{t('performance.noUsers')}</p>;
  return (
    <dl className="tm-facts">
      {users.map(({ evs, name, connected, users: all }) => (
        <div key={evs}>
          <dt>{name}</dt>
          <dd>
            {t('performance.connected', { connected: formatNumber(connected), users: formatNumber(all) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Totals({ memory, t }: { memory: MemoryLoad; t: TaskText }): ReactNode {
  return (
    <div className="tm-totals">
      <Facts
        label={t('totals.physical')}
        facts={[
          [t('totals.total'), kilobytes(t, memory.physicalTotal)],
          [t('totals.available'), kilobytes(t, memory.physicalAvailable)],
        ]}
      />
      <Facts
        label={t('totals.commit')}
        facts={[
          [t('totals.total'), kilobytes(t, memory.commitTotal)],
          [t('totals.limit'), kilobytes(t, memory.commitLimit)],
        ]}
      />
    </div>
  );
}

function Facts({
  label,
  facts,
}: {
  label: string;
  facts: readonly (readonly [string, string])[];
}): ReactNode {
  return (
    <GroupBox label={label}>
      <dl className="tm-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </GroupBox>
  );
}
