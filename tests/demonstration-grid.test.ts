import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../src/lib/domain/answer';
import { type PlanDraft } from '../src/lib/domain/plan-draft';
import { type Position } from '../src/lib/domain/position';
import { standingOf } from '../src/lib/domain/standing';
import { quartersOfPlan } from '../src/lib/domain/quarter';
import { readTimescale } from '../src/lib/domain/timescale';
import { type Update } from '../src/lib/domain/update';
import { type DemonstrationUpdate } from '../src/lib/server/demonstration/demonstration-update';
import { emsmpPlan } from '../src/lib/server/demonstration/emsmp-plan';
import { emsmpUpdates } from '../src/lib/server/demonstration/emsmp-updates';
import { linesByReference } from '../src/lib/server/demonstration/line-references';
import { wessexPlan, wessexUpdates } from '../src/lib/server/demonstration/second-partnership';

const TODAY = '2009-04-14';

const SIGNS: Readonly<Record<Position, string>> = {
  'done-on-time': 'D',
  'done-late': 'L',
  'in-progress': 'P',
  overdue: '!',
  awaited: '?',
  due: '?',
  'no-demand': '0',
  'nothing-to-report': '.',
  'on-hold': 'H',
  'carried-forward': 'C',
  out: 'x',
  'not-asked': '-',
};

const GRID: Readonly<Record<string, string>> = {
  '1.1.1': 'DDDD',
  '1.2.1': 'D---',
  '1.2.2': 'D---',
  '1.3.1': '-PD-',
  '1.3.2': '--!L',
  '1.3.3': 'D---',
  '1.4.1': '--D-',
  '2.1.1': 'DDDD',
  '2.1.2': 'DD??',
  '2.2.1': '-P!C',
  '2.3.1': '--!!',
  '2.4.1': 'DDDD',
  '2.5.1': '-D--',
  '2.6.1': 'DDDD',
  '2.7.1': 'PD0D',
  '3.1.1a': 'DDDD',
  '3.1.1b': 'DDHH',
  '3.1.2': '0000',
  '3.1.3': '-!!?',
  '4.1.1': '-000',
  '4.1.2': 'D---',
  '5.1.1': 'PP??',
  '5.1.2': '---D',
  '6.1.1': 'PPPD',
  '6.1.2': 'D.DD',
  '6.1.3': 'PPPD',
  '6.2.1a': 'PPP?',
  '6.2.1b': 'DDDD',
  '6.2.2': '-!L-',
  '7.1.1': 'D0DD',
  '8.1.1': '--P?',
  '8.2.1': '00PD',
};

/** An answer as it would be kept. The figures play no part in a position. */
const asUpdate = (answer: DemonstrationUpdate): Update => ({
  ...answer,
  lineId: 1,
  quarter: { year: 2008, number: answer.quarter },
  version: 1,
  supersededBy: '',
  actuals: [],
});

const askedLine = (plan: PlanDraft, reference: string) => ({
  timescale: linesByReference(plan).get(reference)?.timescale ?? '',
  schedule: readTimescale(linesByReference(plan).get(reference)?.timescale ?? '', plan.planYear).understood,
  revisedDue: null,
  earlierSchedules: [],
  askedSince: null,
  outFrom: null,
});

function row(plan: PlanDraft, updates: readonly DemonstrationUpdate[], reference: string): string {
  const own = updates.filter((update) => update.reference === reference).map(asUpdate);
  return quartersOfPlan(plan.planYear)
    .map((quarter) => SIGNS[standingOf(askedLine(plan, reference), own, plan.planYear, quarter, TODAY).position])
    .join('');
}

describe('the demonstration’s quarter grid', () => {
  it('has a row for every line', () => {
    expect(Object.keys(GRID)).toEqual([...linesByReference(emsmpPlan).keys()]);
  });

  it.each(Object.entries(GRID))('shows line %s as %s', (reference, positions) => {
    expect(row(emsmpPlan, emsmpUpdates, reference)).toBe(positions);
  });

  it('shows the second partnership’s lines', () => {
    const rows = [...linesByReference(wessexPlan).keys()].map((reference) => row(wessexPlan, wessexUpdates, reference));
    expect(rows).toEqual(['DD??', '-D--', '---?', '--!?']);
  });
});

describe.each([
  ['EMSMP', emsmpPlan, emsmpUpdates],
  ['Wessex', wessexPlan, wessexUpdates],
] as const)('an answer of the demonstration, %s', (_, plan: PlanDraft, updates: readonly DemonstrationUpdate[]) => {
  it.each(updates.map((update) => [update.reference, update.quarter, update] as const))(
    'would be saved: line %s in quarter %i',
    (reference, quarter, update) => {
      const earlier = updates.filter((one) => one.reference === reference && one.quarter < quarter).map(asUpdate);
      const asked = {
        line: askedLine(plan, reference),
        updates: earlier,
        planYear: plan.planYear,
        quarter: { year: 2008, number: quarter },
        today: update.enteredOn,
      };
      expect(refusalsOf(asUpdate(update), asked)).toEqual([]);
    },
  );
});
