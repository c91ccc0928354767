/** The four numbers of a dotted quad, or null. Leading zeros are refused: Windows would read them as octal in places. */
export function parseQuad(text: string): readonly [number, number, number, number] | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  const numbers: number[] = [];
  for (const part of parts) {
    if (!/^(0|[1-9][0-9]{0,2})$/.test(part)) return null;
    const value = Number(part);
    if (value > 255) return null;
    numbers.push(value);
  }
  return numbers as unknown as readonly [number, number, number, number];
}

/** A room has a few dozen addresses, which are compared over and over; what people type besides must not pile up. */
const knownBits = new Map<string, number | null>();
const knownAtMost = 1_000;

function toBits(text: string): number | null {
  const known = knownBits.get(text);
  if (known !== undefined) return known;
  const quad = parseQuad(text);
  const bits = quad === null ? null : ((quad[0] << 24) | (quad[1] << 16) | (quad[2] << 8) | quad[3]) >>> 0;
  if (knownBits.size >= knownAtMost) knownBits.clear();
  knownBits.set(text, bits);
  return bits;
}

function toText(bits: number): string {
  return [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255].join('.');
}

/** Whether it is the address of one host in class A to C, as the TCP/IP property sheet accepts it. Loopback is none. */
export function isValidAddress(text: string): boolean {
  const bits = toBits(text);
  if (bits === null) return false;
  const first = bits >>> 24;
  return first >= 1 && first <= 223 && first !== 127;
}

/** Whether it is a subnet mask: ones, then zeros, with room for two hosts. */
export function isValidMask(text: string): boolean {
  const bits = toBits(text);
  if (bits === null || bits === 0) return false;
  const hosts = ~bits >>> 0;
  return hosts >= 3 && (hosts & (hosts + 1)) === 0;
}

/** The network part of an address, `10.0.0.0` for `10.0.0.7` under `255.0.0.0`; empty when either is not a quad. */
export function networkAddress(address: string, mask: string): string {
  const host = toBits(address);
  const bits = toBits(mask);
  return host === null || bits === null ? '' : toText((host & bits) >>> 0);
}

/** Whether the host part is neither all zeros nor all ones: those mean the network and everybody in it. */
export function isHostOf(address: string, mask: string): boolean {
  const host = toBits(address);
  const bits = toBits(mask);
  if (host === null || bits === null) return false;
  const part = (host & ~bits) >>> 0;
  return part !== 0 && part !== ~bits >>> 0;
}

/** Whether two addresses lie in the subnet that the mask cuts out. */
export function sameSubnet(a: string, b: string, mask: string): boolean {
  const [hostA, hostB, bits] = [toBits(a), toBits(b), toBits(mask)];
  if (hostA === null || hostB === null || bits === null) return false;
  return ((hostA ^ hostB) & bits) === 0;
}
