import type { RackSide } from '#rack/model';

/** Names of the drawings of the room itself. */
const ROOM_ART = ['rack-top', 'rack-unit', 'rack-base', 'ceiling-light', 'cable-tray'] as const;

/**
 * Loads the SVG drawings and draws them. They are drawn as vectors each time, which takes a millisecond a device and is
 * sharp at every place and zoom; a bitmap would be blurred wherever it does not fall on whole pixels.
 */
export class ArtStore {
  readonly #baseUrl: string;
  readonly #images = new Map<string, HTMLImageElement>();
  readonly #loading = new Map<string, Promise<void>>();

  /** `baseUrl` is the folder of the drawings with its closing slash. */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** How many drawings are there: grows when a picture may look better than before. */
  get loaded(): number {
    return this.#images.size;
  }

  /** Resolves when the room and these device drawings are there; a drawing that fails to load is left blank. */
  async load(models: readonly string[], side: RackSide): Promise<void> {
    await Promise.all(namesOf(models, side).map((name) => this.#loadOne(name)));
  }

  /** Whether everything that is needed is loaded, so that nothing must wait. */
  has(models: readonly string[], side: RackSide): boolean {
    return namesOf(models, side).every((name) => this.#images.has(name));
  }

  /** Draws a drawing with its upper left corner here, in mm; returns whether it was there. */
  draw(context: CanvasRenderingContext2D, name: string, x: number, y: number): boolean {
    const image = this.#images.get(name);
    if (image === undefined) return false;
    context.drawImage(image, x, y);
    return true;
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

function namesOf(models: readonly string[], side: RackSide): readonly string[] {
  return [...ROOM_ART, ...new Set(models.map((model) => `${model}-${side}`))];
}
