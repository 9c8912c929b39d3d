import { describe, expect, test } from 'vitest';
import { aLine, anObjective, anUpdate, aPlan, TODAY } from '../../../../tests/support/plan-scenario';
import type { KpiLine } from '../plan';
import type { Update } from '../update';
import { carriedTo } from './year-end-decision';
import { isToDecide, yearEndLines } from './year-end-lines';

function atYearEnd(line: KpiLine, updates: readonly Update[] = []) {
  const [found] = yearEndLines(aPlan([anObjective(1, [line], [])]), updates, TODAY);
  if (!found) throw new Error('The plan has no line.');
  return found;
}

const recurring = aLine({ timescale: 'Each quarter', schedule: { kind: 'recurring', every: 'quarterly' } });
const endless = aLine({ timescale: 'Ongoing', schedule: { kind: 'open-ended' } });
const once = aLine();

describe('a line at its plan’s end', () => {
  test('that was done once is left', () => {
    const found = atYearEnd(once, [anUpdate(once, 2, 'completed', { completedOn: '2008-08-01' })]);
    expect(found).toMatchObject({ state: 'done', proposal: null });
    expect(isToDecide(found)).toBe(false);
  });

  test.each(['in-progress', 'on-hold', 'nothing-to-report'] as const)(
    'that was %s last has to be decided on',
    (status) => {
      const found = atYearEnd(once, [anUpdate(once, 2, status, { reason: 'It waits.' })]);
      expect(found).toMatchObject({ state: 'open', proposal: null });
      expect(isToDecide(found)).toBe(true);
    },
  );

  test('that nobody ever answered for has to be decided on', () => {
    expect(atYearEnd(once)).toMatchObject({ state: 'open', lastAnswer: null });
  });

  test.each([recurring, endless])('$timescale is offered again, also where it was done', (line) => {
    const done = atYearEnd(line, [anUpdate(line, 4, 'completed', { completedOn: '2009-03-02' })]);
    expect(done).toMatchObject({ state: 'comes round', proposal: carriedTo(2009) });
    expect(isToDecide(done)).toBe(true);
  });

  test('that was withdrawn is left, whatever its timescale', () => {
    const found = atYearEnd(recurring, [anUpdate(recurring, 3, 'withdrawn', { reason: 'No longer wanted.' })]);
    expect(found).toMatchObject({ state: 'out', proposal: null });
  });

  test('that was taken out of the plan is left, also where it was still open', () => {
    const taken = aLine({ outFrom: { year: 2008, number: 2 } });
    expect(atYearEnd(taken)).toMatchObject({ state: 'out', proposal: null });
  });

  test('with an answer that names a later year is proposed for that year, and not for the next', () => {
    const found = atYearEnd(once, [anUpdate(once, 4, 'carried-forward', { carriedTo: 2010 })]);
    expect(found).toMatchObject({ state: 'open', proposal: carriedTo(2010) });
    expect(found.because).toContain('2010/11');
  });

  test('is proposed for the year that the words of the document name, unless an answer says otherwise', () => {
    const put = aLine({ statusWords: 'Carried forward to 2010/11' });
    expect(atYearEnd(put).proposal).toEqual(carriedTo(2010));
    expect(atYearEnd(put, [anUpdate(put, 4, 'in-progress')]).proposal).toBeNull();
  });

  test('shows its newest answer', () => {
    const answers = [anUpdate(once, 4, 'in-progress'), anUpdate(once, 2, 'on-hold', { reason: 'It waits.' })];
    expect(atYearEnd(once, answers).lastAnswer?.quarter.number).toBe(4);
  });
});
