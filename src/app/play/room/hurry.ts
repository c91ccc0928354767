import { loadLevel } from 'virtual:levels';
import { currentRoute } from '../../routes/use-route.ts';

/** Folder of the drawings. */
export const ART_URL = `${import.meta.env.BASE_URL}art/`;

/**
 * Fetches at once what a link into a room will need in the end, instead of finding out one after the other on the way:
 * the screen, the level, and Phaser, which is started while the rest arrives. Does nothing for any other address.
 * What fails here fails again, and is reported, where it is needed.
 */
export async function hurryToRoom(): Promise<void> {
  const route = currentRoute();
  if (route.screen !== 'play') return;
  const rack = import('#rack/scene').then(({ prepareRackScene }) => prepareRackScene(ART_URL));
  await Promise.allSettled([rack, loadLevel(route.levelId), import('../play-screen.tsx')]);
}
