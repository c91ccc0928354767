import audio from './locales/de/audio.json' with { type: 'json' };
import commands from './locales/de/commands.json' with { type: 'json' };
import debrief from './locales/de/debrief.json' with { type: 'json' };
import events from './locales/de/events.json' with { type: 'json' };
import levelsSchema from './locales/de/levels-schema.json' with { type: 'json' };
import rack from './locales/de/rack.json' with { type: 'json' };
import reasons from './locales/de/reasons.json' with { type: 'json' };
import type { MessageBundle } from './resources.ts';

/** What the room and the debrief say; loaded with the game. */
export const bundle: MessageBundle = {
  audio,
  commands,
  debrief,
  events,
  'levels-schema': levelsSchema,
  rack,
  reasons,
};
