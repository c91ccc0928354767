import { describe, expect, it } from 'vitest';
import { type Command, type CommandOf, resourceNamed, resourceState, windowsEvents } from '#domain';
import { minutes } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

type NewResource = CommandOf<'createResource'>;

const plain = { description: '', separateMonitor: false, possibleOwners: [], dependsOn: [] };

const share = (resource: string, parameters: NewResource['parameters'], rest: Partial<NewResource> = {}) =>
  ({
    type: 'createResource',
    resource,
    resourceType: 'File Share',
    group: 'EVS1',
    ...plain,
    parameters,
    ...rest,
  }) satisfies Command;

function online(run: Run, command: NewResource): string {
  run.do(command);
  run.do({ type: 'setResourceProperties', resource: command.resource, restartAction: 'doNotRestart' });
  run.do({ type: 'onlineResource', resource: command.resource });
  run.wait(minutes(2));
  const row = resourceNamed(run.world, command.resource);
  return row === undefined ? '' : resourceState(run.world, row.id);
}

const logged = (run: Run, resource: string): readonly number[] =>
  ['NODE1', 'NODE2'].flatMap((node) =>
    windowsEvents(run.world, node)
      .filter(({ params }) => params['resource'] === resource)
      .map(({ eventId }) => eventId),
  );

describe('parameters of File Share, Print Spooler and the generic types', () => {
  const refusals: readonly (readonly [string, NewResource, object])[] = [
    ['a share without a name', share('X', { sharePath: 'S:\\X' }), { reason: 'parameter.missing' }],
    ['a share without a path', share('X', { shareName: 'X' }), { reason: 'parameter.missing' }],
    ['half a path', share('X', { shareName: 'X', sharePath: 'S:' }), { reason: 'parameter.noPath' }],
    [
      'a name that no share may have',
      share('X', { shareName: 'A:B', sharePath: 'S:\\X' }),
      { reason: 'name.invalidCharacters' },
    ],
    [
      'a name of 81 signs',
      share('X', { shareName: 'x'.repeat(81), sharePath: 'S:\\X' }),
      { reason: 'name.tooLong', params: { longest: 80 } },
    ],
    [
      'a program without a folder',
      share('X', { commandLine: 'x.exe' }, { resourceType: 'Generic Application' }),
      { reason: 'parameter.missing', params: { parameter: 'currentDirectory' } },
    ],
    [
      'a service without a name',
      share('X', { serviceName: '' }, { resourceType: 'Generic Service' }),
      { reason: 'parameter.missing', params: { parameter: 'serviceName' } },
    ],
    [
      'a script without a file',
      share('X', {}, { resourceType: 'Generic Script' }),
      { reason: 'parameter.missing', params: { parameter: 'scriptFilePath' } },
    ],
  ];
  it.each(refusals)('refuse %s', (_, command, verdict) => {
    expect(builtRun(7).try(command)).toMatchObject({ ok: false, ...verdict });
  });

  it('let a share come online whose folder is on a disk that its node has, or on its own volume', () => {
    const run = builtRun(7);
    const onDisk = { shareName: 'Public', sharePath: 'S:\\Public' };
    expect(online(run, share('On Disk', onDisk, { dependsOn: ['Disk S:'] }))).toBe('Online');
    expect(online(run, share('On C', { shareName: 'Tools', sharePath: 'C:\\Tools' }))).toBe('Online');
  });

  it('fail where the folder is not, and log that the share could not be made (V-20)', () => {
    const run = builtRun(7);
    expect(online(run, share('Nowhere', { shareName: 'X', sharePath: 'X:\\Public' }))).toBe('Failed');
    expect(logged(run, 'Nowhere')).toEqual(expect.arrayContaining([1053, 1069]));
    const tool = { commandLine: 'x.exe', currentDirectory: 'X:\\' };
    expect(online(run, share('Tool', tool, { resourceType: 'Generic Application' }))).toBe('Failed');
    expect(logged(run, 'Tool')).not.toContain(1053);
  });

  it('let a node offer a name of a share once', () => {
    const run = builtRun(7);
    expect(online(run, share('One', { shareName: 'Public', sharePath: 'C:\\One' }))).toBe('Online');
    expect(online(run, share('Two', { shareName: 'PUBLIC', sharePath: 'C:\\Two' }))).toBe('Failed');
    expect(logged(run, 'Two')).toContain(1053);
  });

  it('may come with later lines, and are not taken away again (C-4)', () => {
    const run = builtRun(7);
    run.do(share('Later', {}, { incomplete: true }));
    const set = (parameters: NewResource['parameters']): Command => ({
      type: 'setResourceProperties',
      resource: 'Later',
      parameters,
    });
    run.do(set({ shareName: 'Later' }));
    run.do(set({ sharePath: 'C:\\Later', maxUsers: 20 }));
    expect(run.try(set({ sharePath: '' }))).toMatchObject({ reason: 'parameter.missing' });
    expect(run.try(set({ sharePath: 'Later' }))).toMatchObject({ reason: 'parameter.noPath' });
    run.do(set({ maxUsers: null }));
    run.do({ type: 'onlineResource', resource: 'Later' });
    run.wait(minutes(1));
    expect(resourceState(run.world, resourceNamed(run.world, 'Later')?.id ?? 'res:')).toBe('Online');
    expect(run.try(set({ remark: 'For all' }))).toMatchObject({ reason: 'resource.notOffline' });
  });
});
