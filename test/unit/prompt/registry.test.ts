import { describe, expect, it, test } from 'vitest';
import { homeOf } from '#prompt';
import { cluster, type } from './support.ts';

const add = 'reg add HKLM\\Software\\Vendor\\App';

describe('reg', () => {
  test('shows a key with its values and the keys right below it', () => {
    const run = cluster();
    expect(type(run, `${add} /v Port /t REG_DWORD /d 8080`).text).toBe('The value is set.');
    type(run, `${add} /ve /d "My application"`);
    type(run, `${add}\\Paths /v Log /t REG_EXPAND_SZ /d D:\\Log`);
    expect(type(run, 'reg query hklm\\software\\vendor\\app').text).toBe(
      [
        '',
        'HKEY_LOCAL_MACHINE\\Software\\Vendor\\App',
        '    (default)            REG_SZ        My application',
        '    Port                 REG_DWORD     0x1f90',
        '',
        'HKEY_LOCAL_MACHINE\\Software\\Vendor\\App\\Paths',
      ].join('\n'),
    );
    expect(type(run, 'reg query HKLM\\Software\\Vendor /s').text).toContain(
      'App\\Paths\n    Log                  REG_EXPAND_SZ D:\\Log',
    );
    expect(type(run, 'reg query HKLM\\Software\\Vendor\\App /v port').text).toContain('0x1f90');
    expect(type(run, 'reg query HKLM').text).toContain('HKEY_LOCAL_MACHINE\\SYSTEM');
  });

  test('each server has its own registry', () => {
    const run = cluster();
    type(run, `${add} /v Port /d 8080`, homeOf('NODE2'));
    expect(type(run, 'reg query HKLM\\Software\\Vendor\\App').exitCode).toBe(1);
    expect(type(run, 'reg query HKLM\\Software\\Vendor\\App', homeOf('NODE2')).exitCode).toBe(0);
  });

  test('a value is replaced only with /f, whatever the case of its name', () => {
    const run = cluster();
    type(run, `${add} /v Port /d 1`);
    expect(type(run, `${add} /v PORT /d 2`)).toMatchObject({ exitCode: 1, commands: [] });
    expect(type(run, `${add} /v PORT /d 2 /f`).exitCode).toBe(0);
    expect(type(run, 'reg query HKLM\\Software\\Vendor\\App').text).toMatch(/Port +REG_SZ +2$/);
  });

  it.each([
    ['reg', 1, 'REG QUERY'],
    ['reg /?', 0, 'REG ADD'],
    ['reg add /?', 0, 'REG ADD'],
    ['reg delete HKLM\\Software', 1, 'delete is not understood'],
    ['reg query', 1, 'are needed'],
    ['reg query HKCU\\Software', 1, 'not below HKLM'],
    ['reg query HKLM\\Software\\Nobody', 1, 'does not exist'],
    ['reg query HKLM\\Software /v Nothing', 1, 'has no value'],
    ['reg query HKLM\\Software /f', 1, '/f is not understood'],
    ['reg query HKLM\\Software /v', 1, '/v is not understood'],
    [add, 1, 'are needed'],
    [`${add} /v Port /t REG_LINK`, 1, 'no type'],
    [`${add} /v Port /s`, 1, '/s is not understood'],
    [`${add} /v Port word`, 1, 'word is not understood'],
    [`${add} /v Port /t REG_DWORD /d high`, 87, 'no number'],
    [`${add} /v Port /t REG_DWORD /d 4294967296`, 87, 'no number'],
    ['reg add HKLM\\Software /v Port', 0, 'is set'],
    ['reg add HKLM\\Elsewhere\\App /v Port', 161, 'is no key'],
    ['reg add HKLM\\Software\\\\App /v Port', 161, 'is no key'],
    ['reg add HKLM /v Port', 161, 'is no key'],
  ])('%s → %i', (line, code, part) => {
    const typed = type(cluster(), line);
    expect(typed.exitCode).toBe(code);
    expect(typed.text).toContain(part);
  });
});

describe('cluster resource: checkpoints (C-4, R-59)', () => {
  test('are listed for one resource, or for all', () => {
    const run = cluster();
    type(run, `${add} /v Port /d 8080`);
    const added = type(run, 'cluster res "IP (EVS1)" /addcheckpoints:software\\vendor\\app,System');
    expect(added.exitCode).toBe(0);
    expect(added.commands).toHaveLength(2);
    const rows = [
      '',
      'Resource             Checkpoint',
      '-------------------- ----------------------------------------',
      'IP (EVS1)            Software\\Vendor\\App',
      'IP (EVS1)            SYSTEM',
    ];
    const one = "Listing registry checkpoints for resource 'IP (EVS1)':";
    expect(type(run, 'cluster res "ip (evs1)" /check').text).toBe([one, ...rows].join('\n'));
    const all = 'Listing registry checkpoints for all resources:';
    expect(type(run, 'cluster res /checkpoints').text).toBe([all, ...rows].join('\n'));
    type(run, 'cluster res "IP (EVS1)" /removecheck:System');
    expect(type(run, 'cluster res "IP (EVS1)" /check').text).toBe([one, ...rows.slice(0, -1)].join('\n'));
  });

  test('of several keys none is added when one is refused', () => {
    const run = cluster();
    expect(type(run, 'cluster res "IP (EVS1)" /addcheck:System,Nobody').exitCode).toBe(2);
    expect(type(run, 'cluster res "IP (EVS1)" /check').text).not.toContain('SYSTEM');
  });

  it.each([
    ['/addcheck:Software\\Nobody', 2],
    ['/addcheck:\\System', 161],
    ['/addcheck:HKLM\\System', 2],
    ['/addcheck:', 87],
    ['/removecheck:System', 2],
    ['/check:x', 87],
  ])('%s → %i', (option, code) => {
    expect(type(cluster(), `cluster res "IP (EVS1)" ${option}`).exitCode).toBe(code);
  });
});
