import { describe, expect, it } from 'vitest';
import { fits } from './chart-letters';

const label = { width: 24, height: 15 };

describe('the label of a bar', () => {
  it('stands in a bar with room around it', () => {
    expect(fits(label, { width: 72, height: 30 })).toBe(true);
  });

  it('is left out of a bar that is too low or too narrow for it', () => {
    expect(fits(label, { width: 72, height: 16 })).toBe(false);
    expect(fits(label, { width: 25, height: 30 })).toBe(false);
  });

  it('is left out where it would hide most of the bar', () => {
    expect(fits(label, { width: 28, height: 19 })).toBe(false);
  });
});
