export { type Audio, type AudioOptions, type AudioSettings, createAudio } from './create-audio.ts';
export type { CaptionKey } from './cue-table.ts';
