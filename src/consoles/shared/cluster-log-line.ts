import { describeClusterLogLine, type Translate } from '#content';
import type { ClusterLogLine } from '#domain/selectors';
import { t } from '#i18n';
import { formatStamp } from './calendar.ts';

const translate = t as unknown as Translate;

/** A line as the file has it: `00000a2c.00000b10::2005/03/14-09:35:55.123 WARN [NM] text`. */
export function lineText(line: ClusterLogLine, startsAtMs: number): string {
  const numbers = [line.process, line.thread].map((number) => number.toString(16).padStart(8, '0'));
  const source = line.resource === undefined ? `[${line.component}]` : `${line.resource}:`;
  const stamp = formatStamp(startsAtMs, line.at);
  return `${numbers.join('.')}::${stamp} ${line.level.padEnd(4)} ${source} ${describeClusterLogLine(line, translate)}`;
}
