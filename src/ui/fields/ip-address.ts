/** The four parts of an address as typed; a part may be empty while typing. */
export type Octets = readonly [string, string, string, string];

export const NO_OCTETS: Octets = ['', '', '', ''];

/** Splits `10.0.0.1`, also unfinished ones (`10.0..`), into its parts. Anything that is no digit is dropped. */
export function parseOctets(value: string): Octets {
  const parts = value.split('.').map((part) => part.replace(/\D/g, '').slice(0, 3));
  return [parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''];
}

/** The value of the field: `''` when nothing is typed, otherwise always with three dots. */
export function joinOctets(octets: Octets): string {
  return octets.every((part) => part === '') ? '' : octets.join('.');
}

/** True for four numbers from 0 to 255. */
export function isCompleteIp(value: string): boolean {
  const parts = value.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** What typing into one part does. */
export interface OctetEdit {
  readonly octets: Octets;
  /** Part that gets the focus next, or null to stay. */
  readonly focus: number | null;
  /** The number that was too large and has been set to 255. */
  readonly rejected: string | null;
}

/**
 * Applies a new text of the part at `index`. A pasted address spreads over the parts, a period or a third digit
 * goes on to the next part, and more than 255 becomes 255, as the classic control does.
 */
export function editOctet(octets: Octets, index: number, text: string): OctetEdit {
  const pieces = text.trim().split(/[.\s]+/);
  const spreads = pieces.length > 1 && pieces.slice(1).some((piece) => piece !== '');
  const changed: string[] = [...octets];
  let rejected: string | null = null;
  const set = (at: number, raw: string): void => {
    const digits = raw.replace(/\D/g, '').slice(0, 3);
    if (Number(digits) > 255) rejected = digits;
    changed[at] = Number(digits) > 255 ? '255' : digits;
  };
  if (spreads) {
    const start = pieces.length === 4 ? 0 : index;
    for (const [offset, piece] of pieces.entries()) if (start + offset < 4) set(start + offset, piece);
    const last = Math.min(3, start + pieces.length - 1);
    return { octets: parseOctets(changed.join('.')), focus: last, rejected };
  }
  const first = pieces[0] ?? '';
  set(index, first);
  const hasDot = text.includes('.') && first !== '';
  const isFull = (changed[index] ?? '').length === 3 && (octets[index] ?? '').length < 3;
  const focus = (hasDot || isFull) && rejected === null && index < 3 ? index + 1 : null;
  return { octets: parseOctets(changed.join('.')), focus, rejected };
}
