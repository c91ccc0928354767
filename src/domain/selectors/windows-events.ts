import type { SimTime } from '#kernel';
import type { DomainEvent } from '../events/domain-event.ts';
import type { DomainEventType } from '../events/event-types.ts';
import {
  type CatalogueEntry,
  type LoggedOn,
  type WindowsEventKey,
  type WindowsEventLevel,
  type WindowsLog,
  windowsCatalogue,
} from '../events/windows-catalogue.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { windowsAlive } from './network.ts';
import { nicsOf, nodeNamed } from './tables.ts';

export type { WindowsEventKey, WindowsEventLevel, WindowsLog };

/** A line of Event Viewer. */
export interface WindowsEvent {
  /** Unique and stable: the domain event's number and the Windows event's id. */
  readonly id: string;
  readonly at: SimTime;
  readonly log: WindowsLog;
  readonly source: string;
  readonly eventId: number;
  readonly level: WindowsEventLevel;
  /** What it tells of; the key of its text. */
  readonly type: DomainEventType;
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

type AnyEntry = CatalogueEntry<DomainEventType>;
type Data = Readonly<Record<string, string | number | boolean>>;

/** What an event tells about Windows on this computer: it came, it went, or nothing. */
function windowsChange(event: DomainEvent, node: string, device: string): boolean | null {
  if (event.type === 'computer.started') return event.data.node === node ? true : null;
  if (
    event.type === 'computer.died' ||
    event.type === 'computer.hung' ||
    event.type === 'computer.shutDown'
  ) {
    return event.data.node === node ? false : null;
  }
  if (event.type === 'device.poweredOff') return event.data.device === device ? false : null;
  return null;
}

/** Whether Windows ran before the first event: its first end tells; without one it is as it is now. */
function ranAtStart(world: World, node: ComputerNode, device: string): boolean {
  for (const event of world.events) {
    if (event.type === 'device.poweredOn' && event.data.device === device) return false;
    const change = windowsChange(event, node.name, device);
    if (change !== null) return !change;
  }
  return windowsAlive(world, node.id);
}

function concerns(
  data: Data,
  loggedOn: LoggedOn,
  node: string,
  connections: ReadonlyMap<string, string>,
): boolean {
  return loggedOn === 'port' ? connections.has(String(data.port)) : data[loggedOn] === node;
}

function toWindowsEvent(
  event: DomainEvent,
  entry: AnyEntry,
  connections: ReadonlyMap<string, string>,
): WindowsEvent {
  const { eventId, log, source, level } = entry;
  const data = event.data as Data;
  const connection = connections.get(String(data.port));
  const params = connection === undefined ? data : { ...data, connection };
  return {
    id: `${event.id}.${eventId}`,
    at: event.at,
    log,
    source,
    eventId,
    level,
    type: event.type,
    params,
  };
}

/** What Event Viewer on this computer holds, oldest first. A computer whose Windows is down logs nothing. */
export function windowsEvents(world: World, nodeName: string): readonly WindowsEvent[] {
  const node = nodeNamed(world, nodeName);
  if (node === undefined) return [];
  const device = world.entities.device[node.device]?.name ?? '';
  const connections = new Map<string, string>(nicsOf(world, node).map((nic) => [nic.port, nic.name]));
  const found: WindowsEvent[] = [];
  let running = ranAtStart(world, node, device);
  for (const event of world.events) {
    const change = windowsChange(event, node.name, device);
    const logs = running || change === true;
    if (change !== null) running = change;
    if (!logs) continue;
    for (const entry of (windowsCatalogue[event.type] ?? []) as readonly AnyEntry[]) {
      const wanted = entry.when?.(event.data as never) ?? true;
      if (wanted && concerns(event.data as Data, entry.loggedOn, node.name, connections)) {
        found.push(toWindowsEvent(event, entry, connections));
      }
    }
  }
  return found;
}
