import { describe, expect, test } from 'vitest';
import {
  aCount,
  aMilestone,
  anActual,
  aRatio,
  dueInQuarters,
  PLAN_YEAR,
  quarterOf2008,
} from '../../../tests/support/plan-scenario';
import { figureOf } from './aggregation';
import { type Attainment, attainmentToDate } from './attainment';
import { type CountMeasure, type Measure, type QuarterActual } from './measure';
import { type QuarterNumber } from './quarter';
import { type Schedule } from './schedule';

const EACH_QUARTER: Schedule = { kind: 'recurring', every: 'quarterly' };

/** Figures for the quarters in order; null for a quarter that nobody gave one for. */
const figures = (measure: Measure, values: readonly (number | null)[]): readonly QuarterActual[] =>
  values.map((value, place) => ({ ...anActual(measure, value), quarter: quarterOf2008((place + 1) as QuarterNumber) }));

const shares = (measure: Measure, parts: readonly (readonly [number, number])[]): readonly QuarterActual[] =>
  parts.map((both, place) => ({
    ...anActual(measure, null, both),
    quarter: quarterOf2008((place + 1) as QuarterNumber),
  }));

const attained = (
  measure: Measure,
  actuals: readonly QuarterActual[],
  number: QuarterNumber = 4,
  schedule: Schedule = EACH_QUARTER,
): Attainment =>
  attainmentToDate(
    measure,
    actuals,
    { schedule, askedSince: null, isCompleted: false },
    PLAN_YEAR,
    quarterOf2008(number),
  );

describe('how the quarters’ figures become one', () => {
  test.each<[CountMeasure['aggregation'], readonly (number | null)[], number | null]>([
    ['sum', [2, 0, null, 3], 5],
    ['sum', [0, 0, 0, 0], 0],
    ['sum', [null, null, null, null], null],
    ['latest', [2, 5, null, null], 5],
    ['latest', [2, 5, 0, null], 0],
    ['maximum', [2, 9, 4, null], 9],
    ['maximum', [-3, -1], -1],
    ['average', [2, 4, null, 6], 4],
    ['average', [null], null],
  ])('%s of %o is %s', (aggregation, values, expected) => {
    const measure = aCount({ aggregation });
    expect(attained(measure, figures(measure, values)).actual).toBe(expected);
  });

  test('an average of shares is weighted by their denominators, and both parts are kept', () => {
    const measure = aRatio();
    expect(
      attained(
        measure,
        shares(measure, [
          [1, 2],
          [98, 98],
        ]),
      ),
    ).toMatchObject({
      actual: 99,
      numerator: 99,
      denominator: 100,
    });
  });

  test('an average of counts is weighted by the denominators that they came with', () => {
    const measure = aCount({ aggregation: 'average', target: null });
    const actuals = figures(measure, [10, 20]).map((actual, place) => ({
      ...actual,
      denominator: place === 0 ? 3 : 1,
    }));
    expect(attained(measure, actuals)).toMatchObject({ actual: 12.5, numerator: null, denominator: null });
  });

  test('an average is plain where a quarter came without its parts', () => {
    const measure = aRatio();
    const actuals = [...shares(measure, [[1, 2]]), ...figures(measure, [null, 100]).slice(1)];
    expect(attained(measure, actuals)).toMatchObject({ actual: 75, numerator: null, denominator: null });
  });

  test('the latest share shows its own parts, not those of all quarters', () => {
    const measure = aRatio({ aggregation: 'latest' });
    expect(
      attained(
        measure,
        shares(measure, [
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toMatchObject({
      actual: 75,
      numerator: 3,
      denominator: 4,
    });
  });

  test('a share of nothing is no figure, and no division by zero', () => {
    const measure = aRatio();
    expect(attained(measure, shares(measure, [[0, 0]]))).toMatchObject({
      actual: null,
      share: null,
      result: 'no figure',
    });
  });

  test('a share is what its parts say, to the last digit', () => {
    const measure = aRatio({ target: 57 });
    expect(attained(measure, shares(measure, [[57, 100]]))).toMatchObject({ actual: 57, result: 'attained' });
    expect(figureOf(anActual(measure, null, [29, 50]))).toBe(58);
  });

  test('another measure’s figures, another year’s, and later quarters’ are left out', () => {
    const measure = aCount();
    const actuals = [
      ...figures(measure, [1, 2, 4, 8]),
      ...figures(aCount(), [100]),
      { ...anActual(measure, 50), quarter: { year: 2007, number: 4 } as const },
    ];
    expect(attained(measure, actuals, 2).actual).toBe(3);
  });
});

describe('the part of a target that is due so far', () => {
  test.each<[string, Partial<CountMeasure>, Schedule, readonly (number | null)[]]>([
    ['4 a year, each quarter', { target: 4 }, EACH_QUARTER, [1, 2, 3, 4]],
    ['2 a year, each quarter: whole units only', { target: 2 }, EACH_QUARTER, [0, 1, 1, 2]],
    ['2.5 a year: all of it at the end', { target: 2.5 }, EACH_QUARTER, [0, 1, 1, 2.5]],
    ['1 each quarter', { target: 1, per: 'quarter' }, EACH_QUARTER, [1, 2, 3, 4]],
    ['2 a year, due in Q2 and Q4', { target: 2 }, dueInQuarters(2, 4), [0, 1, 1, 2]],
    ['5 a year, as appropriate', { target: 5 }, { kind: 'on-demand' }, [0, 0, 0, 5]],
    ['5 a year, by a day in the next year', { target: 5 }, { kind: 'dates', dues: ['2009-06-30'] }, [0, 0, 0, 5]],
    ['no target', { target: null }, EACH_QUARTER, [null, null, null, null]],
    ['a level of 80', { target: 80, aggregation: 'latest' }, EACH_QUARTER, [80, 80, 80, 80]],
    ['at most 6 a year', { target: 6, direction: 'at most' }, EACH_QUARTER, [6, 6, 6, 6]],
    ['at most 2 each quarter', { target: 2, per: 'quarter', direction: 'at most' }, EACH_QUARTER, [2, 4, 6, 8]],
  ])('%s', (_, rest, schedule, expected) => {
    const measure = aCount(rest);
    const numbers: readonly QuarterNumber[] = [1, 2, 3, 4];
    expect(numbers.map((number) => attained(measure, [], number, schedule).targetSoFar)).toEqual(expected);
  });

  test('for a plan of two years, a target for the whole plan is counted over both', () => {
    const planYear = { firstYear: 2021, years: 2, startsMonth: 4 };
    const measure = aCount({ target: 8, per: 'plan' });
    const actuals = [2021, 2022].map((year) => ({ ...anActual(measure, 3), quarter: { year, number: 4 } as const }));
    const line = { schedule: EACH_QUARTER, askedSince: null, isCompleted: false };
    const at = (year: number) => attainmentToDate(measure, actuals, line, planYear, { year, number: 4 });
    expect(at(2021)).toMatchObject({ actual: 3, targetSoFar: 4, result: 'not attained' });
    expect(at(2022)).toMatchObject({ actual: 6, targetSoFar: 8, share: 0.75 });
  });
});

describe('whether a target is met', () => {
  test.each<[CountMeasure['direction'], number, number, Attainment['result']]>([
    ['at least', 4, 4, 'attained'],
    ['at least', 4, 3, 'not attained'],
    ['at most', 4, 4, 'attained'],
    ['at most', 4, 5, 'not attained'],
    ['exactly', 4, 4, 'attained'],
    ['exactly', 4, 5, 'not attained'],
    ['at least', 0, 0, 'attained'],
    ['at most', 0, 0, 'attained'],
    ['at most', 0, 1, 'not attained'],
    ['exactly', 0, 2, 'not attained'],
  ])('%s %i, with %i: %s', (direction, target, actual, result) => {
    const measure = aCount({ direction, target });
    expect(attained(measure, figures(measure, [actual])).result).toBe(result);
  });

  test('a target of nought has no share, and neither has a figure that nobody gave', () => {
    const nought = aCount({ target: 0, direction: 'at most' });
    expect(attained(nought, figures(nought, [3]))).toMatchObject({ share: null, result: 'not attained' });
    expect(attained(aCount(), [])).toMatchObject({ share: null, actual: null, result: 'no figure' });
  });

  test('what was not due yet is not missed', () => {
    const measure = aCount({ target: 2 });
    expect(attained(measure, [], 1)).toMatchObject({ targetSoFar: 0, result: 'nothing due', share: null });
  });

  test('a count without a target stays a count', () => {
    const measure = aCount({ target: null });
    expect(attained(measure, figures(measure, [7]))).toMatchObject({ actual: 7, share: null, result: 'no target' });
  });
});

describe('a milestone', () => {
  const at = (by: string | null, isCompleted: boolean, number: QuarterNumber) =>
    attainmentToDate(
      aMilestone(by),
      [],
      { schedule: EACH_QUARTER, askedSince: null, isCompleted },
      PLAN_YEAR,
      quarterOf2008(number),
    ).result;

  test.each([
    ['2008-06-30', true, 1, 'attained'],
    ['2008-06-30', false, 1, 'not attained'],
    ['2009-03-31', false, 3, 'nothing due'],
    ['2009-03-31', true, 1, 'attained'],
    [null, false, 4, 'not attained'],
    [null, false, 3, 'nothing due'],
  ] as const)('by %s, completed %s, at the end of Q%i: %s', (by, isCompleted, number, result) => {
    expect(at(by, isCompleted, number)).toBe(result);
  });
});
