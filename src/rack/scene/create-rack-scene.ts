import type { Game } from 'phaser';
import type {
  DeviceId,
  LegalTarget,
  PlacedHit,
  Point,
  PortId,
  RackIntent,
  RackSide,
  RackViewModel,
  ShelfCable,
} from '#rack/model';
import { art, prepareDrawings } from './art-store.ts';
import { listenToPointers } from './pointer-input.ts';
import { RackRoom } from './rack-room.ts';
import type { RackText } from './rack-text.ts';
import { pixelRatio } from './room-canvas.ts';
import {
  lacksShaders,
  type PhaserGround,
  startPhaserEarly,
  takePhaser,
  takeShaders,
} from './start-phaser.ts';

/** What the app gives the room. */
export interface RackSceneOptions {
  /** The element that the canvas fills; it needs a size of its own. */
  readonly parent: HTMLElement;
  /** What the room shows first. */
  readonly viewModel: RackViewModel;
  readonly text: RackText;
  /** Asked each time, so that the setting can change while the room stands. */
  readonly reducedMotion: () => boolean;
  readonly onIntent: (intent: RackIntent) => void;
  /** A plug was tried where it may not go; `note` says why. */
  readonly onRefused?: (port: PortId, note: string) => void;
  /**
   * Where the other plug may go when one end sits in `port`. With `lifted`, judge as if that cable were out.
   * Ports that are missing from the answer get no ring and no reason.
   */
  readonly getLegalTargets: (
    port: PortId,
    cable: ShelfCable,
    lifted: string | null,
  ) => readonly LegalTarget[];
  /** WebGL was lost for good or is not there; the wiring list has to take over. */
  readonly onUnavailable?: () => void;
}

/** The room as the app handles it. */
export interface RackScene {
  /** Shows a new view model; only what differs is drawn again. */
  update(viewModel: RackViewModel): void;
  /** Draws everything afresh; gives the same picture as `update`. */
  rebuild(viewModel: RackViewModel): void;
  setText(text: RackText): void;
  setView(side: RackSide): void;
  view(): RackSide;
  setCable(cable: ShelfCable): void;
  /** Frames a device and rides to it; null takes the frame away. */
  focusDevice(device: DeviceId | null): void;
  zoomToPort(port: PortId): void;
  zoomBy(factor: number): void;
  fit(): void;
  cancelGesture(): void;
  /** Middle of a port in CSS pixels of the page; null when it cannot be seen from this side. */
  portScreenPosition(port: PortId): { x: number; y: number } | null;
  /** The same for something to press on a device. */
  hitScreenPosition(device: DeviceId, action: PlacedHit['action']): { x: number; y: number } | null;
  /** Resolves when the room is drawn and stands still. */
  screenshotReady(): Promise<void>;
  /** Draws one more frame. */
  redraw(): void;
  /** Frames drawn so far. */
  framesDrawn(): number;
  destroy(): void;
}

/** Does early what `createRackScene` will need, for a page that knows that a room is to come. Never rejects. */
export function prepareRackScene(): void {
  startPhaserEarly();
  void loadFonts();
}

/** Builds the room in its element. Rejects when WebGL is missing. */
export async function createRackScene(options: RackSceneOptions): Promise<RackScene> {
  const drawings = prepareDrawings(options.viewModel.devices);
  const [ground] = await Promise.all([takePhaser(), loadFonts(), drawings]);
  return new Stage(ground, options);
}

/** Phaser, its canvas, and the frames that it draws. */
class Stage implements RackScene {
  readonly #game: Game;
  /** Holds the pictures of what rests and, over them, Phaser's canvas with what lives. */
  readonly #frame = document.createElement('div');
  readonly #options: RackSceneOptions;
  readonly #pixelRatio = pixelRatio();
  readonly #room: RackRoom;
  readonly #stops: (() => void)[] = [];
  #viewModel: RackViewModel = { racks: [], devices: [], cables: [] };
  #frameRequest: number | null = null;
  #lastFrameAt = 0;
  #frames = 0;
  #contextLost = false;

  constructor({ game, scene }: PhaserGround, options: RackSceneOptions) {
    this.#game = game;
    this.#options = options;
    // Counted where Phaser draws, so that a frame that nobody asked for is counted as well.
    game.events.on('postrender', () => {
      this.#frames += 1;
    });
    const { canvas } = game;
    let pointer = '';
    this.#frame.style.cssText = 'position:relative;width:100%;height:100%;overflow:hidden';
    options.parent.append(this.#frame);
    this.#room = new RackRoom(
      scene,
      {
        art,
        backstage: this.#frame,
        pixelRatio: this.#pixelRatio,
        reducedMotion: options.reducedMotion,
        onIntent: options.onIntent,
        onRefused: (port, note) => options.onRefused?.(port, note),
        getLegalTargets: options.getLegalTargets,
        requestFrame: () => this.redraw(),
        setCursor: (cursor) => {
          if (cursor === pointer) return;
          pointer = cursor;
          canvas.style.cursor = cursor;
        },
      },
      options.text,
    );
    canvas.style.position = 'absolute';
    this.#frame.append(canvas);
    this.#watchSize();
    this.#watchPointers(canvas);
    this.#watchContext(canvas);
    this.#watchVisibility();
    this.update(options.viewModel);
  }

  update(viewModel: RackViewModel): void {
    this.#viewModel = viewModel;
    this.#room.update(viewModel);
  }

  rebuild(viewModel: RackViewModel): void {
    this.#viewModel = viewModel;
    this.#room.rebuild(viewModel);
  }

  setText(text: RackText): void {
    this.#room.setText(text);
  }

  setView(side: RackSide): void {
    this.#room.setSide(side);
  }

  view(): RackSide {
    return this.#room.side;
  }

  setCable(cable: ShelfCable): void {
    this.#room.takeFromShelf(cable);
  }

  focusDevice(device: DeviceId | null): void {
    this.#room.focus(device, performance.now());
  }

  zoomToPort(port: PortId): void {
    this.#room.lookAtPort(port, performance.now());
  }

  zoomBy(factor: number): void {
    this.#room.zoom(factor, null, performance.now(), true);
  }

  fit(): void {
    this.#room.fit(performance.now());
  }

  cancelGesture(): void {
    this.#room.cancel();
  }

  portScreenPosition(port: PortId): { x: number; y: number } | null {
    return this.#onPage(this.#room.portPosition(port));
  }

  hitScreenPosition(device: DeviceId, action: PlacedHit['action']): { x: number; y: number } | null {
    return this.#onPage(this.#room.hitPosition(device, action));
  }

  #onPage(at: Point | null): { x: number; y: number } | null {
    if (at === null) return null;
    const box = this.#game.canvas.getBoundingClientRect();
    return { x: box.left + at.x / this.#pixelRatio, y: box.top + at.y / this.#pixelRatio };
  }

  async screenshotReady(): Promise<void> {
    await this.#room.whenStill();
    while (lacksShaders(this.#game)) await new Promise(requestAnimationFrame);
  }

  redraw(): void {
    if (this.#frameRequest !== null || this.#contextLost || !this.#room.isReady) return;
    // The first picture does not wait for the page's next frame, which may be long in coming while all else is new too.
    if (this.#frames === 0) {
      this.#draw();
      return;
    }
    this.#frameRequest = requestAnimationFrame(() => this.#draw());
  }

  framesDrawn(): number {
    return this.#frames;
  }

  destroy(): void {
    if (this.#frameRequest !== null) cancelAnimationFrame(this.#frameRequest);
    for (const stop of this.#stops) stop();
    this.#room.destroy();
    this.#game.destroy(true, false);
    // A game that does not loop would never come round to its own end.
    this.#game.step(performance.now(), 0);
    this.#frame.remove();
  }

  #draw(): void {
    this.#frameRequest = null;
    const now = performance.now();
    const goesOn = this.#room.frame(now);
    takeShaders(this.#game);
    this.#game.step(now, Math.min(100, now - this.#lastFrameAt));
    this.#lastFrameAt = now;
    if (goesOn || lacksShaders(this.#game)) this.redraw();
  }

  #watchSize(): void {
    const { parent } = this.#options;
    let shown = '';
    const apply = (): void => {
      const width = Math.max(1, Math.round(parent.clientWidth * this.#pixelRatio));
      const height = Math.max(1, Math.round(parent.clientHeight * this.#pixelRatio));
      // The observer also reports the size that it begins with.
      if (shown === `${width} ${height}`) return;
      shown = `${width} ${height}`;
      this.#cover(width, height);
      this.#room.resize({ width, height });
    };
    const observer = new ResizeObserver(apply);
    observer.observe(parent);
    this.#stops.push(() => observer.disconnect());
    apply();
  }

  /** Phaser's canvas only grows: what reaches beyond the frame is cut off, whereas each new size stops the page for long. */
  #cover(width: number, height: number): void {
    const { canvas, scale } = this.#game;
    if (width > canvas.width || height > canvas.height)
      scale.resize(Math.max(width, canvas.width), Math.max(height, canvas.height));
    canvas.style.width = `${canvas.width / this.#pixelRatio}px`;
    canvas.style.height = `${canvas.height / this.#pixelRatio}px`;
  }

  #watchPointers(canvas: HTMLCanvasElement): void {
    const ratio = this.#pixelRatio;
    const scaled = (at: { x: number; y: number }) => ({ x: at.x * ratio, y: at.y * ratio });
    const stop = listenToPointers(canvas, {
      down: (at, coarse) => this.#room.down(scaled(at), coarse, performance.now()),
      move: (at) => this.#room.move(scaled(at), performance.now()),
      up: (at) => this.#room.up(scaled(at)),
      cancel: () => this.#room.cancel(),
      leave: () => this.#room.leave(),
      doubleClick: (at) => this.#room.lookCloser(scaled(at), performance.now()),
      wheel: (at, factor) => this.#room.zoom(factor, scaled(at), performance.now(), false),
      pinch: (at, factor, dx, dy) => {
        this.#room.pan(dx * ratio, dy * ratio, performance.now());
        this.#room.zoom(factor, scaled(at), performance.now(), false);
      },
    });
    this.#stops.push(stop);
  }

  /** Phaser gives its textures back to a restored context; the room is drawn afresh all the same. */
  #watchContext(canvas: HTMLCanvasElement): void {
    const lost = (): void => {
      this.#contextLost = true;
      giveUp = setTimeout(() => this.#options.onUnavailable?.(), 5000);
    };
    const restored = (): void => {
      clearTimeout(giveUp);
      this.#contextLost = false;
      // Phaser's own listener restores first.
      setTimeout(() => this.#room.rebuild(this.#viewModel), 0);
    };
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    canvas.addEventListener('webglcontextlost', lost);
    canvas.addEventListener('webglcontextrestored', restored);
    this.#stops.push(() => {
      clearTimeout(giveUp);
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
    });
  }

  #watchVisibility(): void {
    const seen = (): void => this.redraw();
    document.addEventListener('visibilitychange', seen);
    this.#stops.push(() => document.removeEventListener('visibilitychange', seen));
  }
}

/** The print on the machines wants its font; without it the room must not wait for long. */
async function loadFonts(): Promise<void> {
  const wanted = ['500 10px "IBM Plex Mono"', '600 10px "IBM Plex Mono"', '600 13px "IBM Plex Sans"'];
  const loaded = Promise.all(wanted.map((font) => document.fonts.load(font))).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([loaded, new Promise<void>((resolve) => setTimeout(resolve, 1500))]);
}
