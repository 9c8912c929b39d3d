import { expect, test } from 'vitest';
import type { StatisticDraft } from '$lib/domain/plan-draft';
import { isOld, statisticRows } from './statistic-rows';

const TODAY = '2009-04-14';

const figure = (rest: Partial<StatisticDraft> = {}): StatisticDraft => ({
  series: 'Section 4 support',
  unit: 'people',
  area: '',
  source: '',
  periodWords: 'March 2009',
  asAt: '2009-03-31',
  value: 1026,
  isRestricted: false,
  ...rest,
});

const cellsOf = (rest: Partial<StatisticDraft>) => statisticRows([figure(rest)], TODAY)[0]?.cells;

test.each([
  ['2008-04-14', false],
  ['2008-04-13', true],
  ['2008-02-29', true],
  [null, false],
])('a figure of %s is old: %s', (asAt, expected) => {
  expect(isOld(figure({ asAt }), TODAY)).toBe(expected);
});

test('the period stands as written, and beside it what was understood', () => {
  expect(cellsOf({ periodWords: 'February 2008', asAt: '2008-02-29' })?.[3]).toEqual({
    text: 'February 2008',
    note: 'taken at 29 February 2008, more than a year ago',
  });
  expect(cellsOf({ periodWords: '2006/7', asAt: null })?.[3]).toEqual({ text: '2006/7', note: 'no day given' });
});

test('a restricted figure says so, a source that nobody named is a dash, and nought is nought', () => {
  expect(cellsOf({ isRestricted: true, value: 22_245 })?.[1]).toEqual({ text: '22,245', note: 'restricted' });
  expect(cellsOf({})?.[4]).toBeNull();
  expect(cellsOf({ value: 0 })?.[1]).toBe(0);
});
