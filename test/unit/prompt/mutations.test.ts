import { describe, expect, test } from 'vitest';
import type { World } from '#domain';
import { drawBetween, hashOf } from '#kernel';
import { homeOf, isFailure, runLine } from '#prompt';
import { cluster, english } from './support.ts';

const seeds = [
  'cluster node NODE2 /pause',
  'cluster node NODE2 /stop /wait:30',
  'cluster group "EVS1" /moveto:NODE2 /wait',
  'cluster group EVS1 /prop FailoverThreshold=2 AutoFailbackType=1 FailbackWindowStart=22 FailbackWindowEnd=4',
  'cluster group EVS1 /setowners:NODE1,NODE2',
  'cluster group "New Group" /create',
  'cluster res "IP (EVS1)" /prop RestartAction=1 RestartThreshold=3:DWORD',
  'cluster res "IP (EVS1)" /priv Address=10.1.0.30 SubnetMask=255.255.0.0',
  'cluster res App /create /group:EVS1 /type:"Generic Application" /separate',
  'cluster res "Name (EVS1)" /adddep:"Disk S:" /removedep:"IP (EVS1)"',
  'cluster res "SA (EVS1)" /priv IsAliveTimeout=600000:DWORD',
  'cluster restype "IP Address" /listowners',
  'cluster network Private /prop Role=3',
  'cluster netint /node:NODE1 /net:Private',
  'cluster /cluster:MAILCLUS /quorum:"Disk Q:" /maxlogsize:8192',
  'cluster /setnetpri:Private,Public',
  'cluster /addnodes:NODE2 /pass:Str0ng!pass',
  'cluster MAILCLUS /rename:MAIL2',
];
const scraps = [
  '"',
  '/',
  ':',
  '=',
  ',',
  ';',
  '\\',
  '%',
  ' ',
  '-',
  'NODE9',
  '/wait',
  '/prop',
  '""',
  '0x',
  'ü',
  '\u0000',
  '999999999999',
  '{{name}}',
];

/** What a line may change; not the record of what was refused. */
function stateOf({ entities, charts, cluster: built, queue, directory, ledger, rng }: World): string {
  return hashOf({ entities, charts, built, queue, directory, ledger, rng });
}

/** Lines that were spoiled in one to three places, the same on every run. */
function* mutated(count: number): Generator<string> {
  let state: number | undefined;
  const pick = (high: number): number => {
    const drawn = drawBetween(state, 2003, 'lines', 0, high - 1);
    state = drawn.state;
    return drawn.value;
  };
  for (let number = 0; number < count; number += 1) {
    let line = seeds[pick(seeds.length)] ?? '';
    for (let times = 1 + pick(3); times > 0; times -= 1) {
      const at = pick(line.length + 1);
      const scrap = scraps[pick(scraps.length)] ?? '';
      const words = line.split(' ');
      const ways = [
        () => line.slice(0, at) + line.slice(at + 1),
        () => line.slice(0, at) + scrap + line.slice(at),
        () => line.slice(0, at),
        () => words.filter((_, index) => index !== at % words.length).join(' '),
        () => [...words, words[at % words.length]].join(' '),
        () => line.toUpperCase(),
      ];
      line = ways[pick(ways.length)]?.() ?? line;
    }
    yield line;
  }
}

describe('500 spoiled lines', () => {
  test('never break anything: each is valid or answered with an error that changes nothing', () => {
    const counts = { failed: 0, changed: 0, shown: 0 };
    for (const line of mutated(500)) {
      const run = cluster();
      const before = stateOf(run.world);
      const read = runLine(run.world, homeOf('NODE1'), line);
      const verdicts = read.commands.map((command) => run.try(command));
      const { output, exitCode } = read.outcome(verdicts, run.world);
      const text = english([...read.opening, ...output]);
      if (isFailure(exitCode)) {
        counts.failed += 1;
        expect(text.trim(), line).not.toBe('');
        expect(stateOf(run.world), line).toBe(before);
      } else if (read.commands.length > 0) {
        counts.changed += 1;
        expect(
          verdicts.every(({ ok }) => ok),
          line,
        ).toBe(true);
      } else {
        counts.shown += 1;
        expect(stateOf(run.world), line).toBe(before);
      }
    }
    expect(counts.failed + counts.changed + counts.shown).toBe(500);
    expect(Math.min(counts.failed, counts.changed, counts.shown)).toBeGreaterThan(10);
  });
});
