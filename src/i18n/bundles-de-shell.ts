import app from './locales/de/app.json' with { type: 'json' };
import common from './locales/de/common.json' with { type: 'json' };
import ui from './locales/de/ui.json' with { type: 'json' };
import type { MessageBundle } from './resources.ts';

/** What the title screen and the course map say. */
export const bundle: MessageBundle = { common, ui, app };
