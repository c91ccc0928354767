import { loadLevel } from 'virtual:levels';
import { currentRoute } from '../../routes/use-route.ts';
import type { Services } from '../../services.ts';
import { loadSceneCode } from './scene-code.ts';

/** On a slow line something must be seen before everything is there. */
const PATIENCE_MS = 600;

/** Waits for the rest before the first render, so that the room is drawn without a loading screen in between. */
type Finish = (services: Services, preloadScreen: () => Promise<void>) => Promise<void>;

/**
 * Fetches at once what a link into a room will need in the end, instead of finding out one after the other on the way:
 * the level with its drawings, and Phaser, which is started while the rest arrives. Does nothing for any other address.
 * What fails here fails again, and is reported, where it is needed.
 */
export function hurryToRoom(): Finish {
  const route = currentRoute();
  if (route.screen !== 'play') return async () => {};
  const { levelId, seed } = route;
  const game = import('../../game/enter-game.ts');
  for (const early of [game, prepareRoom(levelId)]) early.catch(() => {});
  return async (services, preloadScreen) => {
    const entered = game.then(({ enterGame }) => enterGame(services, levelId, seed));
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([patience, Promise.allSettled([entered, preloadScreen()])]);
  };
}

/** Phaser takes longest and is not waited for: the rest of the screen is rendered meanwhile. */
async function prepareRoom(levelId: string): Promise<void> {
  const fetched = loadLevel(levelId);
  const { prepareRackScene } = await loadSceneCode();
  prepareRackScene();
  await fetched;
}
