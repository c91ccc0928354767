import { beforeAll, describe, expect, it } from 'vitest';
import { clusterLogMeaning, describeClusterLogLine } from '#content';
import { type ClusterLogKey, clusterLog, type World } from '#domain';
import { minutes } from '#kernel';
import titles from '../../../../src/cli/coverage/domain-ids.json' with { type: 'json' };
import { english } from '../../../../src/cli/english.ts';
import { filtered, isFiltering, noFilter } from '../../../../src/consoles/cluster-log/log-lines.ts';
import { lineText } from '../../../../src/consoles/shared/cluster-log-line.ts';
import { findIn } from '../../../../src/consoles/shared/find-in.ts';
import { clusterLogCatalogue } from '../../../../src/domain/events/cluster-log-catalogue.ts';
import { builtRun } from '../../../support/building.ts';

let world: World;
beforeAll(() => {
  const run = builtRun(5);
  run.do({ type: 'holdPowerButton', device: 'NODE1' });
  run.wait(minutes(5));
  world = run.world;
}, 120_000);

const lines = () => clusterLog(world, 'NODE2').lines;
const textOf = (line: ReturnType<typeof lines>[number]) => describeClusterLogLine(line, english);

describe('lines of cluster.log', () => {
  it('look like those of the file', () => {
    const [first] = lines();
    if (first === undefined) throw new Error('The log is empty.');
    expect(lineText(first, 9 * 3_600_000)).toMatch(
      /^[0-9a-f]{8}\.[0-9a-f]{8}::2005\/03\/07-\d\d:\d\d:\d\d\.\d{3} INFO \[INIT\] /,
    );
    const challenge = lines().find((line) => line.type === 'quorum.challenged.challenger');
    if (challenge === undefined) throw new Error('Nobody challenged.');
    expect(lineText(challenge, 0)).toContain(' INFO Physical Disk <Disk Q:>: ');
  });

  it('have a text each, with everything filled in', () => {
    for (const line of lines()) expect(textOf(line)).not.toMatch(/\{\{|cluster-log:|^$/);
    const state = lines().find((line) => line.params.resource === 'Disk S:' && line.params.toCode === 2);
    expect(state && textOf(state)).toBe('Disk S: state OnlinePending (129) -> Online (2).');
    for (const entry of Object.values(clusterLogCatalogue).flat())
      expect(english(`cluster-log:line.${entry.text}`, {})).not.toContain('cluster-log');
  });

  it('say why a resource failed', () => {
    const params = { resource: 'Disk S:', group: 'EVS1', node: 'NODE1', reason: 'diskNotFound' };
    expect(describeClusterLogLine({ type: 'resource.failed', params }, english)).toBe(
      'Failed: this node does not reach the disk.',
    );
    const unknown = { ...params, reason: 'new one' };
    expect(describeClusterLogLine({ type: 'resource.failed', params: unknown }, english)).toContain(
      'new one',
    );
  });
});

describe('the meaning of a line', () => {
  const keys = Object.values(clusterLogCatalogue)
    .flat()
    .map(({ text }) => text as ClusterLogKey);

  it('is a sentence of its own for each kind, with a fact that there is', () => {
    const sentences = keys.map((key) => clusterLogMeaning(key, english));
    for (const { text, id } of sentences) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      // Facts about failures and their cures are not among those that cases have to prove.
      expect(id.startsWith('F-') || Object.hasOwn(titles, id), id).toBe(true);
    }
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(new Set(keys).size);
  });

  it('is not the line itself', () => {
    const missed = clusterLogMeaning('network.communicationLost', english);
    expect(missed.id).toBe('W-5');
    expect(missed.text).toContain('six');
  });
});

describe('find', () => {
  it('goes from hit to hit, up and down, whatever the case, and ends', () => {
    const first = findIn(lines(), null, { wanted: 'REGROUP, stage', direction: 'next' }, textOf);
    const second = findIn(
      lines(),
      first?.id ?? null,
      { wanted: 'regroup, stage', direction: 'next' },
      textOf,
    );
    expect(first?.type).toBe('regroup.stage.activate');
    expect(second?.type).toBe('regroup.stage.closing');
    expect(
      findIn(lines(), second?.id ?? null, { wanted: 'regroup, stage', direction: 'previous' }, textOf),
    ).toEqual(first);
    const last = findIn(lines(), null, { wanted: 'regroup, stage', direction: 'previous' }, textOf);
    expect(last?.type).toBe('regroup.stage.stabilized');
    expect(
      findIn(lines(), last?.id ?? null, { wanted: 'regroup, stage', direction: 'next' }, textOf),
    ).toBeNull();
    expect(findIn(lines(), null, { wanted: '  ', direction: 'next' }, textOf)).toBeNull();
  });
});

describe('filter', () => {
  it('leaves out other components and what is only for information', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(filtered(lines(), noFilter)).toEqual(lines());
    const regroup = filtered(lines(), { component: 'RGP', problemsOnly: false });
    expect(new Set(regroup.map(({ component }) => component))).toEqual(new Set(['RGP']));
    const bad = filtered(lines(), { component: null, problemsOnly: true });
    expect(bad.length).toBeGreaterThan(0);
    expect(bad.some(({ level }) => level === 'INFO')).toBe(false);
    expect(filtered(lines(), { component: 'RGP', problemsOnly: true })).toEqual([]);
  });
});
