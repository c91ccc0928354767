import type { BackupSet, ComputerNode } from '#domain';
import { backupsOf } from '#domain/selectors';

/** Pages of Setup in text mode, as far as the trainee turns them. */
export type SetupPage = 'boot' | 'welcome' | 'floppy' | 'media' | 'install';

/** Keys of a page, in the order of its bottom line. */
export type SetupKey = 'enter' | 'f2' | 'f3';

/** Where Setup stands and what was put in: numbers of backups. */
export interface SetupState {
  readonly page: SetupPage;
  readonly floppy: number | null;
  readonly media: number | null;
}

/** A server that finds nothing to start. */
export const beforeSetup: SetupState = { page: 'boot', floppy: null, media: null };

/** What a key of Setup leads to; `begin` stands for the command of the page. */
export type SetupAnswer = SetupState | 'begin';

/** The keys that a page knows. */
export const keysOf: Readonly<Record<SetupPage, readonly SetupKey[]>> = {
  boot: ['enter'],
  welcome: ['enter', 'f2', 'f3'],
  floppy: ['enter', 'f3'],
  media: ['enter', 'f3'],
  install: ['enter', 'f3'],
};

const next: Readonly<Record<SetupPage, Readonly<Partial<Record<SetupKey, SetupPage | 'begin'>>>>> = {
  boot: { enter: 'welcome' },
  welcome: { enter: 'install', f2: 'floppy', f3: 'boot' },
  floppy: { enter: 'media', f3: 'welcome' },
  media: { enter: 'begin', f3: 'floppy' },
  install: { enter: 'begin', f3: 'welcome' },
};

/** What comes of a key; null = the page does not know it, or something has to be chosen first. */
export function pressKey(state: SetupState, key: SetupKey): SetupAnswer | null {
  const page = next[state.page][key];
  if (page === undefined) return null;
  if (key === 'enter' && state.page === 'floppy' && state.floppy === null) return null;
  if (key === 'enter' && state.page === 'media' && state.media === null) return null;
  return page === 'begin' ? 'begin' : { ...state, page };
}

/** The floppies that lie about: of each set that has got one, newest first. */
export function floppiesOf(node: ComputerNode): readonly BackupSet[] {
  return setsOf(node).filter(({ floppy }) => floppy);
}

/** The media of recovery sets, newest first. */
export function setsOf(node: ComputerNode): readonly BackupSet[] {
  return backupsOf(node)
    .filter(({ backupKind }) => backupKind === 'asr')
    .toReversed();
}
