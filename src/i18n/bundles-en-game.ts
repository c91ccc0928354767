import audio from './locales/en/audio.json' with { type: 'json' };
import commands from './locales/en/commands.json' with { type: 'json' };
import debrief from './locales/en/debrief.json' with { type: 'json' };
import events from './locales/en/events.json' with { type: 'json' };
import levelsSchema from './locales/en/levels-schema.json' with { type: 'json' };
import rack from './locales/en/rack.json' with { type: 'json' };
import reasons from './locales/en/reasons.json' with { type: 'json' };
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
