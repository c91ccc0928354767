export { createSession } from './create-session.ts';
export { createDirector, type Director, type ObjectiveView } from './director.ts';
export { floorOf } from './floor.ts';
export { openSave } from './open-save.ts';
export { createPacer, type Pacer, type PacerHost } from './pacer.ts';
export { bareStage, runScript } from './play-script.ts';
export { passUntil, type RefusedStep, type ScriptRun, type Stage } from './script-runner.ts';
export type * from './session-types.ts';
export { pastOf, startWorld } from './start-world.ts';
