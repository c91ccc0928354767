import audio from './locales/de/audio.json' with { type: 'json' };
import commands from './locales/de/commands.json' with { type: 'json' };
import consolesCluadmin from './locales/de/consoles-cluadmin.json' with { type: 'json' };
import consolesExchange from './locales/de/consoles-exchange.json' with { type: 'json' };
import consolesPrompt from './locales/de/consoles-prompt.json' with { type: 'json' };
import consolesServices from './locales/de/consoles-services.json' with { type: 'json' };
import consolesTaskManager from './locales/de/consoles-task-manager.json' with { type: 'json' };
import consolesWindows from './locales/de/consoles-windows.json' with { type: 'json' };
import debrief from './locales/de/debrief.json' with { type: 'json' };
import eventReference from './locales/de/event-reference.json' with { type: 'json' };
import events from './locales/de/events.json' with { type: 'json' };
import levelsSchema from './locales/de/levels-schema.json' with { type: 'json' };
import rack from './locales/de/rack.json' with { type: 'json' };
import reasons from './locales/de/reasons.json' with { type: 'json' };
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
