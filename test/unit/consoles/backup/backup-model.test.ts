import { describe, expect, it } from 'vitest';
import { minutes } from '#kernel';
import { homeOf, runLine } from '#prompt';
import { backUpCommand, firstDestination, setRows } from '../../../../src/consoles/backup/backup-model.ts';
import { startFolders } from '../../../../src/consoles/desktop/desktop-menu.ts';
import {
  beforeSetup,
  floppiesOf,
  keysOf,
  pressKey,
  type SetupState,
  setsOf,
} from '../../../../src/consoles/text-mode-setup/setup-pages.ts';
import { afterSetup } from '../../../support/after-setup.ts';
import { nodeIn } from '../cluster-administrator/built.ts';

describe('Backup', () => {
  it('is in System Tools below Accessories, and at the prompt (A-4)', () => {
    expect(startFolders(['backup']).map(({ folder }) => folder)).toEqual(['systemTools']);
    const run = afterSetup();
    expect(runLine(run.world, homeOf('NODE1'), 'ntbackup').effect).toBe('openBackup');
    expect(runLine(run.world, homeOf('NODE1'), 'ntbackup backup c:').outcome([], run.world).exitCode).toBe(
      87,
    );
  });

  it('ends in one command, onto a tape or into a file', () => {
    expect(backUpCommand('NODE1', 'asr', firstDestination)).toEqual({
      type: 'backUpNode',
      node: 'NODE1',
      kind: 'asr',
      media: 'Tape',
    });
    const file = { mediaType: 'file' as const, path: ' C:\\b.bkf ' };
    expect(backUpCommand('NODE1', 'systemState', file).media).toBe('C:\\b.bkf');
    expect(backUpCommand('NODE1', 'asr', { mediaType: 'file', path: '' }).media).toBe(' ');
  });

  it('lists the newest backup first; floppies and recovery sets are told apart', () => {
    const run = afterSetup();
    for (const kind of ['asr', 'systemState', 'asr'] as const) {
      run.do({ type: 'backUpNode', node: 'NODE1', kind, media: 'Tape' });
      run.wait(minutes(26));
    }
    run.do({ type: 'writeRecoveryFloppy', node: 'NODE1' });
    const node = nodeIn(run.world, 'NODE1');
    expect(setRows(node).map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(setsOf(node).map(({ number }) => number)).toEqual([3, 1]);
    expect(floppiesOf(node).map(({ number }) => number)).toEqual([3]);
  });
});

describe('Setup in text mode', () => {
  const at = (page: SetupState['page'], more: Partial<SetupState> = {}): SetupState => ({
    ...beforeSetup,
    page,
    ...more,
  });

  it('goes from the CD by F2 to the floppy, the medium and the work, and back by F3', () => {
    expect(pressKey(beforeSetup, 'enter')).toEqual(at('welcome'));
    expect(pressKey(at('welcome'), 'f2')).toEqual(at('floppy'));
    expect(pressKey(at('floppy'), 'enter')).toBeNull();
    expect(pressKey(at('floppy', { floppy: 1 }), 'enter')).toEqual(at('media', { floppy: 1 }));
    expect(pressKey(at('media', { floppy: 1 }), 'enter')).toBeNull();
    expect(pressKey(at('media', { floppy: 1, media: 1 }), 'enter')).toBe('begin');
    expect(pressKey(at('media', { floppy: 1 }), 'f3')).toEqual(at('floppy', { floppy: 1 }));
    expect(pressKey(at('welcome'), 'enter')).toEqual(at('install'));
    expect(pressKey(at('install'), 'enter')).toBe('begin');
  });

  it('knows no other keys on a page than its bottom line names', () => {
    expect(pressKey(beforeSetup, 'f2')).toBeNull();
    for (const [page, keys] of Object.entries(keysOf))
      for (const key of keys)
        expect(pressKey(at(page as SetupState['page'], { floppy: 1, media: 1 }), key)).not.toBeNull();
  });
});
