import { describe, expect, it } from 'vitest';
import { isCovered } from '../../../src/ui/window/use-modals.ts';

describe('dialogs over one window', () => {
  it('leaves only the topmost active', () => {
    expect(isCovered(['wizard', 'question'], 'wizard')).toBe(true);
    expect(isCovered(['wizard', 'question'], 'question')).toBe(false);
    expect(isCovered(['wizard'], 'wizard')).toBe(false);
  });

  it('takes a dialog that has only just come for the topmost', () => {
    expect(isCovered(['wizard'], 'question')).toBe(false);
  });
});
