import { nlbHostNamed, nlbStatus, shareOfHost, type World } from '#domain';
import type { Mismatch } from './hardware.ts';
import type { Expectation } from './scenario-schema.ts';

/** Shares are parts of the whole up to 1, and per cent above. */
const part = (number: number): number => (number > 1 ? number / 100 : number);

/** A third of three hosts is a third, whatever numbers make of it. */
const slack = 1e-9;

/** How NLB Manager shows a host, and which part of new connections it takes (B-8, B-28a): to the ports of the first rule unless a port is named. */
export function lookAtNlbHost(
  world: World,
  { nlbHost: name = '', port, ...expected }: Expectation,
): Mismatch {
  const { nlb } = world;
  const host = nlbHostNamed(world, name);
  if (nlb === undefined || host === undefined) return `there is no load-balanced host ${name}`;
  const status = nlbStatus(world, nlb, host);
  const state = `${status.slice(0, 1).toUpperCase()}${status.slice(1)}`;
  const { state: wanted, stateNot, share } = expected;
  if ((wanted !== undefined && wanted !== state) || stateNot === state) return `host ${name} is ${state}`;
  const asked = port ?? nlb.rules[0]?.from ?? 0;
  const takes = shareOfHost(world, nlb, host, asked);
  const { atLeast = 0, atMost = 1 } = share ?? {};
  const isRight = takes >= part(atLeast) - slack && takes <= part(atMost) + slack;
  return isRight ? null : `host ${name} takes ${Math.round(takes * 100)} per cent of port ${asked}`;
}
