import { expect, test } from 'vitest';
import type { DomainEvent } from '#domain';
import { noticedFailures } from '#domain/selectors';
import { createSession, runScript } from '#session';
import { levelOne } from '../../../levels/support.ts';

const event = (at: number, type: string, data: object): DomainEvent =>
  ({ id: at, at, type, data, subject: '', severity: 'info', cause: { kind: 'timer' } }) as never;
const died = (at: number, node: string) => event(at, 'computer.died', { node });
const regroup = (at: number) => event(at, 'regroup.stage', { stage: 'activate' });
const removed = (at: number, node: string) => event(at, 'node.removed', { node, on: 'NODE2' });

test('the instant at which a failure is noticed and the end of the loss before it are one', () => {
  const level = levelOne();
  const session = createSession({ level, seed: 7 });
  runScript(session, level.reference, level.horizonMs);
  const [failure, ...others] = noticedFailures(session.frame().world.events);
  const [detection, failover, ...rest] = session.report().causes;
  expect(others).toEqual([]);
  expect([failure?.failedAt, failure?.noticedAt]).toEqual([detection?.fromMs, detection?.toMs]);
  expect((failure?.noticedAt ?? 0) - (failure?.failedAt ?? 0)).toBe(7200);
  // What the cluster did from then on is one line, however many stretches the account has.
  expect([detection?.kind, failover?.kind]).toEqual(['detection', 'failover']);
  expect(rest).toEqual([]);
  expect(session.report().causes.reduce((sum, { userMs }) => sum + userMs, 0)).toBe(
    session.report().lostUserMs,
  );
});

test('a failure is noticed when the regroup begins, not when the node is out (W-6)', () => {
  expect(noticedFailures([died(1000, 'NODE1'), regroup(8200), removed(18_200, 'NODE1')])).toEqual([
    { node: 'NODE1', failedAt: 1000, noticedAt: 8200 },
  ]);
});

test('who fails during a regroup is found out by that one', () => {
  const events = [died(0, 'NODE1'), regroup(7200), died(7500, 'NODE3'), removed(9000, 'NODE3')];
  expect(noticedFailures([...events, removed(9000, 'NODE1')])).toEqual([
    { node: 'NODE3', failedAt: 7500, noticedAt: 9000 },
    { node: 'NODE1', failedAt: 0, noticedAt: 7200 },
  ]);
});

test('who was no member, or was back before anybody missed it, was not noticed', () => {
  expect(noticedFailures([died(0, 'NODE1'), regroup(7200), removed(9000, 'NODE2')])).toEqual([]);
  const back = event(5000, 'computer.started', { node: 'NODE1', unexpectedShutdown: true });
  expect(noticedFailures([died(0, 'NODE1'), back, removed(9000, 'NODE1')])).toEqual([]);
});
