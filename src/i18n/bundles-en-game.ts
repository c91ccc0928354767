import audio from './locales/en/audio.json' with { type: 'json' };
import commands from './locales/en/commands.json' with { type: 'json' };
import consolesCluadmin from './locales/en/consoles-cluadmin.json' with { type: 'json' };
import consolesExchange from './locales/en/consoles-exchange.json' with { type: 'json' };
import consolesPrompt from './locales/en/consoles-prompt.json' with { type: 'json' };
import consolesServices from './locales/en/consoles-services.json' with { type: 'json' };
import consolesTaskManager from './locales/en/consoles-task-manager.json' with { type: 'json' };
import consolesWindows from './locales/en/consoles-windows.json' with { type: 'json' };
import debrief from './locales/en/debrief.json' with { type: 'json' };
import eventReference from './locales/en/event-reference.json' with { type: 'json' };
import events from './locales/en/events.json' with { type: 'json' };
import levelsSchema from './locales/en/levels-schema.json' with { type: 'json' };
import rack from './locales/en/rack.json' with { type: 'json' };
import reasons from './locales/en/reasons.json' with { type: 'json' };
import type { MessageBundle } from './resources.ts';

/** What the room, the consoles and the debrief say; loaded with the game. */
export const bundle: MessageBundle = {
  audio,
  commands,
  'consoles-cluadmin': consolesCluadmin,
  'consoles-exchange': consolesExchange,
  'consoles-services': consolesServices,
  'consoles-task-manager': consolesTaskManager,
  'consoles-prompt': consolesPrompt,
  'consoles-windows': consolesWindows,
  debrief,
  'event-reference': eventReference,
  events,
  'levels-schema': levelsSchema,
  rack,
  reasons,
};
