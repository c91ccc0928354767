import { type ReactNode, useState } from 'react';
import { type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { Icon, type IconName } from '../icon/icon.tsx';
import { VisuallyHidden } from '../shell/visually-hidden.tsx';
import { useText } from '../use-text.ts';
import { TreeToggle } from './tree-toggle.tsx';

export type TaskStatus = 'waiting' | 'running' | 'ok' | 'information' | 'warning' | 'error';

/** One step of a long job, with what it found. */
export interface Task {
  readonly id: string;
  readonly label: string;
  readonly status: TaskStatus;
  /** Text under the task when it is opened. */
  readonly detail?: string | undefined;
  readonly children?: readonly Task[];
}

/** Props of {@link TaskList}. */
export interface TaskListProps {
  readonly label: string;
  readonly tasks: readonly Task[];
  readonly selectedId?: string | null;
  readonly onSelect?: (id: string) => void;
  /** Double-click or Enter, e.g. to show details. */
  readonly onOpen?: (id: string) => void;
}

const ICONS: Readonly<Record<TaskStatus, IconName | null>> = {
  waiting: null,
  running: 'clock',
  ok: 'ok',
  information: 'event-info',
  warning: 'event-warning',
  error: 'event-error',
};

const STATUS_TEXT = {
  waiting: 'ui:status.waiting',
  running: 'ui:status.pending',
  ok: 'ui:status.ok',
  information: 'ui:status.information',
  warning: 'ui:status.warning',
  error: 'ui:status.error',
} as const;

/** The worst of several states, as a parent shows it: error, warning, running, then the rest. */
export function worstStatus(tasks: readonly Pick<Task, 'status'>[]): TaskStatus {
  const order: readonly TaskStatus[] = ['error', 'warning', 'running', 'waiting', 'information', 'ok'];
  return order.find((status) => tasks.some((task) => task.status === status)) ?? 'ok';
}

/**
 * The tree of checks of "Analyzing Configuration". What went wrong opens by itself;
 * a task opened or closed by hand stays so.
 */
export function TaskList(props: TaskListProps): ReactNode {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const expanded = expandedIds(props.tasks, toggled);
  return (
    <div className="c-tree-box c-task-list c-sunken">
      <Tree
        className="c-tree"
        aria-label={props.label}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={props.selectedId ? [props.selectedId] : []}
        onSelectionChange={(keys) => {
          const [first] = keys === 'all' ? [] : keys;
          if (first !== undefined) props.onSelect?.(String(first).replace(DETAIL_SUFFIX, ''));
        }}
        expandedKeys={expanded}
        onExpandedChange={(keys: Set<Key>) => {
          const next = new Map(toggled);
          for (const id of expanded) if (!keys.has(id)) next.set(id, false);
          for (const key of keys) if (!expanded.includes(String(key))) next.set(String(key), true);
          setToggled(next);
        }}
        {...(props.onOpen
          ? { onAction: (key: Key) => props.onOpen?.(String(key).replace(DETAIL_SUFFIX, '')) }
          : {})}
      >
        {renderTasks(props.tasks, 0)}
      </Tree>
    </div>
  );
}

const DETAIL_SUFFIX = /\/detail$/;

function expandedIds(tasks: readonly Task[], toggled: ReadonlyMap<string, boolean>): readonly string[] {
  return tasks.flatMap((task) => {
    const opensItself = task.status === 'warning' || task.status === 'error' || task.status === 'running';
    const isOpen = toggled.get(task.id) ?? opensItself;
    return [...(isOpen ? [task.id] : []), ...expandedIds(task.children ?? [], toggled)];
  });
}

function renderTasks(tasks: readonly Task[], level: number): ReactNode {
  return tasks.map((task) => (
    <TreeItem
      key={task.id}
      id={task.id}
      textValue={task.label}
      className="c-tree-row"
      data-status={task.status}
    >
      <TreeItemContent>
        {({ isExpanded }) => <TaskRow task={task} level={level} isExpanded={isExpanded} />}
      </TreeItemContent>
      {task.detail === undefined ? null : (
        <TreeItem id={`${task.id}/detail`} textValue={task.detail} className="c-tree-row c-task-detail-row">
          <TreeItemContent>
            <div className="c-tree-content" style={{ paddingInlineStart: `${(level + 2) * 1.25}rem` }}>
              <span className="c-task-detail">{task.detail}</span>
            </div>
          </TreeItemContent>
        </TreeItem>
      )}
      {renderTasks(task.children ?? [], level + 1)}
    </TreeItem>
  ));
}

function TaskRow({ task, level, isExpanded }: { task: Task; level: number; isExpanded: boolean }): ReactNode {
  const t = useText();
  const icon = ICONS[task.status];
  const hasMore = task.detail !== undefined || (task.children ?? []).length > 0;
  return (
    <div className="c-tree-content" style={{ paddingInlineStart: `${level * 1.25}rem` }}>
      {hasMore ? <TreeToggle isExpanded={isExpanded} /> : <span className="c-tree-toggle" />}
      {icon === null ? <span className="c-icon-space" /> : <Icon name={icon} />}
      <span className="c-tree-label">{task.label}</span>
      <VisuallyHidden>{` (${t(STATUS_TEXT[task.status])})`}</VisuallyHidden>
    </div>
  );
}
