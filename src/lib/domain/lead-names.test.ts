import { describe, expect, test } from 'vitest';
import { isSameLead, leadsOfCell, lookAlikes, namesInCell, namesOf, NO_NAMES, offeredParts } from './lead-names';

const NAMES = namesOf([
  { id: 1, name: 'LGEM', names: ['LGEM', 'LGEM Officers'] },
  { id: 2, name: 'Police rep', names: ['Police rep', 'Partnership Police rep'] },
  { id: 3, name: 'Health and Social Care', names: ['Health and Social Care'] },
]);

describe('a lead cell', () => {
  test.each([
    ['LGEM Officers', ['LGEM Officers']],
    ['  LGEM \n Officers ', ['LGEM Officers']],
    ['', ['']],
    ['LGEM / Police rep', ['LGEM', 'Police rep']],
    ['LGEM/Police rep', ['LGEM', 'Police rep']],
    ['LGEM and Police rep', ['LGEM', 'Police rep']],
    ['LGEM, Police rep & Health and Social Care', ['LGEM', 'Police rep', 'Health and Social Care']],
    ['Health and Social Care', ['Health and Social Care']],
    ['LGEM; the Chair', ['LGEM', 'the Chair']],
    ['LGEM; LGEM;', ['LGEM']],
  ])('“%s” names %j', (cell, names) => {
    expect(namesInCell(cell, NAMES)).toEqual(names);
  });

  test.each(['LGEM / Chair', 'Housing and Health', 'LGEM and others', 'n/a', 'lgem / police rep'])(
    '“%s” is not taken apart: not every part is known to be a name',
    (cell) => {
      expect(namesInCell(cell, NAMES)).toEqual([cell]);
    },
  );

  test('a text with many joints stays one, and takes no time', () => {
    const words = 'LGEM, '.repeat(3000);
    expect(namesInCell(words, NAMES)).toEqual([words.trim()]);
  });

  test('nothing is taken apart at a joint where nobody has put a name into the directory', () => {
    expect(namesInCell('LGEM / Police rep', NO_NAMES)).toEqual(['LGEM / Police rep']);
  });
});

describe('the leads of a cell', () => {
  test('are those that its names stand for, each once', () => {
    expect(leadsOfCell('LGEM and LGEM Officers', NAMES)).toEqual([{ id: 1, name: 'LGEM' }]);
    expect(leadsOfCell('Partnership Police rep', NAMES)).toEqual([{ id: 2, name: 'Police rep' }]);
  });

  test('stay apart as written until somebody says who they are', () => {
    const [one, other] = ['LGEM', 'LGEM Officers'].map((cell) => leadsOfCell(cell, NO_NAMES)[0]);
    expect(one && other && isSameLead(one, other)).toBe(false);
    const [now, then] = ['LGEM', 'LGEM Officers'].map((cell) => leadsOfCell(cell, NAMES)[0]);
    expect(now && then && isSameLead(now, then)).toBe(true);
  });
});

describe('a name that may be several leads', () => {
  test.each([
    ['LGEM / Chair', ['LGEM', 'Chair']],
    ['Police and Crime Commissioner', ['Police', 'Crime Commissioner']],
  ])('“%s” is offered as %j', (name, parts) => {
    expect(offeredParts(name, NAMES)).toEqual(parts);
  });

  test.each(['LGEM', 'Health and Social Care', 'LGEM and others', 'n/a', 'A/B'])('“%s” is not offered', (name) => {
    expect(offeredParts(name, NAMES)).toEqual([]);
  });
});

test('names that look like another are suggested: by their first word, spelling or initials', () => {
  const names = ['LGEM', 'LGEM Officers', 'Co-ordinator', 'Coordinator', 'PLO', 'Partnership Lead Officer', 'Chair'];
  expect(lookAlikes('LGEM', names)).toEqual(['LGEM Officers']);
  expect(lookAlikes('Co-ordinator', names)).toEqual(['Coordinator']);
  expect(lookAlikes('PLO', names)).toEqual(['Partnership Lead Officer']);
  expect(lookAlikes('Partnership Lead Officer', names)).toEqual(['PLO']);
  expect(lookAlikes('Chair', names)).toEqual([]);
});
