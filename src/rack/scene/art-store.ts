import {
  artKeyOf,
  type DrawnDevice,
  deviceDrawing,
  type RackSide,
  roomDrawing,
  roomDrawings,
  withoutAnchors,
} from '#rack/model';
import { softCanvas } from './painted-texture.ts';

/** Texts of drawings by name. */
type Drawings = ReadonlyMap<string, string>;

/** A drawing on its sheet, in mm. */
interface Placed {
  readonly sheet: HTMLImageElement;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Turns the SVG drawings into images and draws them. They are drawn as vectors each time, which takes a millisecond a device
 * and is sharp at every place and zoom; a bitmap would be blurred wherever it does not fall on whole pixels.
 * Drawings that are asked for together share a sheet, since to the browser each SVG image is a document of its own.
 */
export class ArtStore {
  readonly #placed = new Map<string, Placed>();
  readonly #loading = new Map<string, Promise<void>>();

  /** How many drawings are there: grows when a picture may look better than before. */
  get loaded(): number {
    return this.#placed.size;
  }

  /** Resolves when the room and these device drawings are there; what the browser cannot read is left blank. */
  async load(models: readonly string[], side: RackSide): Promise<void> {
    const needed = drawingsOf(models, side);
    const missing = new Map([...needed].filter(([name]) => !this.#loading.has(name)));
    if (missing.size > 0) {
      const sheet = this.#loadSheet(missing);
      for (const name of missing.keys()) this.#loading.set(name, sheet);
    }
    await Promise.all([...needed.keys()].map((name) => this.#loading.get(name)));
  }

  /** Whether everything that is needed is loaded, so that nothing must wait. */
  has(models: readonly string[], side: RackSide): boolean {
    return [...drawingsOf(models, side).keys()].every((name) => this.#placed.has(name));
  }

  /** Draws a drawing with its upper left corner here, in mm; returns whether it was there. */
  draw(context: CanvasRenderingContext2D, name: string, x: number, y: number): boolean {
    const placed = this.#placed.get(name);
    if (placed === undefined) return false;
    const { sheet, width, height } = placed;
    context.drawImage(sheet, 0, placed.y, width, height, x, y, width, height);
    return true;
  }

  #loadSheet(drawings: Drawings): Promise<void> {
    const sheet = new Image();
    const { svg, places } = sheetOf(drawings);
    const done = new Promise<void>((resolve) => {
      sheet.onload = () => {
        for (const [name, place] of places) this.#placed.set(name, { ...place, sheet });
        // The browser lays a drawing out when it is first drawn: better now than in the room's first picture.
        softCanvas(1, 1).context?.drawImage(sheet, 0, 0);
        resolve();
      };
      sheet.onerror = () => resolve();
    });
    sheet.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    return done;
  }
}

/** One for all rooms: a drawing that has been read serves the next room too. */
export const art = new ArtStore();

/** Reads the drawings of these models early; needs nothing but the drawings, so a page may call it before all else is there. */
export async function prepareDrawings(devices: readonly DrawnDevice[]): Promise<void> {
  await art.load(devices.map(artKeyOf), 'rear');
}

/** Drawings one below the other, with some space between, as one SVG. */
function sheetOf(drawings: Drawings): {
  readonly svg: string;
  readonly places: ReadonlyMap<string, Omit<Placed, 'sheet'>>;
} {
  const places = new Map<string, Omit<Placed, 'sheet'>>();
  let parts = '';
  let [top, widest] = [0, 0];
  for (const [name, text] of drawings) {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
    const size = { width: Number(width), height: Number(height) };
    places.set(name, { y: top, ...size });
    // Each drawing has gradients and stamps of its own under the same names.
    parts += withoutAnchors(text)
      .replace('<svg', `<svg y="${top}"`)
      .replace(/(\bid="|url\(#|href="#)/g, `$1${name}-`);
    top += Math.ceil(size.height) + 4;
    widest = Math.max(widest, size.width);
  }
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}" height="${top}">${parts}</svg>`,
    places,
  };
}

/** The drawings of the room and of these models, by name. */
function drawingsOf(models: readonly string[], side: RackSide): Drawings {
  const drawings = new Map<string, string>(roomDrawings.map((name) => [name, roomDrawing(name)]));
  for (const model of new Set(models)) {
    const text = deviceDrawing(model, side);
    if (text !== undefined) drawings.set(`${model}-${side}`, text);
  }
  return drawings;
}
