import type { DomainEvent } from '../events/domain-event.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { isActive } from './states.ts';

/** States of a node's Cluster service in which it runs but answers nobody. */
const SILENT = 'hung';
const stopped: readonly string[] = ['stopped', 'waitingForRestart'];
const membership: readonly string[] = ['up', 'paused', 'stopping'];

/**
 * Follows the events to know when one node's Cluster service runs and can write into its log. An event that begins a run
 * counts from itself on ({@link before}), one that ends it up to itself ({@link after}); loss of power ends it at once.
 */
export class ServiceWatch {
  readonly node: string;
  /** Whether the service can write now. */
  writes: boolean;
  /** Whether it is a member of a cluster, as opposed to on its way there. */
  isMember: boolean;
  /** How often it was started up to now. */
  starts: number;
  /** Nodes that a regroup has removed and that have not come back since. */
  readonly removed = new Set<string>();
  private readonly device: string;

  constructor(world: World, node: ComputerNode) {
    this.node = node.name;
    this.device = world.entities.device[node.device]?.name ?? '';
    this.isMember = ranAtStart(world, node);
    this.writes = this.isMember;
    this.starts = this.isMember ? 1 : 0;
  }

  /** Takes in what has to be known before the event is written down. */
  before(event: DomainEvent): void {
    if (this.isCrash(event)) this.end();
    else if (event.type === 'cluster.created' && event.data.node === this.node) this.begin(true);
    else if (event.type === 'node.stateChanged' && event.data.node === this.node) {
      const { to } = event.data;
      if (to === SILENT) this.writes = false;
      else if (!stopped.includes(to)) this.begin(membership.includes(to));
    } else if (event.type === 'node.removed' && event.data.on === this.node)
      this.removed.add(event.data.node);
    else if (event.type === 'node.joined') this.removed.delete(event.data.node);
  }

  /** Takes in what ends with the event. */
  after(event: DomainEvent): void {
    if (event.type === 'service.stopped' && event.data.node === this.node) this.end();
    else if (event.type === 'node.stateChanged' && event.data.node === this.node)
      if (stopped.includes(event.data.to)) this.end();
  }

  private begin(isMember: boolean): void {
    const isRunning = this.writes || this.isMember;
    if (!isRunning) this.starts += 1;
    this.writes = true;
    this.isMember = isMember;
  }

  private end(): void {
    this.writes = false;
    this.isMember = false;
    this.removed.clear();
  }

  /** The service is gone without a word. */
  private isCrash({ type, data }: DomainEvent): boolean {
    if (type === 'device.poweredOff') return data.device === this.device;
    if (type === 'service.stopped') return data.node === this.node && !data.orderly;
    return (type === 'computer.died' || type === 'computer.hung') && data.node === this.node;
  }
}

/** Whether the service ran before the first event: its first change tells; without one it is as it is now. */
function ranAtStart(world: World, node: ComputerNode): boolean {
  for (const event of world.events) {
    if (event.type === 'cluster.created' && event.data.node === node.name) return false;
    if (event.type === 'node.stateChanged' && event.data.node === node.name)
      return !stopped.includes(event.data.from);
  }
  return isActive(world, node.id);
}
