import { describe, expect, test } from 'vitest';
import { aLine, anUpdate, dueInQuarters, PLAN_YEAR, quarterOf2008, TODAY } from '../../../tests/support/plan-scenario';
import { refusalsOf } from './answer';
import { type KpiLine } from './plan';
import { type QuarterNumber } from './quarter';
import { reasonAsked, reasonInWords } from './reason';
import { type Status } from './status';
import { type Answer, type Update } from './update';

const answer = (status: Status, rest: Partial<Answer> = {}): Answer => ({
  status,
  rag: null,
  comment: '',
  reason: '',
  completedOn: null,
  carriedTo: null,
  supersededBy: '',
  actuals: [],
  ...rest,
});

const asked = (line: KpiLine, quarter: QuarterNumber, ...updates: Update[]) => ({
  line,
  updates,
  planYear: PLAN_YEAR,
  quarter: quarterOf2008(quarter),
  today: TODAY,
});

const ONCE = aLine({ schedule: dueInQuarters(1) });
const EACH_QUARTER = aLine({ schedule: { kind: 'recurring', every: 'quarterly' } });
const LAST_QUARTER = aLine({ schedule: dueInQuarters(4) });
const DONE = anUpdate(ONCE, 1, 'completed', { completedOn: '2008-05-12' });

describe('a line that was completed in an earlier quarter', () => {
  test.each([
    ['in-progress', 'Why is it open again, and what happens next?'],
    ['not-started', 'Why is it open again, and what happens next?'],
    ['on-hold', 'Why is it open again, and what happens next?'],
    ['carried-forward', 'Why is it carried forward, and what happens next?'],
    ['withdrawn', 'Why was it withdrawn?'],
  ] as const)('is not “%s” again without a reason', (status, asks) => {
    expect(reasonAsked(answer(status), asked(ONCE, 4, DONE))?.asks).toBe(asks);
  });

  test('says when it was done, and takes the reason given', () => {
    const open = answer('in-progress');
    const because = 'it was completed on 12 May 2008 (answered for quarter 1)';
    expect(refusalsOf(open, asked(ONCE, 4, DONE))).toEqual([
      {
        part: 'reason',
        says: `Say why it is open again, and what happens next: ${because}`,
        asks: 'Why is it open again, and what happens next?',
      },
    ]);
    expect(refusalsOf({ ...open, reason: 'The card was recalled.' }, asked(ONCE, 4, DONE))).toEqual([]);
  });

  test.each([answer('completed', { completedOn: '2008-05-12' }), answer('nothing-to-report'), answer('no-demand')])(
    'may be told as $status as it is',
    (same) => {
      expect(reasonAsked(same, asked(ONCE, 4, DONE))).toBeNull();
    },
  );

  test('is asked nothing of it once it is open again', () => {
    const reopened = anUpdate(ONCE, 3, 'in-progress', { reason: 'The card was recalled.' });
    const question = reasonAsked(answer('in-progress'), asked(ONCE, 4, DONE, reopened));
    expect(question?.asks).toBe('Why is it late, and what happens next?');
  });
});

test('a line that comes round again is open each time anew', () => {
  const before = anUpdate(EACH_QUARTER, 3, 'completed');
  expect(reasonAsked(answer('in-progress'), { ...asked(EACH_QUARTER, 4, before), today: '2009-02-01' })).toBeNull();
});

test('a line that left the plan is not taken up again without a reason', () => {
  const left = anUpdate(LAST_QUARTER, 2, 'carried-forward', { carriedTo: 2009 });
  const question = reasonAsked(answer('in-progress'), asked(LAST_QUARTER, 4, left));
  expect(question && reasonInWords(question)).toBe(
    'Say why it is taken up again, and what happens next: it was carried forward to 2009/10 (answered for quarter 2)',
  );
});

describe('the day something was done', () => {
  const completed = (line: KpiLine, completedOn: string, ...updates: Update[]) =>
    refusalsOf(answer('completed', { completedOn }), asked(line, 4, ...updates));

  test.each(['2009-04-14', '2009-03-31', '2008-04-01'])('%s is taken of a line due by the year’s end', (day) => {
    expect(completed(LAST_QUARTER, day).filter(({ asks }) => asks === 'Why was it done so early?')).toEqual([]);
  });

  test('before the plan began is asked about, and taken with a reason', () => {
    const says =
      'Say why it was done so early: 31 March 2008 is before this plan began on 1 April 2008. If the day is wrong, change it';
    expect(completed(LAST_QUARTER, '2008-03-31')).toEqual([
      { part: 'reason', says, asks: 'Why was it done so early?' },
    ]);
    const early = answer('completed', { completedOn: '2008-03-31', reason: 'Done ahead of the plan.' });
    expect(refusalsOf(early, asked(LAST_QUARTER, 4))).toEqual([]);
  });

  test('not after the time before was due is asked about', () => {
    const [refusal] = completed(EACH_QUARTER, '2008-12-31');
    expect(refusal?.says).toContain('31 December 2008 is not after 31 December 2008, when it was due the time before');
    expect(completed(EACH_QUARTER, '2009-01-01')).toEqual([]);
  });

  test.each([
    ['2009-04-15', 'The day it was done cannot be after today'],
    ['2007-03-31', 'The day it was done is long before this plan began'],
  ])('%s is refused, and nothing else is asked of it', (day, says) => {
    expect(completed(LAST_QUARTER, day)).toEqual([{ part: 'completedOn', says }]);
  });
});
