export { clusterLogMeaning } from './cluster-log-meaning.ts';
export { clusterLogComponentKey, clusterLogLevelKey, describeClusterLogLine } from './cluster-log-text.ts';
export { commandKey, describeCommand } from './command-text.ts';
export { describeLevelError, describeSaveError, type LevelErrorText } from './error-text.ts';
export { describeEvent, eventKey, eventParams } from './event-text.ts';
export { jobWords } from './job-words.ts';
export type { Translate } from './message-key.ts';
export { type PagerCard, type PagerTone, pagerCard } from './pager.ts';
export { analysisKey, describeReason, reasonKey } from './reason-text.ts';
export { lossKey, valueText } from './values.ts';
export {
  eventMeaning,
  type ReferencedEvent,
  type ReferenceId,
  referencedEvents,
  referenceIdOf,
} from './windows-event-reference.ts';
export { describeWindowsEvent, type WindowsEventText } from './windows-event-text.ts';
