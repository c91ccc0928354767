import { describe, expect, it } from 'vitest';
import type { ComputerNode, Verdict } from '#domain';
import {
  changeRefusal,
  identityOf,
  joinCommand,
} from '../../../../src/consoles/system-properties/computer-name.ts';
import { Room } from './room.ts';

const node = new Room().boot().node('NODE1');
const identity = (fields: Partial<ComputerNode>) => identityOf({ ...node, ...fields });

describe('System Properties', () => {
  it('names the computer by the domain that it is in, or by its workgroup (L-46)', () => {
    expect(identity({})).toEqual({
      fullName: 'NODE1.corp.example',
      kind: 'domain',
      memberOf: 'corp.example',
      needsRestart: false,
    });
    expect(identity({ domain: null })).toMatchObject({ fullName: 'NODE1', kind: 'workgroup' });
    expect(identity({ domain: null, domainAfterRestart: 'corp.example' })).toMatchObject({
      fullName: 'NODE1.corp.example',
      needsRestart: true,
    });
  });

  it('greys Change only where no name of a domain would help', () => {
    const refused = (reason: 'domain.alreadyMember' | 'directory.unreachable'): Verdict => ({
      ok: false,
      reason,
      params: {},
    });
    expect(changeRefusal(refused('domain.alreadyMember'))?.reason).toBe('domain.alreadyMember');
    expect(changeRefusal(refused('directory.unreachable'))).toBeNull();
    expect(changeRefusal({ ok: true, warnings: [] })).toBeNull();
    expect(joinCommand('NODE1', ' corp.example ').domain).toBe('corp.example');
  });
});
