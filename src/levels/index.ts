export type * from './compiled-level.ts';
