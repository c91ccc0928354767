import { loadLevel } from 'virtual:levels';
import { loadGameTexts } from '#i18n';
import type { openLevel } from '../../game/open-level.ts';
import { currentRoute } from '../../routes/use-route.ts';

/** On a slow line something must be seen before everything is there. */
const PATIENCE_MS = 600;

/**
 * Fetches at once what a link into a room will need in the end, instead of finding out one after the other on the way:
 * the screen, the level with its drawings, and Phaser, which is started while the rest arrives. Does nothing for any other
 * address. What fails here fails again, and is reported, where it is needed. The function that it returns is to be awaited
 * before the first render, when the language is known: then the room is drawn without a loading screen in between.
 */
export function hurryToRoom(): () => Promise<void> {
  const route = currentRoute();
  if (route.screen !== 'play') return async () => {};
  const opening = import('../../game/open-level.ts').then(({ openLevel }) => openLevel(route.levelId));
  const begun = [import('../play-screen.tsx'), loadLevel(route.levelId), opening];
  prepareRoom(opening).catch(() => {});
  return async () => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([patience, Promise.allSettled([...begun, loadGameTexts()])]);
  };
}

/** Phaser takes longest and is not waited for: the rest of the screen is rendered meanwhile. */
async function prepareRoom(opening: ReturnType<typeof openLevel>): Promise<void> {
  const { prepareDrawings, prepareRackScene } = await import('#rack/scene');
  prepareRackScene();
  const opened = await opening;
  if (opened.ok) await prepareDrawings(opened.value.setup.devices);
}
