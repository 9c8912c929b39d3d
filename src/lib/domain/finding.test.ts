import { describe, expect, it } from 'vitest';
import { findingsOf } from './finding';
import { type FindingKind, FINDINGS } from './finding-kinds';
import { type ActionDraft, type LineDraft, type PlanDraft } from './plan-draft';

const line = (changes: Partial<LineDraft> = {}): LineDraft => ({
  kpi: 'Report published',
  lead: 'Lead Officer',
  timescale: '1st quarter',
  statusWords: 'Completed',
  taskGroupSlug: null,
  ...changes,
});

const action = (...lines: readonly LineDraft[]): ActionDraft => ({
  text: 'Publish a report',
  carriedInFrom: null,
  lines,
});

function draft(actions: readonly ActionDraft[], changes: Partial<PlanDraft> = {}): PlanDraft {
  const outcomes = [{ text: 'Better informed', actions }];
  return {
    title: 'Plan',
    planYear: { firstYear: 2008, years: 1, startsMonth: 4 },
    adoptedOn: null,
    adoptionMinute: '',
    frontMatter: [],
    keyObjectives: [{ letter: 'a', text: 'Inform the region' }],
    objectives: [{ number: 1, text: 'Inform the region.', keyObjectiveLetters: ['a'], outcomes }],
    taskGroups: [],
    members: [],
    statistics: [],
    abbreviations: [],
    ...changes,
  };
}

const found = (plan: PlanDraft) => findingsOf(plan).map(({ kind, reference }) => [kind, reference]);
const ofLine = (changes: Partial<LineDraft>) => found(draft([action(line(changes))]));
const one = (kind: FindingKind, reference = '1.1.1') => [[kind, reference]];

describe('the findings of a plan', () => {
  it('are none where nothing is odd', () => {
    expect(found(draft([action(line())]))).toEqual([]);
  });

  it('have a label and an explanation for every kind', () => {
    for (const { label, explanation } of Object.values(FINDINGS)) {
      expect(label).toMatch(/^[A-Z]/);
      expect(explanation).toMatch(/\.$/);
    }
  });

  it('come in the order of their kinds', () => {
    const plan = draft([
      action(line({ timescale: 'Soon', statusWords: '' })),
      action(line({ statusWords: 'See above' })),
    ]);
    expect(found(plan)).toEqual([
      ['status-missing', '1.1.1'],
      ['status-not-understood', '1.1.2'],
      ['timescale-not-understood', '1.1.1'],
    ]);
  });

  it('change nothing in the plan', () => {
    const plan = draft([action(line({ lead: 'Report published', statusWords: '' }))]);
    const before = JSON.stringify(plan);
    findingsOf(plan);
    expect(JSON.stringify(plan)).toBe(before);
  });
});

describe('a line’s status', () => {
  it('is missing only where the document gives statuses at all', () => {
    const plan = draft([action(line({ statusWords: '' })), action(line())]);
    expect(found(plan)).toEqual(one('status-missing'));
    expect(found(draft([action(line({ statusWords: '' }))]))).toEqual([]);
  });

  it('may tell a story, a restriction or nothing', () => {
    expect(ofLine({ statusWords: 'Two talks given in Derby and Lincoln' })).toEqual(one('narrative-as-status'));
    expect(ofLine({ statusWords: 'Restricted, on request' })).toEqual(one('restriction-as-status'));
    expect(ofLine({ statusWords: 'See above' })).toEqual(one('status-not-understood'));
  });

  it('may name a year that the plan does not cover', () => {
    const changes = { timescale: 'As required', statusWords: 'No demand in 2009/10' };
    expect(ofLine(changes)).toEqual(one('year-outside-plan'));
    expect(ofLine({ ...changes, statusWords: 'No demand in 2008/09' })).toEqual([]);
    expect(findingsOf(draft([action(line(changes))]))[0]?.suggestion).toBe('2008/09 may be meant.');
  });

  it('may be open although its time is over', () => {
    expect(ofLine({ statusWords: 'Ongoing' })).toEqual(one('open-past-due'));
    expect(ofLine({ timescale: 'Ongoing', statusWords: 'Ongoing' })).toEqual([]);
    expect(ofLine({ timescale: 'June 2009', statusWords: 'Ongoing' })).toEqual(one('year-outside-plan'));
  });

  it('may close what has no end, or what comes round', () => {
    expect(ofLine({ timescale: 'Ongoing' })).toEqual(one('ongoing-but-completed'));
    expect(ofLine({ timescale: 'Quarterly' })).toEqual(one('one-status-for-several'));
    expect(ofLine({ timescale: 'Q2 & Q4' })).toEqual(one('one-status-for-several'));
    expect(ofLine({ timescale: 'Q2/Q3' })).toEqual([]);
    expect(ofLine({ timescale: 'As appropriate' })).toEqual([]);
  });

  it('may put the work off past the next plan', () => {
    expect(ofLine({ statusWords: 'Deferred to 2010/11' })).toEqual(one('carried-past-next-year'));
    expect(ofLine({ statusWords: 'Deferred to 2009/10' })).toEqual([]);
  });
});

describe('a line’s timescale and KPI', () => {
  it('may disagree', () => {
    const kpi = 'Report submitted by 31 March 2009';
    expect(ofLine({ timescale: '3rd quarter', kpi })).toEqual(one('quarter-against-kpi-date'));
    expect(ofLine({ timescale: '4th quarter', kpi })).toEqual([]);
    expect(ofLine({ timescale: '3rd/4th quarter', kpi })).toEqual([]);
    expect(ofLine({ timescale: 'December 2008', kpi })).toEqual(one('quarter-against-kpi-date'));
    expect(ofLine({ timescale: 'As appropriate', kpi })).toEqual([]);
  });

  it('may not be understood, or only with an assumption, or with an exception', () => {
    expect(ofLine({ timescale: '' })).toEqual(one('timescale-not-understood'));
    expect(ofLine({ timescale: 'June' })).toEqual(one('timescale-assumed'));
    expect(ofLine({ timescale: '1st quarter (excluding Rutland)' })).toEqual(one('timescale-exception'));
  });

  it('may be one: the KPI says when', () => {
    expect(ofLine({ kpi: 'As and when arranged' })).toEqual(one('kpi-reads-as-timescale'));
  });

  it('may count another number of groups than the plan has', () => {
    const taskGroups = ['housing', 'health', 'skills'].map((slug) => ({
      slug,
      name: slug,
      theme: '',
      startedOn: null,
    }));
    const counted = (kpi: string) => found(draft([action(line({ kpi }))], { taskGroups }));
    expect(counted('4 sub groups report')).toEqual(one('groups-miscounted'));
    expect(counted('Four task groups reviewed')).toEqual(one('groups-miscounted'));
    expect(counted('3 sub groups report')).toEqual([]);
    expect(counted('1 sub group meeting held')).toEqual([]);
  });
});

describe('a line’s lead', () => {
  it('may be missing', () => {
    expect(ofLine({ lead: ' ' })).toEqual(one('lead-missing'));
  });

  it('may repeat the KPI, and the lead beside it is only suggested', () => {
    const plan = draft([
      action(line({ lead: 'report  Published' }), line({ kpi: 'Guide published', lead: 'Co-ordinator' })),
    ]);
    expect(findingsOf(plan)).toMatchObject([
      { kind: 'lead-repeats-kpi', reference: '1.1.1a', suggestion: 'Co-ordinator' },
      { kind: 'inherited-cells', reference: '1.1.1b' },
    ]);
  });

  it('may look like others', () => {
    const leads = ['LGEM', 'LGEM Officers', 'LGEM Co-ordinator', 'Police', 'LGEM'];
    const [finding, ...others] = findingsOf(draft(leads.map((lead) => action(line({ lead })))));
    expect(others.map(({ kind }) => kind)).toEqual(['abbreviation-not-listed']);
    expect(finding).toMatchObject({
      kind: 'similar-leads',
      reference: '',
      says: '“LGEM”, “LGEM Officers” and “LGEM Co-ordinator” look alike.',
    });
  });
});

describe('a plan as a whole', () => {
  it('may leave a key objective unserved, or word it differently', () => {
    const keyObjectives = [
      { letter: 'a', text: 'Inform the whole region' },
      { letter: 'b', text: 'Train' },
    ];
    expect(found(draft([action(line())], { keyObjectives }))).toEqual([
      ['key-objective-unserved', 'b'],
      ['objective-worded-differently', '1'],
    ]);
  });

  it('may tell in an action that it was carried in', () => {
    const carried = { ...action(line()), text: 'Write a plan – rolled over to 2008/9', carriedInFrom: '2007/8' };
    expect(findingsOf(draft([carried]))).toMatchObject([
      { kind: 'carried-in-within-words', reference: '1.1.1', suggestion: '2007/8' },
    ]);
  });

  it('may use abbreviations that its list does not have', () => {
    const text = 'The MAFs met UKBA and emda; MAF again, in the UK';
    const plan = draft([{ ...action(line()), text }], { abbreviations: [{ short: 'UKBA', long: 'UK Border Agency' }] });
    expect(findingsOf(plan).map(({ says }) => says.split(' ')[0])).toEqual(['“MAF”', '“emda”']);
  });

  it('may spell the same words in two ways', () => {
    const plan = draft(
      ['Ongoing', 'On going', 'On-going'].map((timescale) => action(line({ timescale, statusWords: 'x' }))),
    );
    expect(findingsOf(plan).filter(({ kind }) => kind === 'spellings-differ')).toMatchObject([
      { says: '“Ongoing”, “On going” and “On-going” are the same words.' },
    ]);
  });

  it('may stand figures of several days side by side, some of them old', () => {
    const statistic = { unit: 'people', area: '', source: '', value: 1, isRestricted: false };
    const statistics = [
      { ...statistic, series: 'Supported', periodWords: 'March 2009', asAt: '2009-03-31' },
      { ...statistic, series: 'Children', periodWords: 'February 2008', asAt: null },
      { ...statistic, series: 'Numbers', periodWords: '2006/7', asAt: null },
    ];
    expect(findingsOf(draft([action(line())], { statistics }))).toMatchObject([
      { kind: 'stale-figure', says: expect.stringContaining('Children') as string },
      { kind: 'stale-figure', says: expect.stringContaining('Numbers') as string },
      { kind: 'figures-of-several-days' },
    ]);
    expect(found(draft([action(line())], { statistics: statistics.slice(0, 1) }))).toEqual([]);
  });
});
