import { Game, Scene } from 'phaser';
import { type RoomCanvas, takeCanvas } from './room-canvas.ts';

/** Phaser with a canvas that is in no page yet, standing still. */
export interface PhaserGround {
  readonly game: Game;
  readonly scene: Scene;
}

let early: Promise<PhaserGround> | null = null;

/** Starts Phaser for the next room, for a page that knows that one is to come. Never throws. */
export function startPhaserEarly(): void {
  early ??= startPhaser();
  early.catch(() => {});
}

/** The Phaser that was started early, or a new one. Rejects when WebGL is missing. */
export function takePhaser(): Promise<PhaserGround> {
  const taken = early ?? startPhaser();
  early = null;
  return taken;
}

async function startPhaser(): Promise<PhaserGround> {
  const opened = takeCanvas();
  if (opened === null) throw new Error('The browser gives no WebGL context');
  await pageIsParsed();
  const started = await bootPhaser(opened);
  // The room asks for each frame itself; Phaser's own loop would draw sixty a second for nothing. It begins right after
  // the scene was made, and so cannot be stopped from in there.
  started.game.loop.stop();
  touchShader(started);
  return started;
}

/** Has the program built with which pictures are drawn: the card takes some milliseconds, which the page can use meanwhile. */
function touchShader({ game, scene }: PhaserGround): void {
  const touch = scene.add.blitter(0, 0, '__WHITE');
  touch.create(0, 0);
  game.step(performance.now(), 0);
  touch.destroy();
}

/** Takes the programs that have been built meanwhile into use. */
export function takeShaders(game: Game): void {
  for (const program of unfinishedShaders(game)) program.checkParallelCompile();
}

/** Whether a program is still being built, so that a frame may lack something. */
export const lacksShaders = (game: Game): boolean => unfinishedShaders(game).length > 0;

function unfinishedShaders({ renderer }: Game) {
  return 'glProgramWrappers' in renderer
    ? renderer.glProgramWrappers.filter(({ compiling }) => compiling)
    : [];
}

/** Phaser boots no earlier; were it told to before, what its boot throws would reach nobody. */
async function pageIsParsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

function bootPhaser({ canvas, context }: RoomCanvas): Promise<PhaserGround> {
  return new Promise((resolve, reject) => {
    class RoomScene extends Scene {
      create(): void {
        resolve({ game: this.game, scene: this });
      }
    }
    try {
      new Game({
        type: WEBGL,
        canvas,
        context: context as never,
        parent: null as never,
        width: canvas.width,
        height: canvas.height,
        transparent: true,
        banner: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        disableContextMenu: false,
        autoFocus: false,
        // Everything is a picture with soft edges from one texture at a time: no more than that is worth its price.
        render: {
          antialiasGL: false,
          stencil: false,
          maxTextures: 1,
          batchSize: 2048,
          skipUnreadyShaders: true,
        },
        scale: { mode: NO_SCALING },
        scene: RoomScene,
      });
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** `Phaser.WEBGL` and `Phaser.Scale.NONE`, whose modules would bring more than two numbers. */
const WEBGL = 2;
const NO_SCALING = 0;
