import type { Scene } from 'phaser';
import {
  type CableKind,
  createGesture,
  type DeviceId,
  type Gesture,
  type GestureOutput,
  HOLD_MS,
  heldShare,
  hitAt,
  type LegalTarget,
  type PlacedHit,
  type PluggedEnd,
  type Point,
  type PortId,
  type RackIntent,
  type RackViewModel,
  type RoomHit,
  type RoomLayout,
  type ShelfCable,
  toCanvas,
  toRoom,
  type Viewport,
} from '#rack/model';
import { HandLayer } from './hand-layer.ts';
import { HoldRing } from './hold-ring.ts';
import type { RackText } from './rack-text.ts';
import { TipLayer, type TipLine } from './tip-layer.ts';
import { dropTip, holdTip, tipFor } from './tips.ts';

/** What the hand asks of the outside. */
export interface HandHost {
  readonly text: () => RackText;
  readonly onIntent: (intent: RackIntent) => void;
  readonly onRefused: (port: PortId, note: string) => void;
  readonly getLegalTargets: (
    port: PortId,
    cable: ShelfCable,
    lifted: string | null,
  ) => readonly LegalTarget[];
  readonly pixelRatio: number;
  readonly reducedMotion: () => boolean;
}

const nowhere: RoomHit = { kind: 'background' };

/** The trainee's hand in the room: what it points at, what it holds, where that may go. */
export class RoomHand {
  readonly #host: HandHost;
  readonly #gesture: Gesture;
  readonly #layer: HandLayer;
  readonly #tips: TipLayer;
  readonly #holdRing: HoldRing;
  #viewModel: RackViewModel = { racks: [], devices: [], cables: [] };
  #layout: RoomLayout | null = null;
  #targets: ReadonlyMap<PortId, LegalTarget> = new Map();
  #targetsFor = '';
  #hover: RoomHit = nowhere;
  #pointer: Point | null = null;
  #downAt = 0;
  #coarse = false;

  constructor(scene: Scene, host: HandHost) {
    this.#host = host;
    this.#layer = new HandLayer(scene);
    this.#tips = new TipLayer(scene, host.pixelRatio);
    this.#holdRing = new HoldRing(scene, host.pixelRatio);
    this.#gesture = createGesture('auto', (output) => this.#hear(output));
  }

  /** The cable whose plug is lifted: it is drawn by the hand instead of at rest. */
  liftedCable(): string | null {
    return this.#gesture.holding() ? (this.#gesture.context().lifted?.cable ?? null) : null;
  }

  /** Whether a cable is in the hand. */
  holding(): boolean {
    return this.#gesture.holding();
  }

  /** Whether a power button is held down, so that its ring grows. */
  holdsPower(): boolean {
    return this.#gesture.onPower();
  }

  /** Takes a new picture; a hand that holds something that is gone lets go. */
  update(viewModel: RackViewModel, layout: RoomLayout): void {
    this.#viewModel = viewModel;
    this.#layout = layout;
    this.#targetsFor = '';
    const { fixedPort, lifted } = this.#gesture.context();
    const portGone = fixedPort !== null && !layout.ports.has(fixedPort);
    const cableGone = lifted !== null && !viewModel.cables.some((cable) => cable.id === lifted.cable);
    if (this.#gesture.holding() && (portGone || cableGone)) this.#gesture.send({ type: 'CANCEL' });
    this.#hover = nowhere;
  }

  takeFromShelf(cable: ShelfCable): void {
    this.#gesture.send({ type: 'SHELF', cable });
    this.#targetsFor = '';
  }

  down(at: Point, view: Viewport, coarse: boolean, now: number): void {
    this.#coarse = coarse;
    this.#downAt = now;
    const hit = this.#hitAt(at, view);
    this.#pointer = at;
    this.#gesture.send({ type: 'DOWN', hit, at: this.#css(at), plugged: this.#pluggedAt(hit) });
  }

  /** Returns how far the room should move with the pointer. */
  move(at: Point, view: Viewport): Point {
    const before = this.#pointer ?? at;
    const hit = this.#hitAt(at, view);
    this.#hover = hit;
    this.#pointer = at;
    const wasPanning = this.#gesture.panning();
    this.#gesture.send({ type: 'MOVE', hit, at: this.#css(at) });
    return wasPanning && this.#gesture.panning()
      ? { x: at.x - before.x, y: at.y - before.y }
      : { x: 0, y: 0 };
  }

  up(at: Point, view: Viewport): void {
    const hit = this.#hitAt(at, view);
    this.#pointer = at;
    this.#refreshTargets();
    const target = hit.kind === 'port' ? this.#targets.get(hit.port) : undefined;
    this.#gesture.send({
      type: 'UP',
      hit,
      at: this.#css(at),
      refusal: target !== undefined && !target.ok ? target.note : null,
    });
  }

  cancel(): void {
    this.#gesture.send({ type: 'CANCEL' });
  }

  leave(): void {
    this.#hover = nowhere;
    if (!this.#gesture.holding()) this.#pointer = null;
  }

  /** The shape of the mouse pointer here. */
  cursor(): string {
    if (this.#gesture.panning()) return 'grabbing';
    if (this.#gesture.holding()) return 'crosshair';
    return this.#hover.kind === 'background' || this.#hover.kind === 'device' ? 'default' : 'pointer';
  }

  /** Draws rings, cable and tooltip for this view. */
  place(view: Viewport, canvas: { width: number; height: number }, now: number): void {
    this.#layer.clearRings();
    this.#holdRing.hide();
    if (this.#layout === null) return;
    if (this.#gesture.onPower()) this.#placeHold(view, canvas, now);
    else if (this.#gesture.holding()) this.#placeHeld(view, canvas);
    else {
      this.#layer.release();
      this.#placeHover(view, canvas);
    }
  }

  stop(): void {
    this.#gesture.stop();
  }

  #placeHover(view: Viewport, canvas: { width: number; height: number }): void {
    // The room may have moved under a pointer that stood still.
    if (this.#hover.kind !== 'background' && this.#pointer !== null)
      this.#hover = this.#hitAt(this.#pointer, view);
    const hover = this.#hover;
    const port = hover.kind === 'port' ? this.#layout?.ports.get(hover.port) : undefined;
    if (port !== undefined) this.#layer.ring(port, 'hover', view, false);
    if (hover.kind === 'systemDisk') {
      const bay = hitOf(this.#layout, hover.device, 'systemDisk');
      if (bay !== undefined) this.#layer.ring({ ...bay, ...middleOf(bay) }, 'hover', view, false);
    }
    this.#tip(tipFor(this.#hover, this.#viewModel, this.#host.text()), canvas);
  }

  #placeHold(view: Viewport, canvas: { width: number; height: number }, now: number): void {
    const { pressed } = this.#gesture.context();
    if (pressed.kind !== 'power') return;
    const button = hitOf(this.#layout, pressed.device, 'power');
    if (button === undefined) return;
    const { cx, cy } = middleOf(button);
    const heldMs = now - this.#downAt;
    this.#holdRing.show(
      heldShare(heldMs, this.#host.reducedMotion()),
      toCanvas(view, { x: cx, y: cy }),
      button.width * view.zoom,
    );
    const seconds = Math.max(1, Math.ceil((HOLD_MS - heldMs) / 1000));
    this.#tip(holdTip(pressed.device, seconds, this.#viewModel, this.#host.text()), canvas);
  }

  #placeHeld(view: Viewport, canvas: { width: number; height: number }): void {
    this.#refreshTargets();
    const { fixedPort, over } = this.#gesture.context();
    const from = fixedPort === null ? undefined : this.#layout?.ports.get(fixedPort);
    for (const target of this.#targets.values()) {
      const port = this.#layout?.ports.get(target.port);
      if (port !== undefined && target.ok)
        this.#layer.ring(port, 'legal', view, over.kind === 'port' && over.port === target.port);
    }
    if (from === undefined || this.#pointer === null) return;
    const aim = over.kind === 'port' ? this.#layout?.ports.get(over.port) : undefined;
    const target = aim === undefined ? undefined : this.#targets.get(aim.id);
    if (aim !== undefined && target !== undefined && !target.ok) this.#layer.ring(aim, 'illegal', view, true);
    const end =
      aim !== undefined && target?.ok === true ? { x: aim.cx, y: aim.cy } : toRoom(view, this.#pointer);
    this.#layer.hold(this.#kindInHand(target), { x: from.cx, y: from.cy + from.height * 0.2 }, end, view);
    this.#tip(
      aim === undefined || target === undefined
        ? []
        : dropTip(aim.id, target.note, target.ok, this.#host.text()),
      canvas,
    );
  }

  #kindInHand(target: LegalTarget | undefined): CableKind {
    const { lifted, shelf } = this.#gesture.context();
    if (lifted !== null) return lifted.cableKind;
    if (shelf !== 'auto') return shelf;
    if (target !== undefined) return target.cableKind;
    const first = [...this.#targets.values()].find((each) => each.ok);
    return first?.cableKind ?? 'lan';
  }

  #tip(lines: readonly TipLine[], canvas: { width: number; height: number }): void {
    if (this.#pointer === null) this.#tips.show([], 0, 0, canvas);
    else this.#tips.show(lines, this.#pointer.x, this.#pointer.y, canvas);
  }

  #refreshTargets(): void {
    const { fixedPort, lifted, shelf } = this.#gesture.context();
    const key = `${fixedPort}|${lifted?.cable ?? ''}|${shelf}`;
    if (key === this.#targetsFor) return;
    this.#targetsFor = key;
    const list =
      fixedPort === null
        ? []
        : this.#host.getLegalTargets(fixedPort, lifted?.cableKind ?? shelf, lifted?.cable ?? null);
    this.#targets = new Map(list.map((target) => [target.port, target]));
  }

  #pluggedAt(hit: RoomHit): PluggedEnd | null {
    if (hit.kind !== 'port') return null;
    const cable = this.#viewModel.cables.find((each) => each.from === hit.port || each.to === hit.port);
    if (cable === undefined) return null;
    return {
      cable: cable.id,
      cableKind: cable.cableKind,
      otherPort: cable.from === hit.port ? cable.to : cable.from,
    };
  }

  #hitAt(at: Point, view: Viewport): RoomHit {
    if (this.#layout === null) return nowhere;
    const point = toRoom(view, at);
    const reach = ((this.#coarse ? 14 : 3) * this.#host.pixelRatio) / view.zoom;
    return hitAt(this.#layout, point.x, point.y, Math.max(2, reach));
  }

  #css(at: Point): Point {
    return { x: at.x / this.#host.pixelRatio, y: at.y / this.#host.pixelRatio };
  }

  #hear(output: GestureOutput): void {
    if (output.type === 'intent') this.#host.onIntent(output.intent);
    else this.#host.onRefused(output.port, output.note);
  }
}

/** The middle of a port in canvas pixels; null when it cannot be seen from this side. */
export function portOnCanvas(layout: RoomLayout, port: PortId, view: Viewport): Point | null {
  const placed = layout.ports.get(port);
  return placed === undefined ? null : toCanvas(view, { x: placed.cx, y: placed.cy });
}

/** The middle of something to press on a device, in canvas pixels; null when it cannot be seen from this side. */
export function hitOnCanvas(
  layout: RoomLayout,
  device: DeviceId,
  action: PlacedHit['action'],
  view: Viewport,
): Point | null {
  const hit = hitOf(layout, device, action);
  if (hit === undefined) return null;
  const { cx, cy } = middleOf(hit);
  return toCanvas(view, { x: cx, y: cy });
}

function hitOf(layout: RoomLayout | null, device: DeviceId, action: PlacedHit['action']) {
  return layout?.hits.find((hit) => hit.device === device && hit.action === action);
}

function middleOf({ x, y, width, height }: PlacedHit): { readonly cx: number; readonly cy: number } {
  return { cx: x + width / 2, cy: y + height / 2 };
}
