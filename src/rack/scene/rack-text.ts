import type { CableKind, DeviceStatus, PortLink } from '#rack/model';

/** Keys of the words that the canvas draws; they are in the `rack` texts of each language. */
export type RackTextKey =
  | `status.${DeviceStatus}`
  | `side.${'front' | 'rear'}`
  | `cable.${CableKind}`
  | `link.${PortLink}`
  | 'lcd.load'
  | 'plate.screen'
  | 'rack.title'
  | 'tip.port'
  | 'tip.device'
  | 'tip.closer'
  | 'tip.connection'
  | 'tip.free'
  | 'tip.connected'
  | 'tip.broken'
  | 'tip.console'
  | 'tip.power'
  | 'tip.systemDisk'
  | 'tip.holding'
  | 'tip.drop';

/** Words in the trainee's language; the app hands in the translator so that a change of language redraws the room. */
export type RackText = (key: RackTextKey, values?: Readonly<Record<string, string | number>>) => string;
