import { expect, test } from 'vitest';
import { actionOfReference, lineReference } from './line-reference';

test.each([
  [0, 1, '3.1.1'],
  [0, 2, '3.1.1a'],
  [25, 30, '3.1.1z'],
  [26, 30, '3.1.1aa'],
  [51, 90, '3.1.1az'],
  [52, 90, '3.1.1ba'],
  [701, 800, '3.1.1zz'],
  [702, 800, '3.1.1aaa'],
])('the line at %i of %i is %s', (index, lines, reference) => {
  expect(lineReference('3.1.1', index, lines)).toBe(reference);
  expect(actionOfReference(reference)).toBe('3.1.1');
});

test.each(['3.1', '3', 'a', 'introduction', '3.1.1B', ''])('%s is no line', (reference) => {
  expect(actionOfReference(reference)).toBeNull();
});
