import type { Translate } from './message-key.ts';

type PortSort = 'powerSupply' | 'outlet' | 'port' | 'labelled';

/** How the name of a socket tells what it is, by its pattern; the group is the number or the word printed beside it. */
const sorts: readonly (readonly [pattern: RegExp, sort: PortSort])[] = [
  [/^psu(\d+)$/, 'powerSupply'],
  [/^out(\d+)$/, 'outlet'],
  [/^(\d+|[a-z]\d)$/, 'port'],
  [/^((?:nic|hba|scsi)\d+)$/, 'labelled'],
];

/** Which values of events and reasons name a socket. */
const portFields: ReadonlySet<string> = new Set(['port', 'from', 'to', 'hit']);

/** A socket as people say it: `NODE1/psu1` is power supply 1 of NODE1. Anything that is no socket stays as it is. */
export function portWords(id: string, translate: Translate): string {
  const [device, name, ...rest] = id.split('/');
  if (device === undefined || name === undefined || rest.length > 0) return id;
  for (const [pattern, sort] of sorts) {
    const socket = pattern.exec(name)?.[1];
    if (socket !== undefined)
      return translate(`events:value.port.${sort}`, { device, socket: socket.toUpperCase() });
  }
  return id;
}

/** The values of an event or a reason with every socket in words. */
export function withPortWords<T extends Readonly<Record<string, string | number | boolean>>>(
  values: T,
  translate: Translate,
): T {
  const worded = Object.entries(values).map(([field, value]) => [
    field,
    typeof value === 'string' && portFields.has(field) ? portWords(value, translate) : value,
  ]);
  return Object.fromEntries(worded) as T;
}
