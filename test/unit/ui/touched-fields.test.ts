import { describe, expect, it } from 'vitest';
import { type FieldTouch, isTimeToComplain } from '../../../src/ui/dialog/touched-fields.ts';

const text: FieldTouch = { isText: true, isFilled: false, hasFocus: false, isTouched: false };
const list: FieldTouch = { ...text, isText: false };

describe('when a wizard page says what is wrong with it', () => {
  it('waits while a page is as it came up', () => {
    expect(isTimeToComplain([{ ...text, hasFocus: true }])).toBe(false);
    expect(isTimeToComplain([{ ...text, isFilled: true, hasFocus: true }])).toBe(false);
    expect(isTimeToComplain([list])).toBe(false);
  });

  it('says it when a field was left or a list was used', () => {
    expect(isTimeToComplain([{ ...text, isTouched: true }])).toBe(true);
    expect(isTimeToComplain([{ ...text, isTouched: true, hasFocus: true }])).toBe(true);
    expect(isTimeToComplain([{ ...list, isTouched: true }])).toBe(true);
  });

  it('waits for fields that nobody has come to yet', () => {
    const name = { ...text, isTouched: true };
    expect(isTimeToComplain([name, { ...text, hasFocus: true }])).toBe(false);
    expect(isTimeToComplain([name, text])).toBe(false);
    expect(isTimeToComplain([name, { ...text, isFilled: true }, list])).toBe(true);
  });

  it('says it at once where there is nothing to fill in', () => {
    expect(isTimeToComplain([])).toBe(true);
  });
});
