export { type Completion, completeLine } from './completion.ts';
export { codeOfReason, isFailure, type WindowsErrorCode, windowsErrors } from './errors.ts';
export type {
  PromptColumn,
  PromptEffect,
  PromptLine,
  PromptOutcome,
  PromptParams,
  PromptPlace,
  PromptReader,
  PromptRun,
  PromptTexts,
  PromptWait,
} from './prompt-types.ts';
export { renderOutput } from './render.ts';
export { homeOf, promptText, runLine } from './shell.ts';
export { type PromptKey, promptKeys } from './text-keys.ts';
