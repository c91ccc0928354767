import { describe, expect, it } from 'vitest';
import { planParts } from '../../../src/app/play/plan/copy-parts.ts';
import { levelOne } from '../../levels/support.ts';

const copied = (value: string) =>
  planParts(value)
    .filter(({ canCopy }) => canCopy)
    .map(({ text }) => text);

describe('a line of the plan', () => {
  it('offers what is typed for copying: addresses, names, folders, accounts', () => {
    expect(copied('mail.corp.example, 10.1.0.50, mask 255.255.0.0, unicast')).toEqual([
      'mail.corp.example',
      '10.1.0.50',
      '255.255.0.0',
    ]);
    expect(copied('EVS1, 10.1.0.31, data in S:\\Exchsrvr')).toEqual(['EVS1', '10.1.0.31', 'S:\\Exchsrvr']);
    expect(copied('NODE2, Exchange in C:\\Program Files\\Exchsrvr on each node')).toEqual([
      'NODE2',
      'C:\\Program Files\\Exchsrvr',
    ]);
    expect(copied('MAILCLUS, service account svc-cluster; password Heart-8eat')).toEqual([
      'MAILCLUS',
      'svc-cluster',
      'Heart-8eat',
    ]);
    expect(copied('a tape; every backup gets a new one')).toEqual([]);
  });

  it('loses no letter of any line', () => {
    for (const text of Object.values(levelOne().texts))
      for (const { value } of text?.plan ?? [])
        expect(
          planParts(value)
            .map((part) => part.text)
            .join(''),
        ).toBe(value);
  });
});
