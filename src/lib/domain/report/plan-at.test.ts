import { expect, test } from 'vitest';
import { aLine, anObjective, aPlan } from '../../../../tests/support/plan-scenario';
import { placedLines, type Plan } from '../plan';
import type { WordingPlace } from '../wording';
import { type DatedWording, planAt } from './plan-at';

const line = aLine({ reference: '1.1.1', lead: 'Police rep', timescale: '4th quarter', taskGroupId: 7 });
const base = aPlan([anObjective(1, [line], [])], { taskGroups: [{ id: 7, slug: 'health', name: 'Health' }] });
const [placed] = placedLines(base);
if (!placed) throw new Error('The plan has no line.');

const changed = (
  place: WordingPlace,
  changedOn: string,
  revision: number,
  before: string,
  after = '',
): DatedWording => ({
  ...place,
  changedOn,
  revision,
  before,
  after,
  reason: '',
  minute: '',
  countsFrom: null,
  changedBy: 'Ruth Ashdown',
  changedAt: `${changedOn}T10:00:00.000Z`,
});

const ofLine = (field: WordingPlace['field']): WordingPlace => ({ item: 'line', itemId: line.id, field });
const ofAction = (field: WordingPlace['field']): WordingPlace => ({ item: 'action', itemId: placed.action.id, field });

const lineAt = (history: readonly DatedWording[], day: string, plan: Plan = base) =>
  placedLines(planAt(plan, history, day))[0];

test('a plan that was not reworded since is as it is now', () => {
  expect(planAt(base, [changed(ofLine('lead'), '2008-05-01', 2, 'Somebody')], '2008-05-01')).toEqual(base);
});

test('of a text that was reworded twice each day has its own words', () => {
  const history = [
    changed(ofLine('lead'), '2008-05-01', 2, 'Co-ordinator'),
    changed(ofLine('lead'), '2008-09-01', 3, 'Lead officer'),
  ];
  const leads = ['2008-04-30', '2008-05-01', '2008-08-31', '2008-09-01'].map((day) => lineAt(history, day)?.line.lead);
  expect(leads).toEqual(['Co-ordinator', 'Lead officer', 'Lead officer', 'Police rep']);
});

test('twice on one day, the day before has the words before both', () => {
  const history = [
    changed(ofAction('words'), '2008-05-01', 3, 'Second'),
    changed(ofAction('words'), '2008-05-01', 2, 'First'),
  ];
  expect(lineAt(history, '2008-04-30')?.action.text).toBe('First');
});

test('a line was due by the timescale that it had, and belonged to the group that it had', () => {
  const history = [
    changed(ofLine('timescale'), '2008-09-01', 2, '2nd quarter', '4th quarter'),
    changed(ofLine('task-group'), '2008-09-01', 2, '', 'health'),
  ];
  expect(lineAt(history, '2008-08-31')?.line).toMatchObject({
    timescale: '2nd quarter',
    schedule: { kind: 'quarters', windows: [{ to: { year: 2008, number: 2 } }] },
    taskGroupId: null,
  });
});

test('an action that got another number stood under its own', () => {
  const then = lineAt([changed(ofAction('number'), '2008-09-01', 2, '5', '1')], '2008-08-31');
  expect([then?.action.reference, then?.line.reference]).toEqual(['1.1.5', '1.1.5']);
});
