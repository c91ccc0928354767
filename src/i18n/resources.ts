import type app from './locales/en/app.json';
import type audio from './locales/en/audio.json';
import type clusterLog from './locales/en/cluster-log.json';
import type commands from './locales/en/commands.json';
import type common from './locales/en/common.json';
import type consolesBackup from './locales/en/consoles-backup.json';
import type consolesCluadmin from './locales/en/consoles-cluadmin.json';
import type consolesEsm from './locales/en/consoles-esm.json';
import type consolesExchange from './locales/en/consoles-exchange.json';
import type consolesNlb from './locales/en/consoles-nlb.json';
import type consolesPrompt from './locales/en/consoles-prompt.json';
import type consolesServices from './locales/en/consoles-services.json';
import type consolesTaskManager from './locales/en/consoles-task-manager.json';
import type consolesWindows from './locales/en/consoles-windows.json';
import type debrief from './locales/en/debrief.json';
import type eventReference from './locales/en/event-reference.json';
import type events from './locales/en/events.json';
import type levelsSchema from './locales/en/levels-schema.json';
import type rack from './locales/en/rack.json';
import type reasons from './locales/en/reasons.json';
import type ui from './locales/en/ui.json';

/** The English texts by namespace. They are the type of every other language: a key that is not here does not compile. */
export interface Resources {
  common: typeof common;
  ui: typeof ui;
  app: typeof app;
  audio: typeof audio;
  debrief: typeof debrief;
  rack: typeof rack;
  'consoles-backup': typeof consolesBackup;
  'consoles-cluadmin': typeof consolesCluadmin;
  'consoles-windows': typeof consolesWindows;
  'consoles-services': typeof consolesServices;
  'consoles-task-manager': typeof consolesTaskManager;
  'consoles-prompt': typeof consolesPrompt;
  'consoles-exchange': typeof consolesExchange;
  'consoles-nlb': typeof consolesNlb;
  'consoles-esm': typeof consolesEsm;
  events: typeof events;
  'cluster-log': typeof clusterLog;
  'event-reference': typeof eventReference;
  reasons: typeof reasons;
  commands: typeof commands;
  'levels-schema': typeof levelsSchema;
}

/** Name of one file of texts, `locales/<lang>/<namespace>.json`. */
export type Namespace = keyof Resources;

/** A tree of texts, as a language file holds it. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The texts of one language, by namespace; a part of them while only the title screen is loaded. */
export type MessageBundle = { readonly [N in Namespace]?: MessageTree };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    returnNull: false;
  }
}
