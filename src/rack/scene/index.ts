export {
  createRackScene,
  prepareRackScene,
  type RackScene,
  type RackSceneOptions,
} from './create-rack-scene.ts';
export type { RackText, RackTextKey } from './rack-text.ts';
