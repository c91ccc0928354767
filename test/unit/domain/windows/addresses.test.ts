import { describe, expect, it } from 'vitest';
import { isValidAddress, isValidMask, networkAddress } from '#domain';
import { isHostOf, sameSubnet } from '../../../../src/domain/rules/addresses.ts';

describe('addresses', () => {
  it.each(['10.1.0.11', '1.0.0.1', '223.255.255.254', '192.168.0.255'])('takes %s', (text) => {
    expect(isValidAddress(text)).toBe(true);
  });

  it.each([
    '',
    '10.1.0',
    '10.1.0.0.1',
    '10.1.0.256',
    '10.1.0.-1',
    '10.1.0.1 ',
    '10.01.0.1',
    'a.b.c.d',
    '0.1.2.3',
    '127.0.0.1',
    '224.0.0.1',
    '1e1.0.0.1',
  ])('refuses "%s"', (text) => {
    expect(isValidAddress(text)).toBe(false);
  });

  it.each(['255.0.0.0', '255.255.0.0', '255.255.255.252', '128.0.0.0'])('takes the mask %s', (text) => {
    expect(isValidMask(text)).toBe(true);
  });

  it.each(['0.0.0.0', '255.255.255.255', '255.255.255.254', '255.0.255.0', '0.255.0.0', '255.255', ''])(
    'refuses the mask "%s"',
    (text) => {
      expect(isValidMask(text)).toBe(false);
    },
  );

  it('cuts out the network and compares within it', () => {
    expect(networkAddress('10.1.2.3', '255.255.0.0')).toBe('10.1.0.0');
    expect(networkAddress('200.1.2.200', '255.255.255.128')).toBe('200.1.2.128');
    expect(networkAddress('nonsense', '255.0.0.0')).toBe('');
    expect(sameSubnet('10.1.2.3', '10.1.9.9', '255.255.0.0')).toBe(true);
    expect(sameSubnet('10.1.2.3', '10.2.2.3', '255.255.0.0')).toBe(false);
    expect(sameSubnet('x', 'x', '255.255.0.0')).toBe(false);
  });

  it('tells hosts from the network and from everybody', () => {
    expect(isHostOf('10.1.0.1', '255.255.0.0')).toBe(true);
    expect(isHostOf('10.1.0.0', '255.255.0.0')).toBe(false);
    expect(isHostOf('10.1.255.255', '255.255.0.0')).toBe(false);
  });
});
