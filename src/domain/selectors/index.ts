export * from './states.ts';
export * from './tables.ts';
export * from './hardware.ts';
export * from './network.ts';
export * from './storage.ts';
export * from './analysis.ts';
export * from './windows-events.ts';
export * from './service.ts';
