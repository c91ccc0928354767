import type { RackSide } from '#rack/model';

/**
 * The texts of the drawings by path. They travel with the code, since thirty files would be thirty requests; the fronts
 * follow when somebody walks round the racks.
 */
const rearDrawings = import.meta.glob<string>(['../../../public/art/*.svg', '!**/*-front.svg'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Names of the drawings of the room itself. */
const ROOM_ART = ['rack-top', 'rack-unit', 'rack-base', 'ceiling-light', 'cable-tray'] as const;

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
  #texts = byName(rearDrawings);
  #hasFronts = false;

  /** How many drawings are there: grows when a picture may look better than before. */
  get loaded(): number {
    return this.#placed.size;
  }

  /** Resolves when the room and these device drawings are there; what the browser cannot read is left blank. */
  async load(models: readonly string[], side: RackSide): Promise<void> {
    if (side === 'front' && !this.#hasFronts) {
      const { frontDrawings } = await import('./front-drawings.ts');
      this.#texts = new Map([...this.#texts, ...byName(frontDrawings)]);
      this.#hasFronts = true;
    }
    const names = namesOf(models, side);
    const missing = names.filter((name) => !this.#loading.has(name) && this.#texts.has(name));
    if (missing.length > 0) {
      const sheet = this.#loadSheet(missing);
      for (const name of missing) this.#loading.set(name, sheet);
    }
    await Promise.all(names.map((name) => this.#loading.get(name)));
  }

  /** Whether everything that is needed is loaded, so that nothing must wait. */
  has(models: readonly string[], side: RackSide): boolean {
    return namesOf(models, side).every((name) => this.#placed.has(name));
  }

  /** Draws a drawing with its upper left corner here, in mm; returns whether it was there. */
  draw(context: CanvasRenderingContext2D, name: string, x: number, y: number): boolean {
    const placed = this.#placed.get(name);
    if (placed === undefined) return false;
    const { sheet, width, height } = placed;
    context.drawImage(sheet, 0, placed.y, width, height, x, y, width, height);
    return true;
  }

  #loadSheet(names: readonly string[]): Promise<void> {
    const sheet = new Image();
    const { svg, places } = sheetOf(names, this.#texts);
    const done = new Promise<void>((resolve) => {
      sheet.onload = () => {
        for (const [name, place] of places) this.#placed.set(name, { ...place, sheet });
        resolve();
      };
      sheet.onerror = () => resolve();
    });
    sheet.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    return done;
  }
}

/** Drawings one below the other, with some space between, as one SVG. */
function sheetOf(
  names: readonly string[],
  texts: ReadonlyMap<string, string>,
): {
  readonly svg: string;
  readonly places: ReadonlyMap<string, Omit<Placed, 'sheet'>>;
} {
  const places = new Map<string, Omit<Placed, 'sheet'>>();
  let parts = '';
  let [top, widest] = [0, 0];
  for (const name of names) {
    const text = texts.get(name) ?? '';
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
    const size = { width: Number(width), height: Number(height) };
    places.set(name, { y: top, ...size });
    // Each drawing has gradients and stamps of its own under the same names.
    parts += text.replace('<svg', `<svg y="${top}"`).replace(/(\bid="|url\(#|href="#)/g, `$1${name}-`);
    top += Math.ceil(size.height) + 4;
    widest = Math.max(widest, size.width);
  }
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}" height="${top}">${parts}</svg>`,
    places,
  };
}

function byName(drawings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(drawings).map(([path, svg]) => [path.slice(path.lastIndexOf('/') + 1, -4), svg]),
  );
}

function namesOf(models: readonly string[], side: RackSide): readonly string[] {
  return [...ROOM_ART, ...new Set(models.map((model) => `${model}-${side}`))];
}
