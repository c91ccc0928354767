import { clusterLogComponentKey, clusterLogLevelKey, clusterLogMeaning, type Translate } from '#content';
import type { ClusterLogComponent, ClusterLogLine } from '#domain/selectors';
import { t } from '#i18n';

/** The components in the order of the menu. */
export const components = ['INIT', 'JOIN', 'NM', 'MM', 'RGP', 'NET', 'FM', 'RM', 'CP', 'resource'] as const;

/** What the window leaves out; null = nothing. */
export interface LogFilter {
  readonly component: ClusterLogComponent | null;
  /** Only warnings and errors. */
  readonly problemsOnly: boolean;
}

/** Shows every line. */
export const noFilter: LogFilter = { component: null, problemsOnly: false };

const translate = t as unknown as Translate;

/** What this very line means, with the fact behind it. */
export function meaning({ type }: ClusterLogLine): string {
  return translate('cluster-log:window.about', { ...clusterLogMeaning(type, translate) });
}

/** What the component of a line is, and what the line's level means. */
export function explanation(line: ClusterLogLine): string {
  return [clusterLogComponentKey(line.component), clusterLogLevelKey(line.level)]
    .map((key) => translate(key, {}))
    .join(' ');
}

/** Whether anything is left out. */
export function isFiltering({ component, problemsOnly }: LogFilter): boolean {
  return component !== null || problemsOnly;
}

/** The lines that the window shows. */
export function filtered(lines: readonly ClusterLogLine[], filter: LogFilter): readonly ClusterLogLine[] {
  if (!isFiltering(filter)) return lines;
  const { component, problemsOnly } = filter;
  return lines.filter(
    (line) =>
      (component === null || line.component === component) && (!problemsOnly || line.level !== 'INFO'),
  );
}
