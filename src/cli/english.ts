import type { Translate } from '#content';
import clusterLog from '../i18n/locales/en/cluster-log.json' with { type: 'json' };
import commands from '../i18n/locales/en/commands.json' with { type: 'json' };
import eventReference from '../i18n/locales/en/event-reference.json' with { type: 'json' };
import events from '../i18n/locales/en/events.json' with { type: 'json' };
import levelsSchema from '../i18n/locales/en/levels-schema.json' with { type: 'json' };
import reasons from '../i18n/locales/en/reasons.json' with { type: 'json' };

const namespaces: Readonly<Record<string, unknown>> = {
  'cluster-log': clusterLog,
  commands,
  'event-reference': eventReference,
  events,
  'levels-schema': levelsSchema,
  reasons,
};

/** Reads the English texts directly: the command line needs no language switch and no i18next. */
export const english: Translate = (key, params) => {
  const [namespace = '', path = ''] = key.split(':');
  let node: unknown = namespaces[namespace];
  for (const step of path.split('.')) {
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
  }
  if (typeof node !== 'string') return key;
  return node.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
};
