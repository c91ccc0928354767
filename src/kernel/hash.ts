function writeValue(value: unknown, out: string[]): void {
  if (Array.isArray(value)) {
    out.push('[');
    for (const item of value) {
      writeValue(item, out);
      out.push(',');
    }
    out.push(']');
  } else if (typeof value === 'object' && value !== null) {
    out.push('{');
    for (const key of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[key];
      if (member === undefined) continue;
      out.push(JSON.stringify(key), ':');
      writeValue(member, out);
      out.push(',');
    }
    out.push('}');
  } else out.push(JSON.stringify(value) ?? 'null');
}

/** JSON with sorted keys and no undefined members: equal values give equal text on every machine. */
export function canonical(value: unknown): string {
  const out: string[] = [];
  writeValue(value, out);
  return out.join('');
}

/** 64 bits (cyrb53's two lanes, not cut to 53) of a plain value as 16 hex digits. For comparing runs, not for security. */
export function hashOf(value: unknown): string {
  const text = canonical(value);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
