export type { CableId, CableKind, DeviceId, PortId } from '#domain';
export { artKeyOf, artSideOf, type DrawnDevice, socketsOf, UNIT_HEIGHT } from './art.ts';
export type { Box } from './art-types.ts';
export { type CableRoute, cableThickness, hangingCurve, type Point, routeCables } from './cable-routes.ts';
export { withoutAnchors } from './drawings/anchors.ts';
export { deviceDrawing, roomDrawing, roomDrawings } from './drawings/drawings.ts';
export { viewModelOf } from './from-world.ts';
export { createGesture, type Gesture } from './gesture.ts';
export type { GestureEvent, GestureOutput, PluggedEnd } from './gesture-machine.ts';
export { HOLD_MS, heldShare } from './gesture-machine.ts';
export { BLINK_STEP_MS, blinks, isLit, type Lamp, lampsOf } from './lamps.ts';
export {
  hitAt,
  layoutRoom,
  type PlacedHit,
  type PlacedPort,
  type PlacedRack,
  type RoomHit,
  type RoomLayout,
  rackMeasures,
} from './layout.ts';
export type {
  CableView,
  DeviceStatus,
  DeviceView,
  DiskView,
  LampState,
  LegalTarget,
  PortLink,
  PortView,
  RackIntent,
  RackSide,
  RackView,
  RackViewModel,
  ShelfCable,
} from './view-model.ts';
export {
  between,
  clampViewport,
  fitBox,
  fitRoom,
  MAX_ZOOM,
  type Size,
  toCanvas,
  toRoom,
  type Viewport,
  zoomAbout,
} from './viewport.ts';
