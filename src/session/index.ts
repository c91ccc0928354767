export { createSession } from './create-session.ts';
export { createDirector, type Director, type ObjectiveView } from './director.ts';
export { floorOf } from './floor.ts';
export { openSave } from './open-save.ts';
export { createPacer, type Pacer, type PacerHost } from './pacer.ts';
export { runScript } from './play-script.ts';
export type { RefusedStep, ScriptRun } from './script-runner.ts';
export type * from './session-types.ts';
