import { expect, test } from 'vitest';
import { asTyped } from './words-as-typed';

test('what somebody typed stays as it is, with its tabs, its line ends and its signs of any language', () => {
  const typed = 'One\ttwo\r\nthree – “½” é 𝔘 👩‍👩‍👧 می‌خواهم \u0085\u0092';
  expect(asTyped(typed)).toBe(typed);
});

test('control signs go, and so does what would make words read backwards', () => {
  expect(asTyped('Ann\u0000 \u202eeeL\u202c \u2066x\u2069\u200e\u061c')).toBe('Ann eeL x');
  const control = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
  expect(asTyped(control)).toBe('\t\n\r');
});

test('half of a sign, which no database holds, is shown as one that is missing', () => {
  expect(asTyped('a\ud835b')).toBe('a\ufffdb');
});
