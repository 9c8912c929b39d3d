import { describe, expect, test } from 'vitest';
import { aLine, anObjective, aPlan } from '../../../../tests/support/plan-scenario';
import { decisionInWords } from './decision-words';
import { judgeYearEnd, type KeptDecision, type LineSoFar } from './judge-year-end';
import { carriedTo, type YearEndDecision } from './year-end-decision';

const line = aLine({ reference: '1.1.1' });
const other = aLine({ reference: '1.1.2' });
const plan = aPlan([anObjective(1, [line, other], [])]);

const EMPTY = { toYear: null, intoLineId: null, words: '' };
const closed: YearEndDecision = { ...EMPTY, kind: 'close' };
const dropped = (words: string): YearEndDecision => ({ ...EMPTY, kind: 'drop', words });

const kept = (version: number, decision: YearEndDecision): KeptDecision => ({
  lineId: line.id,
  version,
  decision,
  decidedBy: 'Ruth Ashdown',
  decidedAt: '2009-04-14T10:00:00.000Z',
});

const NOTHING_SO_FAR: LineSoFar = { versions: [], proposal: null };

const judged = (decision: YearEndDecision | null, base = 0, soFar = NOTHING_SO_FAR) =>
  judgeYearEnd({ lineId: line.id, base, decision }, soFar, plan);

describe('a decision about a line', () => {
  test('is kept as its first version, with nothing but what its kind says', () => {
    const typed = { ...carriedTo(2009), intoLineId: other.id, words: 'left over' };
    expect(judged(typed)).toEqual({ kind: 'kept', version: 1, decision: carriedTo(2009) });
  });

  test('is not asked for where nothing was chosen', () => {
    expect(judged(null)).toEqual({ kind: 'unchanged' });
  });

  test.each<[YearEndDecision, string]>([
    [{ ...carriedTo(2009), toYear: null }, 'toYear'],
    [carriedTo(2008), 'toYear'],
    [carriedTo(2030), 'toYear'],
    [{ ...EMPTY, kind: 'merge' }, 'intoLineId'],
    [{ ...EMPTY, kind: 'merge', intoLineId: line.id }, 'intoLineId'],
    [{ ...EMPTY, kind: 'merge', intoLineId: 999_999 }, 'intoLineId'],
    [{ ...EMPTY, kind: 'pass-on', words: ' ' }, 'words'],
    [dropped(''), 'words'],
    [dropped('x'.repeat(4001)), 'words'],
  ])('is refused where it lacks something: %j', (decision, part) => {
    expect(judged(decision)).toMatchObject({ kind: 'refused', refusal: { part } });
  });

  test('changes one that the person saw', () => {
    const soFar = { versions: [kept(1, closed)], proposal: null };
    expect(judged(dropped('Nobody asks for it.'), 1, soFar)).toMatchObject({ kind: 'kept', version: 2 });
  });

  test('does not overwrite one that the person did not see', () => {
    const soFar = { versions: [kept(1, closed), kept(2, carriedTo(2010))], proposal: null };
    expect(judged(dropped('Nobody asks for it.'), 1, soFar)).toEqual({ kind: 'overtaken', theirs: soFar.versions[1] });
  });

  test('leaves the other’s where the person left theirs as they found it', () => {
    const soFar = { versions: [kept(1, closed), kept(2, carriedTo(2010))], proposal: null };
    expect(judged(closed, 1, soFar)).toEqual({ kind: 'unchanged' });
    const proposed = { versions: [kept(1, closed)], proposal: carriedTo(2009) };
    expect(judged(carriedTo(2009), 0, proposed)).toEqual({ kind: 'unchanged' });
  });

  test('that two make alike is one', () => {
    expect(judged(closed, 0, { versions: [kept(1, closed)], proposal: null })).toEqual({ kind: 'unchanged' });
  });
});

test.each<[YearEndDecision, string]>([
  [carriedTo(2009), 'Carried forward to 2009/10'],
  [{ ...EMPTY, kind: 'merge', intoLineId: other.id }, 'Merged into 1.1.2'],
  [closed, 'Closed'],
  [{ ...EMPTY, kind: 'pass-on', words: 'the police' }, 'Passed on to the police'],
  [dropped('nobody asks for it'), 'Dropped: nobody asks for it'],
])('%j is told as “%s”', (decision, words) => {
  expect(decisionInWords(decision, plan)).toBe(words);
});
