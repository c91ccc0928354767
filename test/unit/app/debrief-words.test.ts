import { describe, expect, it } from 'vitest';
import { describeCommand, describeEvent, type Translate } from '#content';
import type { DomainEvent } from '#domain';
import { newsAt, timelineMarks } from '../../../src/app/debrief/timeline-model.ts';
import { english } from '../../../src/cli/english.ts';

const event = (id: number, at: number, type: string, data: object): DomainEvent =>
  ({ id, at, type, data, subject: '', severity: 'info', cause: { kind: 'timer' } }) as unknown as DomainEvent;

const failure = [
  event(1, 1000, 'fault.struck', { fault: 'f', faultKind: 'power', hit: 'NODE1' }),
  event(2, 1000, 'computer.died', { node: 'NODE1' }),
  event(3, 1000, 'node.stateChanged', { node: 'NODE1', from: 'up', to: 'stopped' }),
  event(4, 1000, 'users.lost', { evs: 'EVS1', users: 500 }),
  event(5, 8200, 'node.removed', { node: 'NODE1', on: 'NODE2' }),
  event(6, 8200, 'interface.failed', { node: 'NODE1', network: 'Public', on: 'NODE1' }),
  event(7, 8200, 'interface.failed', { node: 'NODE1', network: 'Public', on: 'NODE2' }),
];

describe('the instant of a failure', () => {
  it('is told by the fault, not by what a machine believes of itself', () => {
    expect(newsAt(timelineMarks(failure), 1000)?.event.id).toBe(1);
    expect(newsAt(timelineMarks(failure), 500)).toBeUndefined();
  });

  it('tells once what each member notes in its own log', () => {
    const types = timelineMarks(failure).map((mark) => mark.event.type);
    expect(types.filter((type) => type === 'interface.failed')).toHaveLength(1);
  });
});

describe('what a mark means', () => {
  const toneOf = (one: DomainEvent) => timelineMarks([one]).map(({ lane, tone }) => `${lane} ${tone}`)[0];

  it('is told by what it is for the users, not by its row', () => {
    const users = (type: string, severity: string) =>
      ({ ...event(1, 0, type, { outcome: 'lost' }), severity }) as DomainEvent;
    expect(toneOf(users('users.lost', 'error'))).toBe('users harm');
    expect(toneOf(users('risk.began', 'warning'))).toBe('users risk');
    expect(toneOf(users('users.restored', 'info'))).toBe('users good');
    expect(toneOf(users('level.ended', 'info'))).toBe('users harm');
    expect(toneOf(event(1, 0, 'fault.healed', { hit: 'NODE1' }))).toBe('fault good');
  });

  it('is no fault when a computer starts or shuts down as it should', () => {
    expect(toneOf(event(1, 0, 'computer.started', { node: 'NODE1' }))).toBe('cluster work');
    expect(toneOf(event(1, 0, 'computer.shutDown', { node: 'NODE1' }))).toBe('cluster work');
    expect(toneOf(event(1, 0, 'computer.died', { node: 'NODE1' }))).toBe('fault harm');
  });
});

describe('the words of deeds', () => {
  const words = ((key: string, params: object) => `${key} ${JSON.stringify(params)}`) as unknown as Translate;

  it('name what a deed was about', () => {
    const plug = { type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic1', to: 'LAN-SW1/1' } as const;
    expect(describeCommand(plug, english)).toBe('Plug in a cable: NIC1 of NODE1 – port 1 of LAN-SW1');
    expect(describeCommand({ type: 'moveGroup', group: 'EVS1', to: '' }, words)).toMatch(/: EVS1$/);
  });

  it('do not double the colon of a disk', () => {
    const line = (() => 'Disk Q:: Offline → Online') as unknown as Translate;
    expect(describeEvent(failure[1] as DomainEvent, line)).toBe('Disk Q: Offline → Online');
  });
});
