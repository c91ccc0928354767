import clusterLog from './locales/en/cluster-log.json' with { type: 'json' };
import consolesBackup from './locales/en/consoles-backup.json' with { type: 'json' };
import consolesCluadmin from './locales/en/consoles-cluadmin.json' with { type: 'json' };
import consolesEsm from './locales/en/consoles-esm.json' with { type: 'json' };
import consolesExchange from './locales/en/consoles-exchange.json' with { type: 'json' };
import consolesNlb from './locales/en/consoles-nlb.json' with { type: 'json' };
import consolesPrompt from './locales/en/consoles-prompt.json' with { type: 'json' };
import consolesServices from './locales/en/consoles-services.json' with { type: 'json' };
import consolesTaskManager from './locales/en/consoles-task-manager.json' with { type: 'json' };
import consolesWindows from './locales/en/consoles-windows.json' with { type: 'json' };
import eventReference from './locales/en/event-reference.json' with { type: 'json' };
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
