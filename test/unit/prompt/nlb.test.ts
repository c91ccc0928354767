import { expect, test } from 'vitest';
import { defaultPortRule } from '#domain';
import { minutes, seconds } from '#kernel';
import { homeOf } from '#prompt';
import { levelCalled } from '../../levels/support.ts';
import { Run } from '../../support/run.ts';
import { type } from './support.ts';

/** Level 20 with WEB1 as the one host. */
function oneHost(): Run {
  const level = levelCalled('20-glass-doors');
  const run = new Run(level.setup, 3);
  const address = level.past?.steps.at(-1)?.command;
  if (address === undefined) throw new Error('the past gives WEB1 no address');
  run.wait(minutes(10));
  run.do(address);
  run.do({
    type: 'createNlbCluster',
    name: 'mail.corp.example',
    address: '10.1.0.50',
    mask: '255.255.0.0',
    mode: 'unicast',
    rules: [defaultPortRule],
    node: 'WEB1',
    adapter: 'nic1',
    priority: 1,
    initialState: 'started',
  });
  run.wait(seconds(6));
  return run;
}

const web = homeOf('WEB1');

test('nlb query and display tell of the hosts and the rules (B-22, B-27)', () => {
  const run = oneHost();
  expect(type(run, 'nlb query', web).text).toMatch(
    /mail\.corp\.example \(10\.1\.0\.50\)[\s\S]*1 WEB1 +converged/,
  );
  expect(type(run, 'wlbs display', web).text).toContain('0-65535  both  multiple  single');
  expect(type(run, 'nlb query').text).toContain('not bound on this computer');
  expect(type(run, 'nlb dance', web).exitCode).toBe(87);
});

test('nlb drainstop, suspend and resume are the commands of the menu (B-24, B-25)', () => {
  const run = oneHost();
  expect(type(run, 'NLB.EXE drainstop', web).commands).toEqual([
    { type: 'controlNlbHost', node: 'WEB1', action: 'drainstop' },
  ]);
  expect(type(run, 'nlb suspend', web).exitCode).toBe(0);
  expect(type(run, 'nlb start', web).verdicts).toMatchObject([{ ok: false, reason: 'nlb.suspended' }]);
  expect(type(run, 'nlb resume', web).text).toContain('NLB START');
});

test('nlb knows the ports of its rules and closes them (B-26, B-27)', () => {
  const run = oneHost();
  expect(type(run, 'nlb queryport 443', web).text).toContain('0 to 65535: enabled');
  expect(type(run, 'nlb disable 443', web).commands).toEqual([
    { type: 'controlNlbPort', node: 'WEB1', action: 'disable', port: 443 },
  ]);
  expect(type(run, 'nlb queryport 443', web).text).toContain('0 to 65535: disabled');
  expect(type(run, 'nlb enable all', web).exitCode).toBe(0);
  expect(type(run, 'nlb drain 443', web).exitCode).toBe(0);
  expect(type(run, 'nlb queryport 443', web).text).toContain('draining');
  expect(type(run, 'nlb disable 99999', web).exitCode).toBe(87);
  expect(type(run, 'nlb reload', web).exitCode).toBe(0);
});

test('nlb ip2mac tells the hardware addresses of each mode (B-18)', () => {
  const { text } = type(oneHost(), 'nlb ip2mac 10.1.0.50', web);
  for (const address of ['02-bf-0a-01-00-32', '03-bf-0a-01-00-32', '01-00-5e-7f-00-32'])
    expect(text).toContain(address);
  expect(type(oneHost(), 'nlb ip2mac 10.1.0.500', web).exitCode).toBe(87);
});
