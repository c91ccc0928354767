import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandRegistry } from '#domain';

const FILE = 'docs/procedures.md';
const text = readFileSync(FILE, 'utf8');

/** The procedures of the source documents and of the domain reference with their numbers of steps. */
const PROCEDURES: readonly (readonly [title: string, steps: number])[] = [
  ['Create a server cluster', 25],
  ['Add nodes', 10],
  ['Create the MSDTC resource', 11],
  ['Install the cluster-aware Exchange', 6],
  ['Configure Exchange by the Cluster Application wizard', 22],
  ['Create the group of an Exchange virtual server', 8],
  ['Create the IP Address resource', 14],
  ['Create the Network Name resource', 13],
  ['Create the disk resource', 12],
  ['Create the System Attendant resource', 13],
  ['Remove an Exchange virtual server', 14],
  ['Delete a store or a storage group', 4],
  ['Let browsers come by SSL', 3],
  ['Remove Exchange from a node', 5],
  ['Upgrade an Exchange 2000 virtual server', 6],
  ['Install a service pack of Windows', 4],
  ['Set the clock of a server', 4],
  ['Take the drive letter off a volume', 4],
  ['Run Exchange Setup from an answer file', 3],
  ['Set a failover policy', 7],
  ['Pause and resume a node', 5],
  ['Back up a node for Automated System Recovery', 10],
  ['Restore a node by Automated System Recovery', 19],
  ['Network adapters of load-balanced servers', 4],
  ['Create a load-balanced cluster', 14],
  ['Reach an array over the LAN', 9],
];

/** What a label in the column of tests stands for: `[label]: ../test/file`. */
const files = new Map(
  [...text.matchAll(/^\[([^\]]+)\]: \.\.\/(\S+)$/gm)].map(([, label = '', path = '']) => [label, path]),
);

const sections = text
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [title = ''] = section.split('\n');
    const rows = [...section.matchAll(/^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/gm)];
    return { title, rows: rows.map(([, step, what, where, test]) => ({ step, what, where, test })) };
  });

/** The cells of tests in the table of refusals. */
const refusals = [
  ...(text.split(/^### What the pages refuse$/m)[1] ?? '').matchAll(
    /^\| [^|]+ \| [^|]+ \| [^|]+ \| (\[.+) \|$/gm,
  ),
].map(([, test = '']) => test);

describe(FILE, () => {
  it('has every step of every procedure', () => {
    expect(sections.map(({ title, rows }) => [title, rows.length])).toEqual(PROCEDURES);
    for (const { title, rows } of sections)
      expect([title, rows.map(({ step }) => Number(step))]).toEqual([
        title,
        rows.map((_, index) => index + 1),
      ]);
  });

  it('names for each step tests that exist, or says that there is none', () => {
    const cells = sections.flatMap(({ rows }) => rows.map(({ test = '' }) => test));
    expect(refusals.length).toBeGreaterThan(20);
    const labels = [...cells, ...refusals].flatMap((cell) =>
      [...cell.matchAll(/\[([^\]]+)\]/g)].map(([, label = '']) => label),
    );
    for (const cell of cells) expect(cell).toMatch(/^(none|\[[^\]]+\](, \[[^\]]+\])*)$/);
    expect([...files.keys()].toSorted()).toEqual([...new Set(labels)].toSorted());
    expect([...files.values()].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that there are', () => {
    const named = sections.flatMap(({ rows }) =>
      rows.flatMap(({ where = '' }) => [...where.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)),
    );
    expect(named.filter((name) => !(name in commandRegistry))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });
});
