// First of all: the order of the layers, and what the screens' own style sheets build on.
import '#ui/shell.css';
import './styles/tokens.css';
import './styles/base.css';
import { type MouseEvent, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '#i18n';
import { lazyView } from '#ui';
import { type Route, sameScreen } from './routes/route.ts';
import { useRoute } from './routes/use-route.ts';
import { CourseScreen } from './screens/course/course-screen.tsx';
import { TitleScreen } from './screens/title/title-screen.tsx';
import { Announcer } from './shell/announcer.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { useLevelTitle } from './shell/level-title.ts';
import { Loading } from './shell/loading.tsx';

const SettingsScreen = lazyView(
  async () => (await import('./screens/settings/settings-screen.tsx')).SettingsScreen,
);
const BriefingScreen = lazyWithTexts(
  async () => (await import('./screens/briefing/briefing-screen.tsx')).BriefingScreen,
);
const PlayScreen = lazyWithTexts(async () => (await import('./play/play-screen.tsx')).PlayScreen);
const DebriefScreen = lazyWithTexts(async () => (await import('./debrief/debrief-screen.tsx')).DebriefScreen);

/** Fetches the room's screen and its texts before the first render. */
export const preloadPlayScreen = (): Promise<void> => PlayScreen.preload();

/** The whole game: one screen at a time, chosen by the address. */
export function App() {
  const route = useRoute();
  const { t } = useTranslation('app');
  useDocumentTitle(route);
  useFocusOnArrival(route);
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a link for those who look for one; the address belongs to the router */}
      <a className="app-skip" href="#main" onClick={focusMain}>
        {t('shell.skip')}
      </a>
      <ErrorBoundary key={keyOf(route)} name={t('shell.thisScreen')} isPage>
        <Suspense fallback={<Loading />}>
          <Screen route={route} />
        </Suspense>
      </ErrorBoundary>
      <Announcer />
    </>
  );
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'title':
      return <TitleScreen />;
    case 'course':
      return <CourseScreen unknown={route.unknown} />;
    case 'settings':
      return <SettingsScreen />;
    case 'briefing':
      return <BriefingScreen levelId={route.levelId} />;
    case 'play':
      return <PlayScreen levelId={route.levelId} seed={route.seed} />;
    case 'debrief':
      return <DebriefScreen levelId={route.levelId} />;
  }
}

/** A screen of the game proper, fetched together with the texts that only it needs. */
function lazyWithTexts<P extends object>(load: () => Promise<(props: P) => ReactNode>) {
  return lazyView(async () => {
    const [screen] = await Promise.all([load(), loadTexts('game')]);
    return screen;
  });
}

function keyOf(route: Route): string {
  return 'levelId' in route ? `${route.screen}/${route.levelId}` : route.screen;
}

function useDocumentTitle(route: Route): void {
  const { t } = useTranslation('app');
  const level = useLevelTitle('levelId' in route ? route.levelId : null);
  const product = t('shell.product');
  const screen = route.screen === 'title' ? '' : t(`shell.titles.${route.screen}`, { level });
  useEffect(() => {
    document.title = screen === '' ? product : `${screen} · ${product}`;
  }, [screen, product]);
}

/** Moves the focus to the new screen's heading, so that keyboard and screen reader start where the eye does. */
function useFocusOnArrival(route: Route): void {
  const before = useRef<Route | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = route;
    if (last === null || sameScreen(last, route)) return;
    window.scrollTo(0, 0);
    return whenPresent('main h1', (heading) => {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
  }, [route]);
}

/** Runs once an element is there: screens arrive with their code. Returns the way to give up. */
function whenPresent(selector: string, use: (element: HTMLElement) => void): () => void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found !== null) {
    use(found);
    return () => {};
  }
  const observer = new MutationObserver(() => {
    const arrived = document.querySelector<HTMLElement>(selector);
    if (arrived === null) return;
    observer.disconnect();
    use(arrived);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function focusMain(event: MouseEvent): void {
  // The address stays as it is: its part after # is the route.
  event.preventDefault();
  document.querySelector<HTMLElement>('main')?.focus();
}
