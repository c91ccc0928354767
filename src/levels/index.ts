export { checkShape } from './check-shape.ts';
export { compileLevel } from './compile-level.ts';
export { compileSteps } from './compile-script.ts';
export type * from './compiled-level.ts';
export {
  type CardModelName,
  cardModels,
  type DeviceModel,
  type DeviceModelName,
  deviceModel,
  deviceModels,
} from './device-models.ts';
export { type FieldText, fieldsOf, levelJsonSchema } from './json-schema.ts';
export {
  type LevelError,
  type LevelErrorCode,
  LevelErrors,
  type LevelPath,
  type Locate,
  levelErrorCodes,
  type Place,
} from './level-error.ts';
export { toolIds } from './level-schema.ts';
export { scriptSchema } from './script-schema.ts';
export type { LevelText } from './text-schema.ts';
export { timeOfDayMs, timeOfDayPattern } from './units.ts';
