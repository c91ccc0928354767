import type { Scene } from 'phaser';
import {
  artKeyOf,
  BLINK_STEP_MS,
  type Box,
  blinks,
  type DeviceId,
  type Lamp,
  lampsOf,
  layoutRoom,
  type PlacedHit,
  type Point,
  type PortId,
  type RackSide,
  type RackViewModel,
  type RoomLayout,
  type ShelfCable,
  type Size,
} from '#rack/model';
import type { ArtStore } from './art-store.ts';
import { LampLayer } from './lamp-layer.ts';
import type { RoomPicture } from './paint-room.ts';
import type { RackText } from './rack-text.ts';
import { type Changes, changesBetween } from './reconcile.ts';
import { RoomCamera } from './room-camera.ts';
import { type HandHost, hitOnCanvas, portOnCanvas, RoomHand } from './room-hand.ts';
import { RoomPictures } from './room-pictures.ts';

/** What the room needs from the outside. */
export interface RoomHost extends Omit<HandHost, 'text'> {
  /** Where the pictures of what rests go, behind Phaser's canvas. */
  readonly backstage: HTMLElement;
  readonly art: ArtStore;
  /** Asks for one frame. */
  readonly requestFrame: () => void;
  readonly setCursor: (cursor: string) => void;
}

const emptyRoom: RackViewModel = { racks: [], devices: [], cables: [] };

/** The room on one canvas: keeps pictures, lamps and hand in step with the newest view model and draws only on demand. */
export class RackRoom {
  readonly #host: RoomHost;
  readonly #art: ArtStore;
  readonly #camera: RoomCamera;
  readonly #pictures: RoomPictures;
  readonly #lampLayer: LampLayer;
  readonly #hand: RoomHand;
  #text: RackText;
  #viewModel = emptyRoom;
  #side: RackSide = 'rear';
  #layout: RoomLayout = layoutRoom(emptyRoom, 'rear');
  #lamps: readonly Lamp[] = [];
  #focused: DeviceId | null = null;
  #lifted: string | null = null;
  #blinkStep = 0;
  #blinkTimer: ReturnType<typeof setInterval> | null = null;
  #settleTimer: ReturnType<typeof setTimeout> | null = null;
  #ready = false;
  #busy = true;
  #idleWaiters: (() => void)[] = [];

  constructor(scene: Scene, host: RoomHost, text: RackText) {
    this.#host = host;
    this.#text = text;
    this.#art = host.art;
    this.#camera = new RoomCamera(host.pixelRatio, host.reducedMotion);
    this.#pictures = new RoomPictures(host.backstage, host.pixelRatio);
    this.#lampLayer = new LampLayer(scene);
    this.#hand = new RoomHand(scene, { ...host, text: () => this.#text });
  }

  /** Whether there is something to draw: before that a frame would be an empty one. */
  get isReady(): boolean {
    return this.#ready;
  }

  get side(): RackSide {
    return this.#side;
  }

  /** Takes a new view model and redraws what differs from the one before. */
  update(viewModel: RackViewModel): void {
    const changes = changesBetween(this.#viewModel, viewModel);
    this.#viewModel = viewModel;
    this.#apply(changes);
  }

  /** Draws everything afresh: after a jump in time, a change of language, a lost context. */
  rebuild(viewModel: RackViewModel): void {
    this.#viewModel = viewModel;
    this.#apply({ resting: true, lamps: true, places: true });
  }

  setText(text: RackText): void {
    this.#text = text;
    this.rebuild(this.#viewModel);
  }

  setSide(side: RackSide): void {
    if (side === this.#side) return;
    this.#side = side;
    this.#hand.cancel();
    this.rebuild(this.#viewModel);
  }

  takeFromShelf(cable: ShelfCable): void {
    this.#hand.takeFromShelf(cable);
    this.#wake();
  }

  /** Puts a frame around a device and rides there. */
  focus(device: DeviceId | null, now: number): void {
    this.#focused = device;
    const box = device === null ? undefined : this.#layout.devices.get(device);
    if (box !== undefined) this.#camera.lookAt(around(box), now);
    this.#pictures.invalidate();
    this.#wake();
  }

  fit(now: number): void {
    this.#camera.fit(now);
    this.#wake();
  }

  zoom(factor: number, at: Point | null, now: number, smooth: boolean): void {
    const { width, height } = this.#camera.canvas;
    this.#camera.zoom(factor, at ?? { x: width / 2, y: height / 2 }, now, smooth);
    this.#wake();
  }

  pan(dx: number, dy: number, now: number): void {
    this.#camera.pan(dx, dy, now);
    this.#wake();
  }

  lookAtPort(port: PortId, now: number): void {
    const placed = this.#layout.ports.get(port);
    if (placed === undefined) return;
    this.#camera.lookAt({ x: placed.cx - 90, y: placed.cy - 60, width: 180, height: 120 }, now);
    this.#wake();
  }

  resize(canvas: Size): void {
    this.#camera.resize(this.#layout, canvas);
    this.#pictures.resize(canvas);
    this.#wake();
  }

  down(at: Point, coarse: boolean, now: number): void {
    this.#hand.down(at, this.#camera.view, coarse, now);
    this.#wake();
  }

  move(at: Point, now: number): void {
    const shift = this.#hand.move(at, this.#camera.view);
    if (shift.x !== 0 || shift.y !== 0) this.#camera.pan(shift.x, shift.y, now);
    this.#wake();
  }

  up(at: Point): void {
    this.#hand.up(at, this.#camera.view);
    this.#wake();
  }

  cancel(): void {
    this.#hand.cancel();
    this.#wake();
  }

  leave(): void {
    this.#hand.leave();
    this.#wake();
  }

  /** Double click: a closer look at a device, or back to the whole room. */
  lookCloser(at: Point, now: number): void {
    const { view } = this.#camera;
    const x = (at.x - view.x) / view.zoom;
    const y = (at.y - view.y) / view.zoom;
    const found = [...this.#layout.devices].find(
      ([, box]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
    if (found === undefined || this.#camera.isAt(around(found[1]))) this.fit(now);
    else this.#camera.lookAt(around(found[1]), now);
    this.#wake();
  }

  /** Middle of a port in canvas pixels. */
  portPosition(port: PortId): Point | null {
    return portOnCanvas(this.#layout, port, this.#camera.view);
  }

  /** Middle of something to press on a device, in canvas pixels. */
  hitPosition(device: DeviceId, action: PlacedHit['action']): Point | null {
    return hitOnCanvas(this.#layout, device, action, this.#camera.view);
  }

  /** Brings everything up to date for one frame. Returns whether another frame must follow at once. */
  frame(now: number): boolean {
    const riding = this.#camera.advance(now);
    const { view, canvas } = this.#camera;
    const lifted = this.#hand.liftedCable();
    if (lifted !== this.#lifted) {
      this.#lifted = lifted;
      this.#pictures.invalidate();
    }
    const settlesIn = this.#camera.settlesIn(now);
    this.#pictures.show(view, this.#picture(), settlesIn === 0);
    this.#lampLayer.place(view, canvas, this.#blinkStep, this.#host.reducedMotion());
    this.#hand.place(view, canvas, now);
    this.#host.setCursor(this.#hand.cursor());
    if (!riding && settlesIn > 0) this.#settleAfter(settlesIn);
    this.#busy = riding || settlesIn > 0;
    if (!this.#busy) for (const waiter of this.#idleWaiters.splice(0)) waiter();
    return riding || this.#hand.holdsPower();
  }

  /** Resolves when the room is drawn as sharply as it gets. */
  async whenStill(): Promise<void> {
    if (this.#ready && !this.#busy) return;
    this.#host.requestFrame();
    await new Promise<void>((resolve) => this.#idleWaiters.push(resolve));
  }

  destroy(): void {
    if (this.#blinkTimer !== null) clearInterval(this.#blinkTimer);
    if (this.#settleTimer !== null) clearTimeout(this.#settleTimer);
    this.#hand.stop();
  }

  #picture(): RoomPicture {
    const lifted = this.#lifted;
    const viewModel =
      lifted === null
        ? this.#viewModel
        : { ...this.#viewModel, cables: this.#viewModel.cables.filter((cable) => cable.id !== lifted) };
    return { viewModel, layout: this.#layout, art: this.#art, text: this.#text, focused: this.#focused };
  }

  #apply(changes: Changes): void {
    if (changes.places) {
      const before = this.#layout;
      this.#layout = layoutRoom(this.#viewModel, this.#side);
      if (before.width !== this.#layout.width || before.height !== this.#layout.height) {
        this.#camera.resize(this.#layout, this.#camera.canvas);
      }
      this.#loadArt();
    }
    if (changes.places || changes.resting || changes.lamps) this.#hand.update(this.#viewModel, this.#layout);
    if (changes.places || changes.resting) this.#pictures.invalidate();
    if (changes.places || changes.lamps) this.#relight();
    // Time that passes without a change of the room is no reason to draw.
    if (changes.places || changes.resting || changes.lamps) this.#wake();
  }

  #relight(): void {
    this.#lamps = lampsOf(this.#viewModel, this.#layout);
    this.#lampLayer.set(this.#lamps);
    const wanted = blinks(this.#lamps) && !this.#host.reducedMotion();
    if (wanted && this.#blinkTimer === null) {
      this.#blinkTimer = setInterval(() => {
        this.#blinkStep += 1;
        if (!document.hidden) this.#host.requestFrame();
      }, BLINK_STEP_MS);
    }
    if (!wanted && this.#blinkTimer !== null) {
      clearInterval(this.#blinkTimer);
      this.#blinkTimer = null;
    }
  }

  #loadArt(): void {
    const models = this.#viewModel.devices.map(artKeyOf);
    if (models.length === 0) return;
    if (this.#art.has(models, this.#side)) {
      this.#ready = true;
      return;
    }
    void this.#art.load(models, this.#side).then(() => {
      this.#ready = true;
      this.#pictures.invalidate();
      this.#wake();
    });
  }

  #settleAfter(ms: number): void {
    if (this.#settleTimer !== null) clearTimeout(this.#settleTimer);
    this.#settleTimer = setTimeout(() => this.#host.requestFrame(), ms + 1);
  }

  #wake(): void {
    this.#busy = true;
    this.#host.requestFrame();
  }
}

/** A device with so much around it that one sees where its cables go. */
function around(box: Box): Box {
  return { x: box.x - 44, y: box.y - 60, width: box.width + 88, height: box.height + 140 };
}
