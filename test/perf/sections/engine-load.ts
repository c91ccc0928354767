import { type Command, rows, type World } from '#domain';
import { exchangeCluster, given, groupsCluster, measured, nodeNames, passTime } from '../cluster-load.ts';
import { type BenchSection, type Measurement, median } from '../measure.ts';

const ROUNDS = 3;
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const BETWEEN_FAULTS_MS = 10 * MINUTE_MS;
const UNTIL_MENDED_MS = 5 * MINUTE_MS;

type Fault = Omit<Extract<Command, { type: 'injectFault' }>, 'type'>;

/** How fast the largest cluster of the course lives through a day of peace and a day of faults. */
export const engineLoad: BenchSection = {
  name: 'load',
  run: async () => {
    const cluster = exchangeCluster();
    return [idleDay(cluster), dayOfFaults(cluster)];
  },
};

/** What an event costs as clusters grow; printed, not judged. */
export const engineGrowth: BenchSection = {
  name: 'growth',
  run: async () => {
    const sizes = [
      ...[2, 4, 6, 8].map((nodes) => [nodes, 10] as const),
      ...[1, 10, 30, 100].map((groups) => [4, groups] as const),
    ];
    const lines = sizes.map(([nodes, groups]) => growthLine(nodes, groups));
    console.log(['nodes  groups  resources  events of a node crash  ms an event', ...lines, ''].join('\n'));
    return [];
  },
};

/** Faults of all sorts in turn, each on the next node or virtual server; all but the power cut mend themselves or get a new part. */
function faultNumber(number: number): Fault {
  const nodes = nodeNames(8);
  const node = nodes[number % nodes.length] ?? '';
  const evs = `EVS${(number % 7) + 1}`;
  const faults: readonly Fault[] = [
    { fault: 'serviceCrash', target: { kind: 'node', node } },
    { fault: 'crash', target: { kind: 'resource', resource: `IS (${evs})` } },
    { fault: 'nic', target: { kind: 'port', port: `${node}/nic1` } },
    { fault: 'monitorCrash', target: { kind: 'node', node } },
    { fault: 'sick', target: { kind: 'resource', resource: `SMTP (${evs})`, seenBy: 'isAlive' } },
    { fault: 'nic', target: { kind: 'port', port: `${node}/nic2` } },
  ];
  return faults[number % faults.length] as Fault;
}

function idleDay(cluster: World): Measurement {
  const { realMs } = measured(cluster, (world) => passTime(world, DAY_MS));
  return {
    name: 'Idle day of 8 nodes with 7 Exchange virtual servers, to real time',
    value: DAY_MS / Math.max(realMs, 0.001),
    unit: 'x',
    limit: 10_000,
    sense: 'at least',
    detail: `a day in ${realMs.toFixed(2)} ms`,
  };
}

function dayOfFaults(cluster: World): Measurement {
  const { after, realMs, events } = measured(cluster, (start) => {
    let world = start;
    for (let number = 0; number < DAY_MS / BETWEEN_FAULTS_MS; number += 1) {
      const fault = faultNumber(number);
      world = passTime(given(world, { type: 'injectFault', ...fault }), UNTIL_MENDED_MS);
      world = passTime(given(world, { type: 'healFault', ...fault }), BETWEEN_FAULTS_MS - UNTIL_MENDED_MS);
    }
    return world;
  });
  const struck = after.events.filter(({ type }) => type === 'fault.struck').length;
  if (after.now !== cluster.now + DAY_MS || struck !== DAY_MS / BETWEEN_FAULTS_MS)
    throw new Error(`The day of faults did not pass: ${struck} struck by ${after.now} ms`);
  return {
    name: 'Day of the same cluster with a fault every ten minutes, to real time',
    value: DAY_MS / realMs,
    unit: 'x',
    limit: 2_000,
    sense: 'at least',
    detail: `a day in ${(realMs / 1_000).toFixed(1)} s, ${events} events, ${(realMs / events).toFixed(2)} ms each`,
  };
}

/** The first node has everything, and its Cluster service crashes: all groups go elsewhere. */
function growthLine(nodes: number, groups: number): string {
  const cluster = groupsCluster(nodes, groups);
  const crash: Command = {
    type: 'injectFault',
    fault: 'serviceCrash',
    target: { kind: 'node', node: 'A' },
  };
  const runs = Array.from({ length: ROUNDS }, () =>
    measured(cluster, (world) => passTime(given(world, crash), BETWEEN_FAULTS_MS)),
  );
  const realMs = median(runs.map((run) => run.realMs));
  const events = runs[0]?.events ?? 0;
  const cells = [nodes, groups, rows(cluster, 'resource').length, events, (realMs / events).toFixed(2)];
  const widths = [5, 8, 11, 24, 13];
  return cells.map((cell, column) => String(cell).padStart(widths[column] ?? 0)).join('');
}
