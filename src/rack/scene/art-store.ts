import type { RackSide } from '#rack/model';
import { softCanvas } from './painted-texture.ts';

/** Names of the drawings of the room itself. */
const ROOM_ART = ['rack-top', 'rack-unit', 'rack-base', 'ceiling-light', 'cable-tray'] as const;

/** Loads the SVG drawings and keeps a bitmap of each for the zoom in use. */
export class ArtStore {
  readonly #baseUrl: string;
  readonly #images = new Map<string, HTMLImageElement>();
  readonly #loading = new Map<string, Promise<void>>();
  readonly #scales = new Map<number, Map<string, HTMLCanvasElement>>();

  /** `baseUrl` is the folder of the drawings with its closing slash. */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** Resolves when the room and these device drawings are there; a drawing that fails to load is left blank. */
  async load(models: readonly string[], side: RackSide): Promise<void> {
    const names = [...ROOM_ART, ...new Set(models.map((model) => `${model}-${side}`))];
    await Promise.all(names.map((name) => this.#loadOne(name)));
  }

  /** Whether everything that is needed is loaded, so that nothing must wait. */
  has(models: readonly string[], side: RackSide): boolean {
    return [...ROOM_ART, ...models.map((model) => `${model}-${side}`)].every((name) =>
      this.#images.has(name),
    );
  }

  /** The drawing as a bitmap at this scale (pixels a mm); null while it is not loaded. The last two scales are kept. */
  bitmap(name: string, scale: number): HTMLCanvasElement | null {
    const bitmaps = this.#bitmapsAt(scale);
    const ready = bitmaps.get(name);
    if (ready !== undefined) return ready;
    const image = this.#images.get(name);
    if (image === undefined) return null;
    const { canvas, context } = softCanvas(
      Math.ceil(image.naturalWidth * scale),
      Math.ceil(image.naturalHeight * scale),
    );
    if (context === null) return null;
    context.drawImage(image, 0, 0, image.naturalWidth * scale, image.naturalHeight * scale);
    bitmaps.set(name, canvas);
    return canvas;
  }

  #bitmapsAt(scale: number): Map<string, HTMLCanvasElement> {
    const known = this.#scales.get(scale) ?? new Map<string, HTMLCanvasElement>();
    // Put last, so that the first key is the scale that was not used for longest.
    this.#scales.delete(scale);
    this.#scales.set(scale, known);
    for (const old of this.#scales.keys()) {
      if (this.#scales.size <= 2) break;
      this.#scales.delete(old);
    }
    return known;
  }

  #loadOne(name: string): Promise<void> {
    const known = this.#loading.get(name);
    if (known !== undefined) return known;
    const image = new Image();
    const done = new Promise<void>((resolve) => {
      image.onload = () => {
        this.#images.set(name, image);
        resolve();
      };
      image.onerror = () => resolve();
    });
    image.src = `${this.#baseUrl}${name}.svg`;
    this.#loading.set(name, done);
    return done;
  }
}
