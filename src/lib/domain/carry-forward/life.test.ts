import { describe, expect, test } from 'vitest';
import { dueInQuarters, PLAN_YEAR } from '../../../../tests/support/plan-scenario';
import { dueOf, lifeOf, type LifeStage, yearCarriedFrom } from './life';

const stage = (firstYear: number, timescale: string, rest: Partial<LifeStage> = {}): LifeStage => ({
  planYear: { ...PLAN_YEAR, firstYear },
  reference: '2.1.1',
  action: 'Write the report',
  kpi: 'Report written',
  timescale,
  schedule: dueInQuarters(2),
  revisedDue: null,
  ...rest,
});

describe('a line over the years', () => {
  test('counts the years that it was planned for, and since when', () => {
    const life = lifeOf([stage(2010, '2nd quarter'), stage(2007, '2nd quarter'), stage(2008, '2nd quarter')]);
    expect(life).toEqual({ years: 3, since: 2007, timescaleChanges: 0 });
  });

  test('counts both years of a plan of two, and a year once where two lines were merged', () => {
    const twoYears = stage(2008, 'Ongoing', { planYear: { ...PLAN_YEAR, years: 2 } });
    expect(lifeOf([twoYears, stage(2007, 'Ongoing'), stage(2007, 'ongoing')]).years).toBe(3);
  });

  test('tells how often its timescale was worded anew, whatever its capitals and spaces', () => {
    const stages = [stage(2007, '3rd quarter'), stage(2008, '4th  Quarter'), stage(2009, '4th quarter')];
    expect(lifeOf(stages).timescaleChanges).toBe(1);
  });

  test('kept its timescale where one of those that were merged into it had it', () => {
    const merged = [stage(2008, '2nd quarter'), stage(2008, '3rd/4th quarter'), stage(2009, '3rd/4th quarter')];
    expect(lifeOf(merged).timescaleChanges).toBe(0);
    expect(lifeOf([...merged.slice(0, 2), stage(2009, 'Ongoing')]).timescaleChanges).toBe(1);
  });

  test('was due by the day in force', () => {
    expect(dueOf(stage(2008, '2nd quarter'))).toBe('2008-09-30');
    expect(dueOf(stage(2008, '2nd quarter', { revisedDue: '2008-12-31' }))).toBe('2008-12-31');
    expect(dueOf(stage(2008, 'Ongoing', { schedule: { kind: 'open-ended' } }))).toBeNull();
  });
});

test.each([
  [{ carriedInFrom: '2007/8', text: 'Emergency plan' }, 2007],
  [{ carriedInFrom: null, text: 'Emergency plan, rolled over from 2007/8' }, 2007],
  [{ carriedInFrom: null, text: 'Emergency plan, first met in January; rolled over to 2008/9' }, 2007],
  [{ carriedInFrom: null, text: 'Annual report for 2007/8' }, null],
  [{ carriedInFrom: null, text: 'To be carried over to 2010/11' }, null],
  [{ carriedInFrom: null, text: 'Carried over from last year' }, null],
])('%j comes from %s', (action, year) => {
  expect(yearCarriedFrom(action, PLAN_YEAR)).toBe(year);
});
