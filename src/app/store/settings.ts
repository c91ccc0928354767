import { type LanguageId, languages } from '#i18n';
import { isRecord } from './parse.ts';
import { defaultShortcuts, parseShortcuts, type Shortcuts } from './shortcuts.ts';

/** How the shell looks; `system` follows the browser. */
export type ThemeChoice = 'system' | 'dark' | 'light' | 'contrast';
/** Whether things move; `system` follows the browser. */
export type MotionChoice = 'system' | 'reduced';

/** What a player sets once and for all games. */
export interface Settings {
  readonly version: 1;
  /** Null until the player chooses: then the browser's languages decide. */
  readonly language: LanguageId | null;
  readonly theme: ThemeChoice;
  readonly motion: MotionChoice;
  /** 0 to 100. */
  readonly volume: number;
  readonly muted: boolean;
  readonly captions: boolean;
  /** Per cent of the browser's own text size. */
  readonly textSize: number;
  /** Whether a failure brings a fast pace down to real time. */
  readonly slowsDown: boolean;
  /** Whether names and addresses stay open beside the room. */
  readonly planOpen: boolean;
  /** Single keys can be switched off: speech input and unsteady hands press them by mistake. */
  readonly shortcutsOn: boolean;
  readonly shortcuts: Shortcuts;
}

/** The text sizes on offer, in per cent. */
export const textSizes = [90, 100, 115, 130, 150] as const;
/** The themes on offer. */
export const themeChoices = ['system', 'dark', 'light', 'contrast'] as const;
/** The motion settings on offer. */
export const motionChoices = ['system', 'reduced'] as const;

/** What a new player gets. */
export const defaultSettings: Settings = {
  version: 1,
  language: null,
  theme: 'dark',
  motion: 'system',
  volume: 60,
  muted: false,
  captions: true,
  textSize: 100,
  slowsDown: true,
  planOpen: false,
  shortcutsOn: true,
  shortcuts: defaultShortcuts,
};

/** Reads settings of any age or origin: what is missing or makes no sense gets its default. */
export function parseSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaultSettings;
  const pick = <T>(key: keyof Settings, allowed: readonly T[], fallback: T): T =>
    allowed.includes(value[key] as T) ? (value[key] as T) : fallback;
  const flag = (key: keyof Settings): boolean =>
    pick<boolean>(key, [true, false], defaultSettings[key] as boolean);
  const volume = value['volume'];
  return {
    version: 1,
    language: pick<LanguageId | null>(
      'language',
      languages.map((language) => language.id),
      null,
    ),
    theme: pick('theme', themeChoices, defaultSettings.theme),
    motion: pick('motion', motionChoices, defaultSettings.motion),
    volume:
      typeof volume === 'number' && volume >= 0 && volume <= 100
        ? Math.round(volume)
        : defaultSettings.volume,
    muted: flag('muted'),
    captions: flag('captions'),
    textSize: pick<number>('textSize', textSizes, defaultSettings.textSize),
    slowsDown: flag('slowsDown'),
    planOpen: flag('planOpen'),
    shortcutsOn: flag('shortcutsOn'),
    shortcuts: parseShortcuts(value['shortcuts']),
  };
}
