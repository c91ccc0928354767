import type { GameObjects, Scene } from 'phaser';
import { isLit, type Lamp, type LampState, type Viewport } from '#rack/model';
import { lampColours } from './colours.ts';
import { PaintedTexture } from './painted-texture.ts';

type LitState = Exclude<LampState, 'off'>;

const STATES: readonly LitState[] = ['good', 'activity', 'warning', 'fault'];
/** Widths of the lamp pictures in pixels; the next larger one is taken, so that a lamp is sharp at each zoom. */
const SIZES: readonly number[] = [8, 10, 12, 14, 16, 19, 22, 26, 31, 37, 44, 53, 63, 76, 92, 110];
/** Width of lamp and glow in radii of the lamp. */
const SPREAD = 6.6;
const TEXTURE = 'lamps';

/** All lit lamps as one batch from one texture. */
export class LampLayer {
  readonly #blitter: GameObjects.Blitter;
  readonly #bobs: GameObjects.Bob[] = [];
  #lamps: readonly Lamp[] = [];
  #placed = '';

  constructor(scene: Scene) {
    const texture = new PaintedTexture(
      scene,
      TEXTURE,
      sheetX(SIZES.length),
      LARGEST * STATES.length,
      (soft) => paintSheet(soft.context),
    );
    STATES.forEach((state, row) => {
      SIZES.forEach((size, column) => {
        texture.addFrame(frameName(state, column), sheetX(column), sheetY(row), size, size);
      });
    });
    this.#blitter = scene.add.blitter(0, 0, TEXTURE);
    this.#blitter.setDepth(10);
  }

  /** Takes the lamps of a new picture. */
  set(lamps: readonly Lamp[]): void {
    this.#lamps = lamps;
    this.#placed = '';
  }

  /** Puts each lamp in its place for this view and this step of the blinking. */
  place(view: Viewport, canvas: { width: number; height: number }, step: number, still: boolean): void {
    const wish = `${view.zoom}|${view.x}|${view.y}|${still ? '' : step}`;
    if (wish === this.#placed) return;
    this.#placed = wish;
    this.#lamps.forEach((lamp, index) => {
      const bob = this.#bobs[index] ?? this.#addBob();
      const wanted = lamp.r * SPREAD * view.zoom;
      const column = SIZES.findIndex((size) => size >= wanted);
      const picked = column < 0 ? SIZES.length - 1 : column;
      const size = SIZES[picked] ?? 0;
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

  #addBob(): GameObjects.Bob {
    const bob = this.#blitter.create(0, 0, frameName('good', 0));
    this.#bobs.push(bob);
    return bob;
  }
}

const frameName = (state: LitState, column: number): string => `${state}${column}`;

function sheetX(column: number): number {
  let x = 0;
  for (let index = 0; index < column; index += 1) x += (SIZES[index] ?? 0) + 2;
  return x;
}

const LARGEST = 112;
const sheetY = (row: number): number => row * LARGEST;

function paintSheet(context: CanvasRenderingContext2D | null): void {
  if (context === null) return;
  STATES.forEach((state, row) => {
    SIZES.forEach((size, column) => {
      context.save();
      context.translate(sheetX(column) + size / 2, sheetY(row) + size / 2);
      paintLamp(context, state, size);
      context.restore();
    });
  });
}

/** Glow and core; a fault is a square, so that it is told apart without colour. */
function paintLamp(context: CanvasRenderingContext2D, state: LitState, size: number): void {
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
