import { describe, expect, test } from 'vitest';
import {
  aCount,
  aLine,
  anActual,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  TODAY,
} from '../../../../tests/support/plan-scenario';
import { type Day } from '../day';
import { type KpiLine } from '../plan';
import { type Update } from '../update';
import { missingInWords, readinessOf } from './readiness';
import { returnYear } from './return-year';

const readinessFor = (lines: readonly KpiLine[], updates: readonly Update[], today: Day = TODAY) =>
  readinessOf(returnYear(aPlan([anObjective(1, lines, ['a', 'b', 'c'])]), updates, 2008, today));

const wantedOf = (...input: Parameters<typeof readinessFor>) =>
  readinessFor(...input).wanted.map(({ says, isReady }) => [says, isReady]);

const ONE = aLine({ reference: '1.1.1', schedule: dueInQuarters(3) });
const TWO = aLine({ reference: '1.1.2', schedule: { kind: 'open-ended' } });
const TARGET = aCount({ target: 4 });
const COUNTED = aLine({ reference: '1.1.3', schedule: dueInQuarters(4), measures: [TARGET] });

describe('what a return wants', () => {
  test('is ready when every quarter has begun, every answer and every figure is there', () => {
    const answers = [anUpdate(COUNTED, 4, 'completed', { completedOn: '2009-03-20', actuals: [anActual(TARGET, 4)] })];
    expect(readinessFor([COUNTED], answers)).toEqual({
      wanted: [
        { kind: 'quarters', says: 'All four quarters have begun', note: '', isReady: true },
        { kind: 'answers', says: 'Every line that was asked has an answer', note: '', isReady: true },
        { kind: 'figures', says: 'Every measure with a target has a figure', note: '', isReady: true },
      ],
      remarks: [],
      missing: [],
    });
  });

  test('counts apart the missing answers of lines past their day', () => {
    const { wanted, missing } = readinessFor([ONE, TWO], [anUpdate(TWO, 1, 'ongoing')]);
    expect(wanted[1]).toMatchObject({ says: '5 answers are missing, 2 of them past their day', isReady: false });
    expect(missing.map(({ quarter, lines }) => [quarter.number, lines.length])).toEqual([
      [2, 1],
      [3, 2],
      [4, 2],
    ]);
    expect(missingInWords([])).toBe('no answers are missing');
  });

  test('says when a quarter is still to begin, and when a figure is missing', () => {
    expect(wantedOf([ONE], [], '2008-12-31')[0]).toEqual(['3 of 4 quarters have begun', false]);
    const answered = [anUpdate(COUNTED, 4, 'in-progress')];
    expect(wantedOf([COUNTED], answered)[2]).toEqual(['1 measure has no figure', false]);
  });
});

describe('what goes out as it is', () => {
  test('are lines overdue, duties without an action and lines that contradict themselves', () => {
    const line = aLine({ reference: '1.1.1', lead: 'Notes of the meeting sent round' });
    const plan = aPlan([anObjective(1, [line], ['b'])]);
    const year = returnYear(plan, [anUpdate(line, 4, 'in-progress')], 2008, TODAY);
    expect(readinessOf(year).remarks).toEqual([
      { kind: 'overdue', says: '1 line is overdue and still open', note: '1.1.1' },
      { kind: 'duties', says: '2 key objectives of the agreement have no action planned', note: 'a, c' },
      { kind: 'contradictions', says: '1 line contradicts itself', note: '1.1.1' },
    ]);
  });

  test('is an occurrence of a line that recurs, though a later one was done on time', () => {
    const line = aLine({ reference: '1.1.1', schedule: { kind: 'recurring', every: 'quarterly' } });
    const answers = ([1, 2, 3, 4] as const).map((quarter) =>
      anUpdate(line, quarter, quarter === 3 ? 'in-progress' : 'completed'),
    );
    expect(overdueRemarks(line, answers)).toEqual(['1 line is overdue and still open: 1.1.1']);
  });

  test('is no occurrence that was done in a quarter after its own', () => {
    const line = aLine({ reference: '1.1.1', schedule: { kind: 'recurring', every: 'six-monthly' } });
    const half = [anUpdate(line, 2, 'in-progress'), anUpdate(line, 4, 'completed')];
    expect(overdueRemarks(line, half)).toEqual(['1 line is overdue and still open: 1.1.1']);
    expect(overdueRemarks(line, [...half, anUpdate(line, 3, 'completed')])).toEqual([]);
  });
});

const overdueRemarks = (line: KpiLine, answers: readonly Update[]) =>
  readinessFor([line], answers)
    .remarks.filter(({ kind }) => kind === 'overdue')
    .map(({ says, note }) => `${says}: ${note}`);
