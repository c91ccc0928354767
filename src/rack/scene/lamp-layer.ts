import type { GameObjects, Scene } from 'phaser';
import { isLit, type Lamp, type LampState, type Viewport } from '#rack/model';
import { lampColours } from './colours.ts';
import { PaintedTexture } from './painted-texture.ts';

type LitState = Exclude<LampState, 'off'>;

const STATES: readonly LitState[] = ['good', 'activity', 'warning', 'fault'];
/** Widths of the lamp pictures in pixels; the next larger one is taken, so that a lamp is sharp at each zoom. */
const SIZES: readonly number[] = [8, 10, 12, 14, 16, 19, 22, 26, 31, 37, 44, 53, 63, 76, 92, 110];
/** So many of them do for the whole room; the large ones are painted when somebody comes that near. */
const SIZES_AFAR = 9;
/** Width of lamp and glow in radii of the lamp. */
const SPREAD = 6.6;
const TEXTURE = 'lamps';

/** All lit lamps as one batch from one texture. */
export class LampLayer {
  readonly #scene: Scene;
  #sheet: PaintedTexture;
  #sizes: readonly number[] = SIZES.slice(0, SIZES_AFAR);
  readonly #blitter: GameObjects.Blitter;
  readonly #bobs: GameObjects.Bob[] = [];
  #lamps: readonly Lamp[] = [];
  /** Radius of the largest lamp, in mm. */
  #largest = 0;
  #placed = '';

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#sheet = makeSheet(scene, this.#sizes);
    this.#blitter = scene.add.blitter(0, 0, this.#sheet.key);
    this.#blitter.setDepth(10);
  }

  /** Takes the lamps of a new picture. */
  set(lamps: readonly Lamp[]): void {
    this.#lamps = lamps;
    this.#largest = Math.max(0, ...lamps.map(({ r }) => r));
    this.#placed = '';
  }

  /** Puts each lamp in its place for this view and this step of the blinking. */
  place(view: Viewport, canvas: { width: number; height: number }, step: number, still: boolean): void {
    const wish = `${view.zoom}|${view.x}|${view.y}|${still ? '' : step}`;
    if (wish === this.#placed) return;
    this.#placed = wish;
    this.#widen(SPREAD * view.zoom * this.#largest);
    this.#lamps.forEach((lamp, index) => {
      const bob = this.#bobs[index] ?? this.#addBob();
      const wanted = lamp.r * SPREAD * view.zoom;
      const column = this.#sizes.findIndex((size) => size >= wanted);
      const picked = column < 0 ? this.#sizes.length - 1 : column;
      const size = this.#sizes[picked] ?? 0;
      const x = Math.round(lamp.x * view.zoom + view.x - size / 2);
      const y = Math.round(lamp.y * view.zoom + view.y - size / 2);
      bob.x = x;
      bob.y = y;
      if (lamp.state !== 'off') bob.setFrame(frameName(lamp.state, picked));
      const onCanvas = x > -size && y > -size && x < canvas.width && y < canvas.height;
      bob.setVisible(onCanvas && (still || isLit(lamp, step)));
    });
    for (let index = this.#lamps.length; index < this.#bobs.length; index += 1)
      this.#bobs[index]?.setVisible(false);
  }

  /** Sees to it that there is a picture of that width, as far as there is one at all. */
  #widen(width: number): void {
    if (this.#sizes.length === SIZES.length || width <= (this.#sizes.at(-1) ?? 0)) return;
    const old = this.#sheet;
    this.#sizes = SIZES;
    this.#sheet = makeSheet(this.#scene, this.#sizes);
    this.#blitter.setTexture(this.#sheet.key);
    for (const bob of this.#bobs) bob.setFrame(frameName('good', 0));
    old.destroy(this.#scene);
  }

  #addBob(): GameObjects.Bob {
    const bob = this.#blitter.create(0, 0, frameName('good', 0));
    this.#bobs.push(bob);
    return bob;
  }
}

const frameName = (state: LitState, column: number): string => `${state}${column}`;

/** A row for each state, a column for each size. */
function makeSheet(scene: Scene, sizes: readonly number[]): PaintedTexture {
  const height = Math.max(...sizes) + GAP;
  const places = sizes.map((size, column) => ({
    size,
    x: sizes.slice(0, column).reduce((x, before) => x + before + GAP, 0),
  }));
  const { x = 0, size = 0 } = places.at(-1) ?? {};
  const sheet = new PaintedTexture(
    scene,
    `${TEXTURE}${sizes.length}`,
    x + size,
    height * STATES.length,
    (soft) =>
      STATES.forEach((state, row) => {
        for (const place of places) paintLamp(soft.context, state, place.size, place.x, row * height);
      }),
  );
  STATES.forEach((state, row) => {
    places.forEach((place, column) => {
      sheet.addFrame(frameName(state, column), place.x, row * height, place.size, place.size);
    });
  });
  return sheet;
}

/** Pixels between two pictures, so that none shines into the next. */
const GAP = 2;

/** Glow and core; a fault is a square, so that it is told apart without colour. */
function paintLamp(
  context: CanvasRenderingContext2D | null,
  state: LitState,
  size: number,
  x: number,
  y: number,
): void {
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, x + size / 2, y + size / 2);
  const { core, glow } = lampColours[state];
  const halo = context.createRadialGradient(0, 0, 0, 0, 0, size / 2);
  halo.addColorStop(0, `${glow}b8`);
  halo.addColorStop(0.35, `${glow}55`);
  halo.addColorStop(0.7, `${glow}14`);
  halo.addColorStop(1, `${glow}00`);
  context.fillStyle = halo;
  context.fillRect(-size / 2, -size / 2, size, size);
  const r = size / SPREAD;
  context.fillStyle = core;
  context.beginPath();
  if (state === 'fault') context.rect(-r * 1.05, -r * 1.05, r * 2.1, r * 2.1);
  else context.arc(0, 0, r * 0.92, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = 'rgba(255,255,255,0.85)';
  context.beginPath();
  context.arc(-r * 0.18, -r * 0.22, r * 0.4, 0, Math.PI * 2);
  context.fill();
}
