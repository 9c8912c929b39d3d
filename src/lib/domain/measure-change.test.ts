import { expect, test } from 'vitest';
import { aCount, aMilestone } from '../../../tests/support/plan-scenario';
import { readMeasures } from './kpi';
import { measureChange } from './measure-change';
import type { MeasureDraft } from './kpi-tokens';

const meetings = aCount();
const report = aMilestone('2009-03-31');
const NOBODY: ReadonlySet<number> = new Set();

const draft = (measure: ReturnType<typeof aCount>, rest: Partial<typeof measure> = {}): MeasureDraft => {
  const { name, kind, unit, target, baseline, per, aggregation, direction } = { ...measure, ...rest };
  return { name, kind, unit, target, baseline, per, aggregation, direction };
};

test('a measure of the same things goes on with another aim, and keeps its figures', () => {
  const six = draft(meetings, { target: 6 });
  expect(measureChange([meetings], [six], new Set([meetings.id]))).toEqual({
    updated: [{ id: meetings.id, draft: six }],
    added: [],
    removed: [],
    kept: [],
  });
});

test('what the words no longer ask for goes, unless somebody gave figures for it', () => {
  const workshops = draft(meetings, { unit: 'workshops', name: 'Workshops held' });
  const change = (withFigures: ReadonlySet<number>) => measureChange([meetings, report], [workshops], withFigures);
  expect(change(NOBODY)).toEqual({ updated: [], added: [workshops], removed: [meetings, report], kept: [] });
  expect(change(new Set([meetings.id]))).toMatchObject({ added: [workshops], removed: [report], kept: [meetings] });
});

test('two measures alike are two, each with its own figures', () => {
  const other = aCount({ name: 'Other meetings held' });
  const drafts = [draft(meetings), draft(other), draft(meetings)];
  const { updated, added } = measureChange([meetings, other], drafts, NOBODY);
  expect(updated.map(({ id }) => id)).toEqual([meetings.id, other.id]);
  expect(added).toHaveLength(1);
});

test('the same words read again change nothing', () => {
  const words = 'Six drop-in mornings held in the year';
  const drafts = readMeasures(words, { kind: 'recurring', every: 'quarterly' }).understood;
  expect(drafts.length).toBeGreaterThan(0);
  const present = drafts.map((one, index) => ({ ...one, id: index + 1 }));
  const { added, removed, kept, updated } = measureChange(present, drafts, NOBODY);
  expect({ added, removed, kept }).toEqual({ added: [], removed: [], kept: [] });
  expect(updated.map(({ id, draft: same }) => ({ ...same, id }))).toEqual(present);
});
