import { describe, expect, it } from 'vitest';
import { partsOfDay } from '../src/lib/domain/day';
import { quarterOfDay, quarterPeriod } from '../src/lib/domain/quarter';
import { isOpen, RAGS, type Status, STATUSES } from '../src/lib/domain/status';
import { type PlanDraft } from '../src/lib/domain/plan-draft';
import { type DemonstrationUpdate } from '../src/lib/server/demonstration/demonstration-update';
import { emsmpPartnership } from '../src/lib/server/demonstration/emsmp-partnership';
import { emsmpPlan } from '../src/lib/server/demonstration/emsmp-plan';
import { emsmpUpdates } from '../src/lib/server/demonstration/emsmp-updates';
import { linesByReference } from '../src/lib/server/demonstration/line-references';
import { demonstrationPeople } from '../src/lib/server/demonstration/people';
import { wessexPartnership, wessexPlan, wessexUpdates } from '../src/lib/server/demonstration/second-partnership';

const closes = (status: Status): boolean => !['open', 'answered'].includes(STATUSES[status].countsAs);

const TODAY = '2009-04-14';
const UNANSWERED = ['2.1.2', '3.1.3', '5.1.1', '6.2.1a', '8.1.1'];
const ONE_OFF = /^(1st|2nd|3rd|4th|3rd\/4th) quarter$/;

const isWeekday = (day: string): boolean => {
  const { year, month, date } = partsOfDay(day);
  return ![0, 6].includes(new Date(Date.UTC(year, month - 1, date)).getUTCDay());
};

const quarterOf = ({ quarter }: DemonstrationUpdate) => ({ year: 2008, number: quarter });

const whoMayEnter = (slug: string, taskGroupSlug: string | null): readonly string[] =>
  demonstrationPeople
    .filter(({ roles }) =>
      roles.some(
        (role) =>
          role.partnership === slug &&
          (role.role === 'lead-officer' || (role.role === 'reporter' && role.taskGroup === taskGroupSlug)),
      ),
    )
    .map(({ key }) => key);

describe.each([
  [emsmpPartnership, emsmpPlan, emsmpUpdates],
  [wessexPartnership, wessexPlan, wessexUpdates],
] as const)('the answers of $slug', (partnership, plan: PlanDraft, updates: readonly DemonstrationUpdate[]) => {
  const lines = linesByReference(plan);

  it('are of lines of the plan, one a quarter', () => {
    expect(updates.filter(({ reference }) => !lines.has(reference))).toEqual([]);
    expect(new Set(updates.map(({ reference, quarter }) => `${reference} ${quarter}`)).size).toBe(updates.length);
  });

  it('were entered on a working day after the quarter, by someone who may', () => {
    for (const update of updates) {
      const { to } = quarterPeriod(quarterOf(update), partnership.yearStartsMonth);
      expect(update.enteredOn > to && update.enteredOn <= TODAY && isWeekday(update.enteredOn), update.enteredOn).toBe(
        true,
      );
      const group = lines.get(update.reference)?.taskGroupSlug ?? null;
      expect(whoMayEnter(partnership.slug, group), update.reference).toContain(update.enteredBy);
    }
  });

  it('give a day when completed, a year when carried forward, and a reason where one is asked', () => {
    for (const update of updates) {
      expect(update.completedOn !== null, update.reference).toBe(update.status === 'completed');
      expect(update.carriedTo !== null, update.reference).toBe(update.status === 'carried-forward');
      if (update.completedOn) {
        expect(quarterOfDay(update.completedOn, partnership.yearStartsMonth)).toEqual(quarterOf(update));
      }
      if (STATUSES[update.status].reasonAsked ?? (update.rag && RAGS[update.rag].reasonAsked)) {
        expect(update.reason, update.reference).not.toBe('');
      }
    }
  });

  it('end with the answer that closes a line that is due once', () => {
    for (const update of updates.filter(({ reference }) => ONE_OFF.test(lines.get(reference)?.timescale ?? ''))) {
      const later = updates.filter(
        ({ reference, quarter }) => reference === update.reference && quarter > update.quarter,
      );
      if (closes(update.status)) expect(later, update.reference).toEqual([]);
    }
  });
});

describe('the answers of the EMSMP plan', () => {
  const lines = linesByReference(emsmpPlan);
  const answersOf = (reference: string) => emsmpUpdates.filter((update) => update.reference === reference);

  it('leave five lines of the last quarter without one, and 27 settled', () => {
    const settled = [...lines.keys()].filter((reference) =>
      answersOf(reference).some(
        ({ quarter, status }) =>
          quarter === 4 || (closes(status) && ONE_OFF.test(lines.get(reference)?.timescale ?? '')),
      ),
    );
    expect(settled).toHaveLength(27);
    expect([...lines.keys()].filter((reference) => !settled.includes(reference))).toEqual(UNANSWERED);
  });

  it('are said by the line’s lead, but for the line whose lead is misplaced', () => {
    const others = emsmpUpdates.filter(({ reference, saidBy }) => lines.get(reference)?.lead !== saidBy);
    expect(new Set(others.map(({ reference }) => reference))).toEqual(new Set(['6.2.1a']));
  });

  it('end as the document’s status says', () => {
    for (const [reference, { statusWords }] of lines) {
      if (UNANSWERED.includes(reference)) continue;
      const last = answersOf(reference).at(-1);
      if (statusWords.startsWith('Completed')) expect(last?.status, reference).toBe('completed');
      if (statusWords.startsWith('No demand')) expect(last?.status, reference).toBe('no-demand');
      if (last?.quarter === 4) expect(last.statusWords).toBe(statusWords);
    }
    expect(answersOf('2.2.1').at(-1)).toMatchObject({ status: 'carried-forward', carriedTo: 2010 });
    expect(UNANSWERED.flatMap(answersOf).filter(({ quarter, status }) => quarter === 3 && !isOpen(status))).toEqual([]);
  });
});

describe('the demonstration people', () => {
  it('have roles only in the two partnerships and their groups', () => {
    const groups = new Map([
      [emsmpPartnership.slug, emsmpPlan.taskGroups],
      [wessexPartnership.slug, wessexPlan.taskGroups],
    ]);
    for (const role of demonstrationPeople.flatMap(({ roles }) => roles)) {
      const slugs = groups.get(role.partnership)?.map(({ slug }) => slug);
      expect(slugs).toBeDefined();
      if (role.role === 'reporter') expect(slugs).toContain(role.taskGroup);
    }
  });

  it('have keys and addresses of their own, all at example.org', () => {
    expect(new Set(demonstrationPeople.map(({ key }) => key)).size).toBe(demonstrationPeople.length);
    const emails = demonstrationPeople.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.filter((email) => !/^[a-z.]+@example\.org$/.test(email))).toEqual([]);
  });
});

describe('the second partnership', () => {
  it('shares no text of its own with the first', () => {
    const texts = (plan: PlanDraft) =>
      plan.objectives.flatMap(({ text, outcomes }) => [
        text,
        ...outcomes.flatMap((outcome) => [outcome.text, ...outcome.actions.map((action) => action.text)]),
      ]);
    const first = new Set(texts(emsmpPlan));
    expect(texts(wessexPlan).filter((text) => first.has(text))).toEqual([]);
    expect(wessexPlan.objectives.map(({ outcomes }) => outcomes.length)).toEqual([2, 1]);
    expect(linesByReference(wessexPlan).size).toBe(4);
  });
});
