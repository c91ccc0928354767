import { expect, test } from 'vitest';
import { resourceTypeNamed } from '#domain';
import { listedResourceTypes } from '../../../src/consoles/cluster-administrator/model/resource-types.ts';
import { cluster, type } from './support.ts';

test('what is set of a type is listed and kept (R-31, R-32)', () => {
  const run = cluster();
  const line = 'cluster restype "IP Address" /prop';
  expect(type(run, line).text).toMatch(/D +IP Address +LooksAlivePollInterval +5000 /);
  expect(type(run, `${line} LooksAlivePollInterval=1000 Description="Addresses"`).exitCode).toBe(0);
  expect(type(run, line).text).toMatch(/D +IP Address +LooksAlivePollInterval +1000 /);
  expect(type(run, line).text).toMatch(/S +IP Address +Description +Addresses/);
  expect(resourceTypeNamed(run.world, 'ip address')).toMatchObject({
    looksAliveMs: 1_000,
    isAliveMs: 60_000,
  });
  expect(resourceTypeNamed(run.world, 'File Share')).toMatchObject({ looksAliveMs: 5_000 });
});

test('a type that a person named is listed everywhere and can be deleted (C-5)', () => {
  const run = cluster();
  const names = () => listedResourceTypes(run.world).map(({ name }) => name);
  const before = names();
  expect(type(run, 'cluster restype Tape /create /dll:tape.dll').exitCode).toBe(0);
  expect(names()).toEqual([...before, 'Tape']);
  expect(type(run, 'cluster restype').text).toContain('Tape');
  expect(type(run, 'cluster restype Tape /prop DllName').text).toContain('tape.dll');
  expect(type(run, 'cluster restype Tape /listowners').text).not.toContain('NODE1');
  expect(type(run, 'cluster restype tape /delete').exitCode).toBe(0);
  expect(names()).toEqual(before);
});
