import '@fontsource/ibm-plex-mono/latin-500.css';
import '@fontsource/ibm-plex-mono/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import type { LegalTarget, RackIntent, RackViewModel } from '#rack/model';
import { createRackScene, type RackScene, type RackText } from '#rack/scene';
import texts from '../../../src/i18n/locales/en/rack.json';
import { failureRoom, fullRoom } from './fixture-rooms.ts';

/** What the benchmark and the browser tests read from this page. */
export interface RoomPage {
  readonly scene: RackScene;
  readonly viewModel: RackViewModel;
  readonly intents: RackIntent[];
  readonly readyAfterMs: number;
  readonly rooms: { readonly failure: () => RackViewModel; readonly full: () => RackViewModel };
}

declare global {
  interface Window {
    __room?: RoomPage;
  }
}

const words: RackText = (key, values = {}) => {
  let found: unknown = texts;
  for (const part of key.split('.')) found = (found as Record<string, unknown>)[part];
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
};

/** Same family of plug, another device, nothing in it: enough for a page without an engine. */
function targetsIn(viewModel: RackViewModel, from: string): LegalTarget[] {
  const all = viewModel.devices.flatMap((device) => device.ports.map((port) => ({ device, port })));
  const start = all.find((each) => each.port.id === from);
  if (start === undefined) return [];
  const mates: Record<string, string> = {
    rj45: 'rj45',
    fc: 'fc',
    scsi: 'scsi',
    inlet: 'outlet',
    outlet: 'inlet',
  };
  const kinds = { rj45: 'lan', fc: 'fc', scsi: 'scsi', inlet: 'power', outlet: 'power' } as const;
  return all
    .filter((each) => each.device !== start.device)
    .map((each) => {
      const fits = mates[start.port.portKind] === each.port.portKind;
      const ok = fits && each.port.cable === null;
      const note = ok ? '' : fits ? 'There is a plug in this port.' : 'This plug does not fit.';
      return { port: each.port.id, ok, cableKind: kinds[start.port.portKind], note };
    });
}

const query = new URLSearchParams(location.search);
const parent = document.getElementById('rack');
if (parent === null) throw new Error('no #rack');
const viewModel = query.get('room') === 'full' ? fullRoom() : failureRoom();
const intents: RackIntent[] = [];
const still = query.get('motion') === 'none';
const scene = await createRackScene({
  parent,
  viewModel,
  text: words,
  reducedMotion: () => still,
  onIntent: (intent) => intents.push(intent),
  getLegalTargets: (port) => targetsIn(viewModel, port),
});
if (query.get('side') === 'front') scene.setView('front');
await scene.screenshotReady();
window.__room = {
  scene,
  viewModel,
  intents,
  readyAfterMs: performance.now(),
  rooms: { failure: failureRoom, full: fullRoom },
};
