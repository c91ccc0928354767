import { describe, expect, it } from 'vitest';
import {
  editOctet,
  isCompleteIp,
  joinOctets,
  NO_OCTETS,
  type Octets,
  parseOctets,
} from '../../../src/ui/fields/ip-address.ts';

/** Types a text key by key, as the field does it, and returns the value. */
function type(text: string): string {
  let octets: Octets = NO_OCTETS;
  let at = 0;
  for (const key of text) {
    if (key === '.') {
      if (octets[at] !== '') at = Math.min(3, at + 1);
      continue;
    }
    const current = octets[at] ?? '';
    const result = editOctet(octets, at, current.length === 3 ? key : current + key);
    octets = result.octets;
    at = result.focus ?? at;
  }
  return joinOctets(octets);
}

describe('IP address field', () => {
  it.each(['10.0.0.1', '192.168.100.254', '255.255.255.0', '1.2.3.4'])('takes %s as typed', (address) => {
    expect(type(address)).toBe(address);
  });

  it('goes on by itself after three digits', () => {
    expect(editOctet(NO_OCTETS, 0, '192').focus).toBe(1);
    expect(editOctet(NO_OCTETS, 0, '19').focus).toBeNull();
    expect(editOctet(['1', '2', '3', '19'], 3, '192').focus).toBeNull();
  });

  it('spreads a pasted address from any part', () => {
    const pasted = editOctet(['9', '9', '', ''], 2, ' 10.20.30.40 ');
    expect(joinOctets(pasted.octets)).toBe('10.20.30.40');
    expect(pasted.focus).toBe(3);
    expect(joinOctets(editOctet(['9', '', '', ''], 1, '8.7').octets)).toBe('9.8.7.');
  });

  it('turns too much into 255, says so and stays', () => {
    const result = editOctet(NO_OCTETS, 0, '300');
    expect(result).toEqual({ octets: ['255', '', '', ''], focus: null, rejected: '300' });
  });

  it('drops letters and keeps unfinished values', () => {
    expect(parseOctets('10.x1..')).toEqual(['10', '1', '', '']);
    expect(joinOctets(parseOctets('10..'))).toBe('10...');
    expect(joinOctets(NO_OCTETS)).toBe('');
  });

  it('knows what is complete', () => {
    expect(isCompleteIp('10.0.0.1')).toBe(true);
    for (const wrong of ['', '10.0.0.', '10.0.0', '10.0.0.256', '10.0.0.1.1', '10.0.0.a']) {
      expect(isCompleteIp(wrong), wrong).toBe(false);
    }
  });
});
