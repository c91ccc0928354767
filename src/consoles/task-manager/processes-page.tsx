import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Process } from '#domain/selectors';
import { formatNumber } from '#i18n';
import { Button, type ListColumn, ListView, type MenuEntry, MessageBox, useCloseWindow } from '#ui';
import { unendable } from './end-process.ts';
import { kilobytes, type TaskText } from './load-texts.ts';

/** Props of {@link ProcessesPage}. */
export interface ProcessesPageProps {
  readonly node: string;
  readonly processes: readonly Process[];
  /** The account of the Cluster service. */
  readonly account: string;
}

/** Everything that runs, with what it takes. */
export function ProcessesPage({ node, processes, account }: ProcessesPageProps): ReactNode {
  const { t } = useTranslation('consoles-task-manager');
  const [selected, setSelected] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const close = useCloseWindow();
  const item = endItem(
    t,
    processes.find(({ id }) => id === selected),
    () => setAsking(true),
  );
  return (
    <div className="tm-page">
      <ListView<Process>
        label={t('processes.list', { node })}
        columns={columnsOf(t, account)}
        rows={processes}
        defaultSort={{ column: 'cpu', direction: 'descending' }}
        selectedId={selected}
        onSelect={setSelected}
        onDelete={() => item.isDisabled || setAsking(true)}
        contextMenu={(id) => {
          const process = processes.find((candidate) => candidate.id === id);
          return process === undefined ? [] : [endItem(t, process, () => setAsking(true)) as MenuEntry];
        }}
      />
      <div className="k-end">
        <Button isDisabled={item.isDisabled} reason={item.reason} keepsFocus onPress={item.onAction}>
          {item.label}
        </Button>
      </div>
      {isAsking ? (
        <MessageBox
          kind="warning"
          title={t('processes.warning')}
          buttons={['yes', 'no']}
          onAnswer={(answer) => {
            setAsking(false);
            if (answer === 'yes') close();
          }}
        >
          {t('processes.endSelf')}
        </MessageBox>
      ) : null}
    </div>
  );
}

interface EndItem {
  readonly id: string;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly reason: string;
  readonly onAction: () => void;
}

function endItem(t: TaskText, process: Process | undefined, onAction: () => void): EndItem {
  const label = t('processes.end');
  const grey = (reason: string) => ({ id: 'end', label, isDisabled: true, reason, onAction });
  if (process === undefined) return grey(t('processes.noSelection'));
  const why = unendable(process);
  return why === null
    ? { id: 'end', label, isDisabled: false, reason: '', onAction }
    : grey(t(`unendable.${why}`));
}

function columnsOf(t: TaskText, account: string): readonly ListColumn<Process>[] {
  return [
    { id: 'image', label: t('column.image'), text: ({ image }) => image, width: 138 },
    {
      id: 'pid',
      label: t('column.pid'),
      text: ({ pid }) => String(pid),
      sortBy: ({ pid }) => pid,
      align: 'end',
      width: 50,
    },
    {
      id: 'cpu',
      label: t('column.cpu'),
      text: ({ cpuPercent }) => formatNumber(cpuPercent).padStart(2, '0'),
      sortBy: ({ cpuPercent }) => cpuPercent,
      align: 'end',
      width: 60,
    },
    {
      id: 'memory',
      label: t('column.memory'),
      text: ({ memoryKb }) => kilobytes(t, memoryKb),
      sortBy: ({ memoryKb }) => memoryKb,
      align: 'end',
      width: 90,
    },
    {
      id: 'user',
      label: t('column.user'),
      text: ({ user }) => (user === 'cluster' ? account : t(`user.${user}`)),
    },
  ];
}
