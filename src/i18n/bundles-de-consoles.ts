import clusterLog from './locales/de/cluster-log.json' with { type: 'json' };
import consolesBackup from './locales/de/consoles-backup.json' with { type: 'json' };
import consolesCluadmin from './locales/de/consoles-cluadmin.json' with { type: 'json' };
import consolesEsm from './locales/de/consoles-esm.json' with { type: 'json' };
import consolesExchange from './locales/de/consoles-exchange.json' with { type: 'json' };
import consolesNlb from './locales/de/consoles-nlb.json' with { type: 'json' };
import consolesPrompt from './locales/de/consoles-prompt.json' with { type: 'json' };
import consolesServices from './locales/de/consoles-services.json' with { type: 'json' };
import consolesTaskManager from './locales/de/consoles-task-manager.json' with { type: 'json' };
import consolesWindows from './locales/de/consoles-windows.json' with { type: 'json' };
import eventReference from './locales/de/event-reference.json' with { type: 'json' };
import type { MessageBundle } from './resources.ts';

/** What the servers' own windows say; loaded with the first of them. */
export const bundle: MessageBundle = {
  'cluster-log': clusterLog,
  'consoles-backup': consolesBackup,
  'consoles-cluadmin': consolesCluadmin,
  'consoles-exchange': consolesExchange,
  'consoles-nlb': consolesNlb,
  'consoles-esm': consolesEsm,
  'consoles-prompt': consolesPrompt,
  'consoles-services': consolesServices,
  'consoles-task-manager': consolesTaskManager,
  'consoles-windows': consolesWindows,
  'event-reference': eventReference,
};
