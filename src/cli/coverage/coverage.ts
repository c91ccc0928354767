import { existsSync } from 'node:fs';
import { parseArguments } from '../arguments.ts';
import { exitCodes, type Output, reportLevelErrors, reportUsage } from '../output.ts';
import titles from './domain-ids.json' with { type: 'json' };
import { findProofs, type Proofs } from './find-proofs.ts';
import reasons from './reasons.json' with { type: 'json' };

/** What is known of one id: where it is proved, or why it cannot be. Without either it is missing. */
export interface IdCoverage {
  readonly id: string;
  readonly proofs: readonly string[];
  readonly reason: string | null;
}

const TEST_FOLDER = 'test';

/** `coverage`: which behaviour case or test proves each id of the domain. Exit 0 none is missing, 1 some are, 2 bad input. */
export function coverage(words: readonly string[], output: Output): number {
  const parsed = parseArguments(words, { json: false });
  if (!parsed.ok) return reportUsage(output, parsed.error);
  const [extra] = parsed.value.positional;
  if (extra !== undefined)
    return reportUsage(output, { message: `"${extra}" is too much.`, remedy: 'Write coverage [--json].' });
  if (!existsSync(TEST_FOLDER))
    return reportUsage(output, {
      message: `There is no folder "${TEST_FOLDER}" here.`,
      remedy: 'Run this in the folder of the project.',
    });
  const proofs = findProofs(TEST_FOLDER);
  if (!proofs.ok) return reportLevelErrors(output, proofs.error);
  const list = coverageOf(titles, reasons, proofs.value);
  if (parsed.value.options.json !== undefined) output.line(JSON.stringify(list, null, 2));
  else for (const line of tableOf(list, titles)) output.line(line);
  return list.some(isMissing) ? exitCodes.notWon : exitCodes.ok;
}

/** Joins ids, reasons and proofs. A reason is only told where there is no proof. */
export function coverageOf(
  ids: Readonly<Record<string, string>>,
  why: Readonly<Record<string, string>>,
  found: Proofs,
): readonly IdCoverage[] {
  return Object.keys(ids).map((id) => {
    const proofs = found.get(id) ?? [];
    return { id, proofs, reason: proofs.length > 0 ? null : (why[id] ?? null) };
  });
}

const isMissing = ({ proofs, reason }: IdCoverage): boolean => proofs.length === 0 && reason === null;

function tableOf(list: readonly IdCoverage[], ids: Readonly<Record<string, string>>): readonly string[] {
  const lines = list.flatMap((row) => {
    const [first = row.reason === null ? 'MISSING' : `no proof: ${row.reason}`, ...more] = row.proofs;
    return [
      `${row.id.padEnd(6)}${ids[row.id] ?? ''}`,
      `${' '.repeat(8)}${first}`,
      ...more.map((proof) => `${' '.repeat(8)}${proof}`),
    ];
  });
  return [...lines, '', ...countLines(list), ...missingLines(list)];
}

const FAMILIES = {
  Z: 'versions',
  N: 'nodes',
  R: 'resources',
  G: 'groups',
  P: 'policy',
  Q: 'quorum',
  W: 'networks',
  E: 'Exchange',
  L: 'limits',
  T: 'designs',
  B: 'balancing',
  V: 'events',
  A: 'recovery',
};

function countLines(list: readonly IdCoverage[]): readonly string[] {
  const row = (name: string, of: readonly IdCoverage[]): string =>
    [
      name.padEnd(12),
      String(of.length).padStart(5),
      String(of.filter(({ proofs }) => proofs.length > 0).length).padStart(8),
      String(of.filter(({ reason }) => reason !== null).length).padStart(8),
      String(of.filter(isMissing).length).padStart(8),
    ].join('');
  return [
    `${''.padEnd(12)}${'ids'.padStart(5)}${'proved'.padStart(8)}${'reason'.padStart(8)}${'missing'.padStart(8)}`,
    ...Object.entries(FAMILIES).map(([letter, name]) =>
      row(
        `${letter} ${name}`,
        list.filter(({ id }) => id.startsWith(`${letter}-`)),
      ),
    ),
    row('all', list),
  ];
}

function missingLines(list: readonly IdCoverage[]): readonly string[] {
  const missing = list.filter(isMissing).map(({ id }) => id);
  return missing.length === 0 ? [] : ['', `Neither proof nor reason: ${missing.join(' ')}`];
}
