import { expect, test } from 'vitest';
import { cssString } from './css-string';

test.each([
  ['Plan 2008', '"Plan 2008"'],
  ['2008-9', String.raw`"2008\2d 9"`],
  ['“Größe” 漢字', String.raw`"\201c Größe\201d  漢字"`],
  ['"}</style><b>', String.raw`"\22 \7d \3c \2f style\3e \3c b\3e "`],
  ['a\nb\\', String.raw`"a\a b\5c "`],
  ['😀', String.raw`"\1f600 "`],
])('%j is written %s, so that nothing in it is read as more than text', (text, written) => {
  expect(cssString(text)).toBe(written);
});
