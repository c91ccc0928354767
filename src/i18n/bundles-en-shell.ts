import app from './locales/en/app.json' with { type: 'json' };
import common from './locales/en/common.json' with { type: 'json' };
import ui from './locales/en/ui.json' with { type: 'json' };
import type { MessageBundle } from './resources.ts';

/** What the title screen and the course map say. */
export const bundle: MessageBundle = { common, ui, app };
