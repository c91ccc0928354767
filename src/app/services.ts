import { createContext, useContext } from 'react';
import { type LanguageId, negotiateLanguage, setLanguage } from '#i18n';
import { applyAppearance } from '#ui';
import { createStore, type Store, useStore } from './store/external-store.ts';
import type { Keeper } from './store/keeper.ts';
import { type Progress, parseProgress } from './store/progress.ts';
import { parseSettings, type Settings } from './store/settings.ts';

/** What every screen may use: made once, before the first render, and never replaced. */
export interface Services {
  readonly keeper: Keeper;
  readonly settings: Store<Settings>;
  readonly progress: Store<Progress>;
}

const SETTINGS = 'settings';
const PROGRESS = 'progress';
const SETTINGS_CHANNEL = 'cluster-room:settings';

/** Reads what is kept and begins to keep every change of it. */
export async function openServices(keeper: Keeper): Promise<Services> {
  const [keptSettings, keptProgress] = await Promise.all([keeper.read(SETTINGS), keeper.read(PROGRESS)]);
  const settings = createStore(parseSettings(keptSettings));
  const progress = createStore(parseProgress(keptProgress));
  settings.subscribe(() => void keeper.write(SETTINGS, settings.get()));
  progress.subscribe(() => void keeper.write(PROGRESS, progress.get()));
  return { keeper, settings, progress };
}

/** The language that the settings mean. */
export function languageIn(settings: Settings): LanguageId {
  return settings.language ?? negotiateLanguage(navigator.languages);
}

/** Brings theme, motion, text size and language of the page in line with the settings, now and at each change. */
export function followSettings(settings: Store<Settings>): void {
  let language = languageIn(settings.get());
  const apply = () => {
    const now = settings.get();
    applyLook(now);
    const wanted = languageIn(now);
    if (wanted !== language) {
      language = wanted;
      void setLanguage(wanted);
    }
  };
  apply();
  settings.subscribe(apply);
}

/** Keeps the settings of all tabs the same: the last one that was written must not undo what another has changed. */
export function shareSettings(settings: Store<Settings>): void {
  const tabs = new BroadcastChannel(SETTINGS_CHANNEL);
  let isFollowing = false;
  tabs.addEventListener('message', (event: MessageEvent<unknown>) => {
    isFollowing = true;
    settings.set(parseSettings(event.data));
    isFollowing = false;
  });
  settings.subscribe(() => {
    if (!isFollowing) tabs.postMessage(settings.get());
  });
}

const ServicesContext = createContext<Services | null>(null);

/** Hands the services to the screens. */
export const ServicesProvider = ServicesContext.Provider;

/** The services, in a component. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('Services are missing: the component is outside ServicesProvider');
  return services;
}

/** The settings and the way to change some of them. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const { settings } = useServices();
  const value = useStore(settings);
  return [value, (change) => settings.set({ ...settings.get(), ...change })];
}

function applyLook(settings: Settings): void {
  applyAppearance({
    theme: settings.theme === 'contrast' ? 'dark' : settings.theme,
    contrast: settings.theme === 'contrast' ? 'high' : 'system',
    motion: settings.motion,
    textScale: settings.textSize / 100,
  });
}
