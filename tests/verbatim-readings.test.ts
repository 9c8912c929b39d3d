import { describe, expect, it } from 'vitest';
import { findingsOf } from '../src/lib/domain/finding';
import { type FindingKind } from '../src/lib/domain/finding-kinds';
import { linesOfDraft } from '../src/lib/domain/finding-places';
import { type PlanDraft } from '../src/lib/domain/plan-draft';
import { emsmpPlan } from '../src/lib/server/demonstration/emsmp-plan';
import { verbatimPlan } from './support/verbatim-plan';

const tally = (words: readonly string[]): Record<string, number> =>
  words.reduce<Record<string, number>>((counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }), {});

const references = (plan: PlanDraft, kind: FindingKind): readonly string[] =>
  findingsOf(plan)
    .filter((finding) => finding.kind === kind)
    .map(({ reference }) => reference);

const FOUND: readonly (readonly [FindingKind, readonly string[]])[] = [
  ['status-missing', ['2.1.2']],
  ['narrative-as-status', ['2.3.1', '5.1.1', '8.2.1']],
  ['restriction-as-status', ['3.1.1b']],
  ['year-outside-plan', ['4.1.1']],
  ['quarter-against-kpi-date', ['1.3.2']],
  ['open-past-due', ['3.1.3', '8.1.1']],
  ['ongoing-but-completed', ['6.1.1', '6.1.3', '6.2.1a']],
  ['one-status-for-several', ['1.1.1', '2.1.1', '2.4.1', '2.6.1', '3.1.1a']],
  ['carried-past-next-year', ['2.2.1']],
  ['carried-in-within-words', ['1.3.3']],
  ['timescale-exception', ['3.1.1b']],
  ['lead-repeats-kpi', ['6.2.1a']],
  ['kpi-reads-as-timescale', ['2.1.2', '6.1.2']],
  ['groups-miscounted', ['2.6.1']],
  ['inherited-cells', ['3.1.1b', '6.2.1b']],
  ['key-objective-unserved', ['c', 'g']],
  ['stale-figure', ['size-of-business', 'size-of-business', 'size-of-business']],
  ['figures-of-several-days', ['size-of-business']],
  ['spellings-differ', ['']],
  ['similar-leads', ['', '']],
  ['status-not-understood', []],
  ['timescale-not-understood', []],
  ['timescale-assumed', []],
  ['lead-missing', []],
];

const SCHEDULES = {
  quarters: 15,
  recurring: 7,
  'open-ended': 3,
  'on-demand': 7,
};

const STATUSES = {
  completed: 22,
  ongoing: 2,
  'no-demand': 2,
  'carried-forward': 1,
  none: 5,
};

function expectTheDocumentsReadings(plan: PlanDraft) {
  const lines = linesOfDraft(plan);
  expect(tally(lines.map(({ timescale }) => timescale.understood.kind))).toEqual(SCHEDULES);
  expect(tally(lines.map(({ status }) => status.understood.status ?? 'none'))).toEqual(STATUSES);
  expect(lines.every(({ timescale }) => timescale.certainty === 'certain')).toBe(true);
  expect(tally(lines.map(({ status }) => status.certainty))).toEqual({ certain: 26, assumed: 2, 'not-understood': 4 });
}

describe('the demonstration plan', () => {
  it('is read as the document is', () => expectTheDocumentsReadings(emsmpPlan));

  it.each(FOUND)('shows the document’s faults: %s', (kind, expected) => {
    expect(references(emsmpPlan, kind)).toEqual(expected);
  });
});

const verbatim = verbatimPlan();

describe('the plan in the document’s own words', () => {
  if (verbatim === null) {
    it.skip('is not read: the table ../shared/data/emsmp-2008-09-actions.tsv is missing');
    return;
  }
  const lines = linesOfDraft(verbatim);
  const at = (reference: string) => {
    const place = lines.find((line) => line.reference === reference);
    if (!place) throw new Error(`The plan has no line ${reference}.`);
    return place;
  };

  it('is read throughout', () => expectTheDocumentsReadings(verbatim));

  it.each(FOUND)('has its faults found: %s', (kind, expected) => {
    expect(references(verbatim, kind)).toEqual(expected);
  });

  it('has the abbreviations that its list does not explain', () => {
    const used = findingsOf(verbatim)
      .filter(({ kind }) => kind === 'abbreviation-not-listed')
      .map(({ says }) => /“(.*?)”/.exec(says)?.[1]);
    expect(used.sort()).toEqual(['CBI', 'NAM', 'NINO', 'TUC', 'WRS', 'emda']);
  });

  it('suggests the lead beside the misplaced one', () => {
    const [finding] = findingsOf(verbatim).filter(({ kind }) => kind === 'lead-repeats-kpi');
    expect(finding?.suggestion).toBe('LGEM Co-ordinator');
  });

  it('is completed in the fourth quarter where it says so', () => {
    expect(at('1.3.2').status.understood.completedIn).toEqual({ year: 2008, number: 4 });
    expect(at('1.3.2').status.certainty).toBe('certain');
  });

  it('is carried to the year that it names, which is not decided yet', () => {
    expect(at('2.2.1').status).toMatchObject({ certainty: 'assumed', understood: { carriedTo: 2010 } });
  });

  it('keeps an exception as a note', () => {
    expect(at('3.1.1b').timescale).toMatchObject({
      notes: ['excluding UASC info'],
      understood: { kind: 'recurring', every: 'monthly' },
    });
  });

  it('has one window for “3rd/4th quarter” and two for “2nd quarter & 4th quarter”', () => {
    expect(at('8.1.1').timescale.understood).toMatchObject({ windows: [{ from: { number: 3 }, to: { number: 4 } }] });
    expect(at('4.1.1').timescale.understood).toMatchObject({
      windows: [{ to: { number: 2 } }, { to: { number: 4 } }],
    });
  });

  it('has the measures of its KPIs', () => {
    const measures = (reference: string) => at(reference).measures.understood;
    const count = { kind: 'count', aggregation: 'sum', direction: 'at least' };
    expect(measures('1.1.1')).toMatchObject([
      { ...count, target: 1, per: 'quarter', unit: 'Community Cohesion Sub groups' },
      { ...count, target: 1, per: 'quarter', unit: 'EMSMP meetings' },
    ]);
    expect(measures('2.1.1')).toMatchObject([{ ...count, target: 4, per: 'year', unit: 'MAF meetings' }]);
    expect(measures('4.1.1')).toMatchObject([{ ...count, target: 2, per: 'year', unit: 'training workshops' }]);
    expect(measures('2.6.1')).toMatchObject([{ ...count, target: 4, per: 'quarter', unit: 'sub groups' }]);
    expect(measures('2.7.1')).toMatchObject([{ ...count, target: null, unit: 'Reports' }]);
    expect(measures('1.2.1')).toMatchObject([{ kind: 'milestone', by: '2008-06-30' }]);
    expect(measures('1.3.1')).toMatchObject([{ kind: 'milestone', by: '2008-10-31' }]);
    expect(measures('1.3.2')).toMatchObject([{ kind: 'milestone', by: '2009-03-31' }]);
    expect(measures('6.1.2')).toEqual([]);
    expect(measures('2.1.2')).toEqual([]);
    expect(measures('8.2.1')).toEqual([]);
  });
});
