import { expect, test } from 'vitest';
import { carryAllIn, carryForwardIn, decideIn, makeIn, yearEndOf } from '../../../../tests/support/carry-forward';
import { testDatabase } from '../../../../tests/support/database';
import { lineId, loadIn, readIn, saveIn, anAnswer, within } from '../../../../tests/support/demonstration';
import { carriedTo, type YearEndDecision } from '../../domain/carry-forward/year-end-decision';
import { placedLines, type Plan } from '../../domain/plan';
import { writeWithin } from '../db/scope';
import { linkLines, unlinkLines } from './link-lines';
import * as changes from '../repositories/changes';
import * as intakes from '../repositories/intakes';
import * as planDrafts from '../repositories/plan-drafts';
import * as plans from '../repositories/plans';
import * as predecessors from '../repositories/predecessors';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const daniel = await person('Daniel Okafor');
const nadia = await person('Nadia Court');

const NOTHING = { toYear: null, intoLineId: null, words: '' };
const dropped = (words: string): YearEndDecision => ({ ...NOTHING, kind: 'drop', words });
const line = (reference: string) => lineId(emsmp, reference);

const planOf = (year: number): Promise<Plan | null> =>
  readIn(sql, emsmp, (tx) => plans.find(tx, emsmp.id, { firstYear: year, years: 1 }));

const planIds = () =>
  readIn(sql, emsmp, async (tx) => (await plans.listRevisions(tx, emsmp.id)).map(({ firstYear }) => firstYear));

const newestOf = async (reference: string) =>
  (await yearEndOf(sql, emsmp)).kept.filter(({ lineId: id }) => id === line(reference)).at(-1);

test('two people who decide on different lines lose nothing, and on the same line neither overwrites the other', async () => {
  const [own, both] = [line('2.1.2'), line('2.3.1')];
  await decideIn(sql, emsmp, ruth, [{ lineId: both, base: 0, decision: carriedTo(2009) }]);
  const results = await decideIn(sql, emsmp, daniel, [
    { lineId: own, base: 0, decision: dropped('The forums have ended.') },
    { lineId: both, base: 0, decision: dropped('The post is gone.') },
  ]);
  expect(results.get(own)).toMatchObject({ kind: 'kept', version: 1 });
  expect(results.get(both)).toMatchObject({ kind: 'overtaken', theirs: { decidedBy: ruth.name, version: 1 } });
  expect((await newestOf('2.3.1'))?.decision).toEqual(carriedTo(2009));
  expect((await newestOf('2.1.2'))?.decision).toEqual(dropped('The forums have ended.'));
});

test('a decision can be changed, and what was decided before stays', async () => {
  const lineOf = line('2.3.1');
  await decideIn(sql, emsmp, daniel, [{ lineId: lineOf, base: 1, decision: dropped('The post is gone.') }]);
  const { kept } = await yearEndOf(sql, emsmp);
  expect(kept.filter((one) => one.lineId === lineOf).map(({ decidedBy }) => decidedBy)).toEqual([
    ruth.name,
    daniel.name,
  ]);
});

test('of one form what is refused is not kept, and all else is', async () => {
  const results = await decideIn(sql, emsmp, ruth, [
    { lineId: line('3.1.1b'), base: 0, decision: dropped(' ') },
    { lineId: line('3.1.2'), base: 0, decision: carriedTo(2009) },
  ]);
  expect(results.get(line('3.1.1b'))).toMatchObject({ kind: 'refused', refusal: { part: 'words' } });
  expect(await newestOf('3.1.1b')).toBeUndefined();
  expect((await newestOf('3.1.2'))?.version).toBe(1);
});

test('no plan is made while a line waits for a decision, or is merged into one that goes on nowhere', async () => {
  expect(await makeIn(sql, emsmp, ruth)).toEqual({ ok: false, reason: 'not decided' });
  await carryAllIn(sql, emsmp, ruth);
  await decideIn(sql, emsmp, ruth, [
    { lineId: line('3.1.2'), base: 1, decision: { ...NOTHING, kind: 'merge', intoLineId: line('2.3.1') } },
  ]);
  expect(await makeIn(sql, emsmp, ruth)).toEqual({ ok: false, reason: 'not decided' });
  expect(await planIds()).toEqual([2008]);
});

test('what somebody changed since it was looked at is not made into a plan unseen', async () => {
  await decideIn(sql, emsmp, ruth, [
    { lineId: line('3.1.2'), base: 2, decision: { ...NOTHING, kind: 'merge', intoLineId: line('3.1.3') } },
    { lineId: line('2.2.1'), base: 1, decision: carriedTo(2010) },
  ]);
  expect(await makeIn(sql, emsmp, ruth, { base: 1 })).toEqual({ ok: false, reason: 'changed meanwhile' });
  expect(await planIds()).toEqual([2008]);
});

test('a plan that cannot be linked is not made at all', async () => {
  const nobody = { id: 999_999, name: 'Nobody' };
  await expect(makeIn(sql, emsmp, nobody)).rejects.toThrow(/foreign key/);
  expect(await planIds()).toEqual([2008]);
});

test('of two who make the plan of a year at once one does, and the other is told that it is there', async () => {
  const made = await Promise.all([makeIn(sql, emsmp, ruth), makeIn(sql, emsmp, daniel)]);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(made.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'year taken' });
  expect(await planIds()).toEqual([2009, 2008]);
});

test('the plan that was made is a draft with the old structure and front matter, and with the carried lines alone', async () => {
  const [old, made] = [emsmp.plan, await planOf(2009)];
  expect(made).toMatchObject({ state: 'drafted', title: 'Business Plan 2009/10', adoptedOn: null });
  expect(made?.keyObjectives.map(({ letter, text }) => [letter, text])).toEqual(
    old.keyObjectives.map(({ letter, text }) => [letter, text]),
  );
  const outcomes = (plan: Plan | null) =>
    plan?.objectives.map(({ number, text, keyObjectiveLetters, outcomes: all }) => [
      number,
      text,
      keyObjectiveLetters,
      all.map((outcome) => outcome.text),
    ]);
  expect(outcomes(made)).toEqual(outcomes(old));
  const kpis = made ? placedLines(made).map(({ line: { kpi } }) => kpi) : [];
  expect(kpis).toContain('4 MAF meetings attended over the year');
  expect(kpis).not.toContain('Report submitted by 30 June 2008');
  expect(kpis).not.toContain('Report circulated');
  expect(kpis).not.toContain('Adopted by the region’s forces');
  const drafts = await readIn(sql, emsmp, (tx) =>
    Promise.all([old.id, made?.id ?? 0].map((id) => planDrafts.find(tx, emsmp.id, id))),
  );
  const [before, after] = drafts;
  expect(after?.frontMatter).toEqual(before?.frontMatter);
  expect(after?.abbreviations).toEqual(before?.abbreviations);
  expect(after?.statistics).toEqual([]);
});

test('groups and measures go with a line, and timescales without a year mean the new one', async () => {
  const made = await planOf(2009);
  const of = (kpi: string) => (made ? placedLines(made).find((one) => one.line.kpi === kpi)?.line : undefined);
  const leads = of('1 leads’ meeting');
  expect(made?.taskGroups.find(({ id }) => id === leads?.taskGroupId)?.slug).toBe('uasc');
  expect(leads?.measures).toMatchObject([{ kind: 'count', target: 1 }]);
  expect(of('Exercise completed')?.schedule).toMatchObject({
    kind: 'quarters',
    windows: [{ from: { year: 2009, number: 2 } }],
  });
});

test('every line knows what it goes on from, also what was merged into it, whose words are kept as a note', async () => {
  const made = await planOf(2009);
  const exercise = made && placedLines(made).find(({ line: { kpi } }) => kpi === 'Exercise completed');
  const links = await readIn(sql, emsmp, (tx) => predecessors.listSuccessors(tx, emsmp.id, [emsmp.plan.id]));
  const from = links.filter(({ later }) => later.lineId === exercise?.line.id).map(({ earlier }) => earlier.lineId);
  expect(from).toEqual([line('3.1.2'), line('3.1.3')]);
  expect(links).toHaveLength((made ? placedLines(made).length : 0) + 1);
  const of = { partnershipId: emsmp.id, planId: made?.id ?? 0 };
  const [inFile] = await readIn(sql, emsmp, (tx) => intakes.listLinesInFile(tx, of, [exercise?.line.id ?? 0]));
  expect(inFile?.notes).toMatchObject([{ heading: 'Merged from 3.1.2 of 2008/09' }]);
  expect(inFile?.notes[0]?.text).toContain('Mapping exercises completed');
  expect(exercise?.action.carriedInFrom).toBe('2008/09');
});

test('work that only comes round again is not said to be carried in', async () => {
  const made = await planOf(2009);
  const meetings = made && placedLines(made).find(({ line: { kpi } }) => kpi === '1 leads’ meeting');
  expect(meetings?.action.carriedInFrom).toBeNull();
});

test('who made the plan, and from which, stands in the partnership’s history', async () => {
  const [latest] = await readIn(sql, emsmp, (tx) => changes.list(tx, emsmp.id, ['plan'], 1));
  expect(latest).toMatchObject({ before: null, after: { firstYear: 2009, carriedForwardFrom: '2008/09' } });
  expect([ruth.name, daniel.name]).toContain(latest?.madeBy.name);
});

test('a line that a later plan goes on from is decided for good', async () => {
  const [decided] = (await yearEndOf(sql, emsmp)).kept.filter(({ lineId: id }) => id === line('3.1.3'));
  const again = { lineId: line('3.1.3'), base: decided?.version ?? 0, decision: dropped('After all.') };
  expect((await decideIn(sql, emsmp, ruth, [again])).get(line('3.1.3'))).toEqual({ kind: 'unchanged' });
});

test('what was put off past a year comes into the plan of the year it was put off to', async () => {
  const made = await planOf(2009);
  if (!made) throw new Error('There is no plan for 2009/10.');
  const next = { id: emsmp.id, plan: made };
  await carryAllIn(sql, next, ruth, 2010);
  const outcome = await makeIn(sql, next, ruth, { next: { firstYear: 2010, years: 1, startsMonth: 4 }, title: '2010' });
  expect(outcome.ok).toBe(true);
  const later = await planOf(2010);
  const adopted = later && placedLines(later).find(({ line: { kpi } }) => kpi === 'Adopted by the region’s forces');
  expect(adopted).toMatchObject({
    objective: { number: 2 },
    outcome: { text: 'One police referral procedure for the region' },
    action: { carriedInFrom: '2008/09' },
  });
});

test('a line knows what it was in every plan before and after, also past a year without it', async () => {
  const [early, late] = await Promise.all([planOf(2009), planOf(2010)]);
  const stagesOf = (plan: Plan | null, kpi: string) => {
    const found = plan && placedLines(plan).find((one) => one.line.kpi === kpi);
    const of = { partnershipId: emsmp.id, planId: plan?.id ?? 0 };
    return readIn(sql, emsmp, (tx) => predecessors.listStages(tx, of, [found?.line.id ?? 0]));
  };
  const years = (stages: readonly predecessors.StageRow[]) =>
    stages.map(({ firstYear, reference }) => [firstYear, reference]);
  expect(years(await stagesOf(early, '1 leads’ meeting'))).toEqual([
    [2008, '2.4.1'],
    [2010, '2.4.1'],
  ]);
  expect(years(await stagesOf(late, 'Adopted by the region’s forces'))).toEqual([[2008, '2.2.1']]);
  expect(years(await stagesOf(late, 'Exercise completed'))).toEqual([
    [2008, '3.1.2'],
    [2008, '3.1.3'],
    [2009, '3.1.2'],
  ]);
});

test('lines are linked by hand and taken apart again; a line of neither plan is refused', async () => {
  const [earlier, later] = await Promise.all([planOf(2008), planOf(2009)]);
  if (!earlier || !later) throw new Error('There are no two plans.');
  const laterLine = placedLines(later)[0]?.line.id ?? 0;
  const request = {
    partnershipId: emsmp.id,
    earlier,
    later,
    linkedBy: ruth,
    linkedAt: new Date('2009-04-14T12:00:00Z'),
  };
  const change = (work: typeof linkLines, pair: readonly [number, number]) =>
    writeWithin(sql, within(emsmp.id), (tx) => work(tx, { ...request, pairs: [pair] }));
  const isLinked = async () =>
    (await yearEndOf(sql, emsmp)).successors.some(
      (link) => link.earlier.lineId === line('1.2.1') && link.later.lineId === laterLine,
    );
  expect(await change(linkLines, [line('1.2.1'), laterLine])).toBe(true);
  expect(await change(linkLines, [line('1.2.1'), laterLine])).toBe(true);
  expect(await isLinked()).toBe(true);
  expect(await change(linkLines, [laterLine, line('1.2.1')])).toBe(false);
  expect(await change(unlinkLines, [line('1.2.1'), laterLine])).toBe(true);
  expect(await isLinked()).toBe(false);
});

test('a year named in an answer is proposed, and the answers of a plan keep it from being made unseen', async () => {
  const wharf = (await yearEndOf(sql, wessex)).lines.find(({ line: { kpi } }) => kpi === 'Call list agreed');
  expect(wharf).toMatchObject({ state: 'open', proposal: null });
  await saveIn(sql, wessex, {
    enteredBy: nadia,
    answers: [
      {
        lineId: wharf?.line.id ?? 0,
        baseVersion: 0,
        answer: anAnswer({
          status: 'carried-forward',
          completedOn: null,
          reason: 'The port was sold.',
          carriedTo: 2011,
        }),
      },
    ],
  });
  const after = (await yearEndOf(sql, wessex)).lines.find(({ line: { kpi } }) => kpi === 'Call list agreed');
  expect(after?.proposal).toEqual(carriedTo(2011));
});

test('another partnership’s plan is neither decided on nor made into one', async () => {
  const strange = { id: wessex.id, plan: emsmp.plan };
  expect(await makeIn(sql, strange, nadia)).toEqual({ ok: false, reason: 'not found' });
  const read = writeWithin(sql, within(wessex.id), (tx) => predecessors.listSuccessors(tx, emsmp.id, [emsmp.plan.id]));
  expect(await read).toEqual([]);
});

test('the plan of a partnership can be carried forward whole', async () => {
  await carryForwardIn(sql, wessex, nadia);
  expect((await yearEndOf(sql, wessex)).successors.length).toBeGreaterThan(0);
});
