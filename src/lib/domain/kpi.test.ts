import { describe, expect, it } from 'vitest';
import { type PlanYear } from './financial-year';
import { readMeasures } from './kpi';
import { type MeasureDraft } from './kpi-tokens';
import { readTimescale } from './timescale';

const planYear: PlanYear = { firstYear: 2008, years: 1, startsMonth: 4 };

const read = (words: string, timescale = '1st quarter') =>
  readMeasures(words, readTimescale(timescale, planYear).understood);

/** A measure in a few words, so that a table of wordings can be read. */
function brief(measure: MeasureDraft): string {
  if (measure.kind === 'milestone') return measure.by === null ? 'done' : `done by ${measure.by}`;
  const parts = [
    measure.kind === 'ratio' ? 'share' : 'count',
    measure.target === null ? 'no target' : `${measure.direction} ${measure.target}`,
    measure.unit,
    `per ${measure.per}`,
    measure.baseline === null ? '' : `from ${measure.baseline}`,
    measure.aggregation === (measure.kind === 'ratio' ? 'average' : 'sum') ? '' : measure.aggregation,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const inBrief = (measures: readonly MeasureDraft[]): string => measures.map(brief).join('; ');

type Row = readonly [words: string, timescale: string, expected: string];

const CERTAIN: readonly Row[] = [
  ['6 forum meetings attended over a year', 'Each quarter', 'count at least 6 forum meetings per year'],
  ['4 meetings a year', '1st quarter', 'count at least 4 meetings per year'],
  ['4 meetings per annum', '1st quarter', 'count at least 4 meetings per year'],
  ['Four newsletters issued per year', '1st quarter', 'count at least 4 newsletters per year'],
  ['1 x board meeting held', 'Each quarter', 'count at least 1 board meetings per quarter'],
  [
    '1 X board meeting and 1 x officer group meeting held',
    'Each quarter',
    'count at least 1 board meetings per quarter; count at least 1 officer group meetings per quarter',
  ],
  ['2 workshops held per quarter', '1st quarter', 'count at least 2 workshops per quarter'],
  ['Three training sessions delivered each year', '1st quarter', 'count at least 3 training sessions per year'],
  ['12 visits made in the year', '1st quarter', 'count at least 12 visits per year'],
  ['10 case studies published annually', '1st quarter', 'count at least 10 case studies per year'],
  ['2 events p.a.', '1st quarter', 'count at least 2 events per year'],
  ['At least 20 people trained', '1st quarter', 'count at least 20 people per plan'],
  ['At least 20 people trained per quarter', '1st quarter', 'count at least 20 people per quarter'],
  ['A minimum of 5 visits', '1st quarter', 'count at least 5 visits per plan'],
  ['Minimum 3 meetings', '1st quarter', 'count at least 3 meetings per plan'],
  ['no fewer than 4 reports', '1st quarter', 'count at least 4 reports per plan'],
  ['5 or more events', '1st quarter', 'count at least 5 events per plan'],
  ['5+ events', '1st quarter', 'count at least 5 events per plan'],
  ['No more than 5 complaints', '1st quarter', 'count at most 5 complaints per plan'],
  ['no more than 3 evictions per year', '1st quarter', 'count at most 3 evictions per year'],
  ['At most 2 breaches', '1st quarter', 'count at most 2 breaches per plan'],
  ['A maximum of 10 days of absence', '1st quarter', 'count at most 10 days per plan'],
  ['Maximum of 4 vacancies', '1st quarter', 'count at most 4 vacancies per plan'],
  ['Exactly 3 meetings', '1st quarter', 'count exactly 3 meetings per plan'],
  ['95% of responses within 10 days', '1st quarter', 'share at least 95 responses per plan'],
  ['At least 80% of delegates satisfied', '1st quarter', 'share at least 80 delegates per plan'],
  ['90 per cent of enquiries answered within five working days', '1st quarter', 'share at least 90 enquiries per plan'],
  ['100% of grants spent', '1st quarter', 'share at least 100 grants per plan'],
  ['No more than 5% of cases overdue', '1st quarter', 'share at most 5 cases per plan'],
  ['75% or more of members attend', '1st quarter', 'share at least 75 members per plan'],
  ['80% attendance', '1st quarter', 'share at least 80 attendance per plan'],
  ['85.5% of forms returned', '1st quarter', 'share at least 85.5 forms per plan'],
  ['Increase from 40 to 60 members', '1st quarter', 'count at least 60 members per plan from 40 latest'],
  ['Increase membership from 40 to 60', '1st quarter', 'count at least 60 membership per plan from 40 latest'],
  ['Reduce complaints from 10 to 5', '1st quarter', 'count at most 5 complaints per plan from 10 latest'],
  ['Raise satisfaction from 70% to 85%', '1st quarter', 'share at least 85 satisfaction per plan from 70'],
  ['Reduce empty homes from 12% to 8%', '1st quarter', 'share at most 8 empty homes per plan from 12'],
  ['50 clients signed up (baseline 40)', '1st quarter', 'count at least 50 clients per plan from 40'],
  ['50 clients signed up against a baseline of 40', '1st quarter', 'count at least 50 clients per plan from 40'],
  ['£5,000 raised', '1st quarter', 'count at least 5000 pounds per plan'],
  ['£1.2m secured', '1st quarter', 'count at least 1200000 pounds per plan'],
  ['£10k of match funding secured', '1st quarter', 'count at least 10000 pounds per plan'],
  ['Maintain 20 landlords', '1st quarter', 'count at least 20 landlords per plan latest'],
  ['Maintain membership of 30', '1st quarter', 'count at least 30 membership per plan latest'],
  ['Average of 20 clients per day', '1st quarter', 'count at least 20 clients per day per plan average'],
  ['On average 15 people per session', '1st quarter', 'count at least 15 people per session per plan average'],
  ['A dozen events', '1st quarter', 'count at least 12 events per plan'],
  ['Twenty people trained', '1st quarter', 'count at least 20 people per plan'],
  ['1,200 leaflets distributed', '1st quarter', 'count at least 1200 leaflets per plan'],
  [
    '3 workshops and 2 conferences delivered',
    '1st quarter',
    'count at least 3 workshops per plan; count at least 2 conferences per plan',
  ],
  [
    '2 seminars, 3 briefings and 1 conference held',
    '1st quarter',
    'count at least 2 seminars per plan; count at least 3 briefings per plan; count at least 1 conferences per plan',
  ],
  ['Two reports by March 2009', '1st quarter', 'count at least 2 reports per plan'],
  ['No complaints received', '1st quarter', 'count at most 0 complaints per plan'],
  ['Zero complaints', '1st quarter', 'count at most 0 complaints per plan'],
  ['Number of people trained', '1st quarter', 'count no target people per plan'],
  ['Number of enquiries', 'Quarterly', 'count no target enquiries per quarter'],
  ['No. of visits made', '1st quarter', 'count no target visits per plan'],
  ['% of clients satisfied', '1st quarter', 'share no target clients per plan'],
  ['Percentage of forms returned', '1st quarter', 'share no target forms per plan'],
  ['Proportion of cases closed within 5 days', '1st quarter', 'share no target cases per plan'],
  ['Report submitted by 30 June 2008', '1st quarter', 'done by 2008-06-30'],
  ['Final accounts signed off by 30/06/2008', '1st quarter', 'done by 2008-06-30'],
  ['Strategy adopted by end of March 2009', '1st quarter', 'done by 2009-03-31'],
  ['Guide published by 31 March 2009', '1st quarter', 'done by 2009-03-31'],
  ['Plan agreed by the Board', '1st quarter', 'done'],
  ['Stakeholder group established', '1st quarter', 'done'],
  ['Website launched', '1st quarter', 'done'],
  ['Protocol signed', '1st quarter', 'done'],
  ['Produce a guide', '1st quarter', 'done'],
  ['Publish the strategy on the website', '1st quarter', 'done'],
  ['Develop an action plan by 1 December 2008', '1st quarter', 'done by 2008-12-01'],
  ['Review the protocol by September 2008', '1st quarter', 'done by 2008-09-30'],
  ['Set up a forum', '1st quarter', 'done'],
  ['Hold an annual conference', '1st quarter', 'done'],
  ['Annual conference held', '1st quarter', 'done'],
  ['Annual report published', '1st quarter', 'done'],
  ['Strategy in place', '1st quarter', 'done'],
  ['Action plan to be developed', '1st quarter', 'done'],
  ['Post recruited to', '1st quarter', 'done'],
  ['Framework reviewed and published', '1st quarter', 'done'],
  ['Directory updated by 30 September 2008', '1st quarter', 'done by 2008-09-30'],
  ['Two publicity campaigns run in the year', '1st quarter', 'count at least 2 publicity campaigns per year'],
  ['15 landlords signed up by March 2009', '1st quarter', 'count at least 15 landlords per plan'],
  ['7 local authorities represented', '1st quarter', 'count at least 7 local authorities per plan'],
  ['6 newsletters', '1st quarter', 'count at least 6 newsletters per plan'],
  ['250 households visited', '1st quarter', 'count at least 250 households per plan'],
  ['at least four forums held each year', '1st quarter', 'count at least 4 forums per year'],
  ['24 people placed in work per quarter', '1st quarter', 'count at least 24 people per quarter'],
  ['100 people attended the event', '1st quarter', 'count at least 100 people per plan'],
  ['Conference report circulated to members', '1st quarter', 'done'],
  ['Data sharing agreement signed by 1 October 2008', '1st quarter', 'done by 2008-10-01'],
  ['Leaflet translated', '1st quarter', 'done'],
  ['Appoint a co-ordinator', '1st quarter', 'done'],
  ['Draft a communications plan by end of June 2008', '1st quarter', 'done by 2008-06-30'],
  ['Hold 4 meetings a year', '1st quarter', 'count at least 4 meetings per year'],
  ['Train 40 people', '1st quarter', 'count at least 40 people per plan'],
  ['Produce 2 briefings per quarter', '1st quarter', 'count at least 2 briefings per quarter'],
  ['Attend 3 regional events', '1st quarter', 'count at least 3 regional events per plan'],
];

const ASSUMED: readonly Row[] = [
  ['Costs kept under £5,000', '1st quarter', 'count at most 5000 pounds per plan'],
  ['up to 5 workshops', '1st quarter', 'count at most 5 workshops per plan'],
  ['10-15 participants per session', '1st quarter', 'count at least 10 participants per session per plan'],
  ['between 10 and 15 volunteers', '1st quarter', 'count at least 10 volunteers per plan'],
  ['8 to 10 visits', '1st quarter', 'count at least 8 visits per plan'],
  ['More than 100 visits', '1st quarter', 'count at least 100 visits per plan'],
  ['Over 50 people helped', '1st quarter', 'count at least 50 people per plan'],
  ['Fewer than 5 complaints', '1st quarter', 'count at most 5 complaints per plan'],
  ['Under 10 complaints', '1st quarter', 'count at most 10 complaints per plan'],
  ['Less than 5% of cases late', '1st quarter', 'share at most 5 cases per plan'],
  ['approximately 30 delegates', '1st quarter', 'count at least 30 delegates per plan'],
  ['around 25 people', '1st quarter', 'count at least 25 people per plan'],
  ['about 12 events', '1st quarter', 'count at least 12 events per plan'],
  ['9 out of 10 clients satisfied', '1st quarter', 'share at least 90 clients per plan'],
  ['One meeting per month', '1st quarter', 'count at least 3 meetings per quarter'],
  ['2 visits a month', '1st quarter', 'count at least 6 visits per quarter'],
  ['1 meeting held', 'Monthly', 'count at least 3 meetings per quarter'],
  ['1 bulletin sent', 'Weekly', 'count at least 13 bulletins per quarter'],
  ['1 report made', 'every six months', 'count at least 2 reports per year'],
  ['2 visits made', 'every two months', 'count at least 12 visits per year'],
  ['1 x meeting held', '2nd quarter & 4th quarter', 'count at least 1 meetings per plan'],
  ['4 X meetings attended', 'On going', 'count at least 4 meetings per plan'],
  ['2 briefings given', 'As appropriate', 'count at least 2 briefings per plan'],
  ['All enquiries answered within 5 days', '1st quarter', 'share at least 100 enquiries per plan'],
  ['All members consulted', '1st quarter', 'share at least 100 members per plan'],
  ['Every school visited', '1st quarter', 'share at least 100 schools per plan'],
  ['Quarterly newsletters produced', 'Quarterly', 'count at least 1 newsletters per quarter'],
  ['Monthly bulletin', 'Monthly', 'count at least 3 bulletins per quarter'],
  ['Quarterly reports', 'Quarterly', 'count at least 1 reports per quarter'],
  ['Weekly drop-in sessions held', '1st quarter', 'count at least 13 drop-in sessions per quarter'],
  ['Half-yearly review carried out', '1st quarter', 'count at least 2 reviews per year'],
  ['Annual survey completed', 'annually', 'count at least 1 surveys per year'],
  ['Reports to the board', 'As appropriate', 'count no target Reports per plan'],
  ['Reports', 'As appropriate', 'count no target Reports per plan'],
  ['Update to the website', 'As appropriate', 'count no target Updates per plan'],
  ['Responses submitted on time', 'As appropriate', 'count no target Responses per plan'],
  ['Mapping exercises completed', 'In response to demand', 'count no target Mapping exercises per plan'],
  ['Meetings attended', 'Ongoing', 'count no target Meetings per plan'],
  ['Papers circulated', 'Quarterly', 'count no target Papers per quarter'],
  ['Information published on the website', 'Monthly', 'done'],
  ['News displayed on the website', 'Ongoing', 'done'],
  ['Circulation of the report', '1st quarter', 'done'],
  ['Publication of the guide', '1st quarter', 'done'],
  ['Completion of the review by June 2008', '1st quarter', 'done by 2008-06-30'],
  ['Report published by June', '1st quarter', 'done'],
  ['Plan submitted by March', '1st quarter', 'done'],
  ['Sub groups reviewed', '1st quarter', 'done'],
  ['Leaflets distributed', '1st quarter', 'done'],
  ['People trained', '1st quarter', 'done'],
  ['Section 95 figures reported', 'Quarterly', 'count no target Section 95 figures per quarter'],
  ['16-18 year olds supported', '1st quarter', 'done'],
  ['Links to the strategy', '1st quarter', 'count no target Links per plan'],
  ['Under 3 days to reply', '1st quarter', 'count at most 3 days per plan'],
  ['1 in 4 tenants surveyed', '1st quarter', 'share at least 25 tenants per plan'],
  ['20-30 responses', '1st quarter', 'count at least 20 responses per plan'],
  ['less than 10 appeals', '1st quarter', 'count at most 10 appeals per plan'],
  ['Roughly 40 entries', '1st quarter', 'count at least 40 entries per plan'],
  ['circa 12 sessions', '1st quarter', 'count at least 12 sessions per plan'],
  ['Feedback forms returned', 'Each quarter', 'count no target Feedback forms per quarter'],
  ['Bulletins sent out', 'As and when required', 'count no target Bulletins per plan'],
  ['Visits made', 'On demand', 'count no target Visits per plan'],
  ['Every complaint answered', '1st quarter', 'share at least 100 complaints per plan'],
  ['Monthly newsletter issued', 'Monthly', 'count at least 3 newsletters per quarter'],
  ['Briefing on new arrivals', 'As appropriate', 'count no target Briefings per plan'],
  ['Joined-up services', '1st quarter', 'count no target Joined-up services per plan'],
];

const NOTHING: readonly string[] = [
  'As and when arranged',
  'As appropriate',
  'Quarterly following board meetings',
  'Quarterly',
  'Ongoing',
  'Every six months',
  'On request',
  'By 30 June 2008',
  '1st quarter',
  'TBC',
  'N/A',
  'To be agreed',
  '-',
  '?',
  'Increase attendance by 10%',
  '10% increase in attendance',
  'Reduce complaints by 5',
  'Improve by 20%',
  'Improved awareness',
  'Better communication',
  'To continuously improve service',
  'Improve partnership working',
  'Raise awareness of migrants',
  'Increased confidence',
  'Enhanced reputation',
  'More effective working',
  'Promote good practice',
  'Support partners',
  'Reduce tension',
  'Strengthen links',
  'Encourage participation',
  'Ensure compliance',
  'Effective links with the police',
  'Awareness',
  'Good feedback',
  'Partnership working',
  'Positive media coverage',
  'High quality advice',
  'lorem ipsum',
  'See above',
  'Ongoing dialogue',
  'Greater understanding',
  'Maximise income',
  'Case work',
  'Work with partners',
  'Explore options',
  'Seek funding',
  'Consider the findings',
  'Continue to meet',
  'Visibility of the partnership',
  'Timely advice',
  'Reduced isolation',
  '',
  '  ',
];

describe('a KPI that says outright what is measured', () => {
  it.each(CERTAIN)('“%s” (%s) is %s', (words, timescale, expected) => {
    const { understood, certainty } = read(words, timescale);
    expect([inBrief(understood), certainty]).toEqual([expected, 'certain']);
  });
});

describe('a KPI in which something is taken for granted', () => {
  it.each(ASSUMED)('“%s” (%s) is offered as %s, and says what was assumed', (words, timescale, expected) => {
    const { understood, certainty, because } = read(words, timescale);
    expect([inBrief(understood), certainty]).toEqual([expected, 'assumed']);
    expect(because.split(/\. /).length).toBeGreaterThan(understood.length);
  });
});

describe('a KPI with nothing to measure', () => {
  it.each(NOTHING)('“%s” has no measure and says why', (words) => {
    const { understood, certainty, because, words: kept } = read(words);
    expect([understood, certainty, kept]).toEqual([[], 'not-understood', words]);
    expect(because).toMatch(/^(?:The KPI|No KPI) .*\.$/s);
  });

  it('says when it is a timescale', () => {
    expect(read('As and when arranged').because).toContain('itself a timescale');
    expect(read('Improve links').because).toContain('aim');
    expect(read('Increase visits by 10%').because).toContain('starts from');
  });
});

describe('a measure', () => {
  const names = (words: string) => read(words).understood.map(({ name }) => name);

  it('is named by the KPI’s own words', () => {
    expect(names('4 X forum meetings attended over a year')).toEqual(['forum meetings attended']);
    expect(names('Two training days per annum held')).toEqual(['training days held']);
    expect(names('1 x board meeting and 1 X officer meeting held')).toEqual(['board meeting', 'officer meeting held']);
    expect(names('Accounts signed by 30 June 2008')).toEqual(['Accounts signed']);
    expect(names('The region’s protocol agreed')).toEqual(['The region’s protocol agreed']);
  });

  it('leaves what no measure holds to the notes', () => {
    expect(read('95% of replies within 10 days').notes).toEqual(['within 10 days']);
    expect(read('Two reports by March 2009').notes).toEqual(['by March 2009']);
  });

  it('does not count the figures in names, ages and lengths of time', () => {
    expect(read('Section 95 guide published').understood).toMatchObject([{ kind: 'milestone' }]);
    expect(read('Phase 2 completed').understood).toMatchObject([{ kind: 'milestone' }]);
    expect(read('Papers sent one week in advance').understood).toMatchObject([{ kind: 'milestone' }]);
    expect(read('NI 35 figures submitted by 1 June 2008').understood).toMatchObject([{ by: '2008-06-01' }]);
  });

  it('is explained in a sentence', () => {
    expect(read('At least 20 people trained per quarter').because).toBe('People: at least 20 each quarter.');
    expect(read('Increase members from 40 to 60').because).toBe(
      'Members: at least 60 over the whole plan, starting from 40.',
    );
    expect(read('Forum set up by 30 June 2008').because).toBe('“Forum set up” is done or not, by 30 June 2008.');
  });
});

const VARIANTS: readonly ((words: string) => string)[] = [
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words) => `  ${words}\u00a0\n`,
  (words) => words.replace(/ /g, '\u00a0 '),
  (words) => words.replace(/[-–]/g, '—'),
];

describe('a reading of a KPI', () => {
  it.each(VARIANTS.map((variant) => variant))('does not depend on how it is typed (%#)', (variant) => {
    const plainly = (words: string) => words.toLowerCase().replace(/[–—]/g, '-');
    for (const [words, timescale] of [...CERTAIN, ...ASSUMED]) {
      const [plain, other] = [read(words, timescale), read(variant(words), timescale)];
      expect([plainly(inBrief(other.understood)), other.certainty], variant(words)).toEqual([
        plainly(inBrief(plain.understood)),
        plain.certainty,
      ]);
    }
    for (const words of NOTHING) expect(read(variant(words)).understood, variant(words)).toEqual([]);
  });

  it.each([
    '🎉',
    '\ud800',
    '%',
    '£',
    '£%',
    '0',
    '1',
    '.5%',
    '99999999999999999999',
    '1-',
    '-1',
    'from to',
    '4 x 4 x 4',
  ])('of %j does not fail', (words) => {
    const reading = read(words);
    expect(reading.words).toBe(words);
    for (const measure of reading.understood) {
      expect(measure.kind === 'milestone' || measure.target === null || Number.isFinite(measure.target)).toBe(true);
    }
  });

  it.each(['4 x ', 'by ', '(', 'a', '% ', 'increase ', 'from 40 to ', 'between 1 and ', '1,000', 'report '])(
    'of %j 40,000 characters long takes no time',
    (piece) => {
      const start = performance.now();
      read(piece.repeat(Math.ceil(40_000 / piece.length)));
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
