import { describe, expect, it } from 'vitest';
import { type PlanYear } from './financial-year';
import { type Quarter } from './quarter';
import { type Schedule } from './schedule';
import { readTimescale } from './timescale';

const planYear: PlanYear = { firstYear: 2008, years: 1, startsMonth: 4 };

const quarter = ({ year, number }: Quarter): string => `${year === 2008 ? '' : `${year} `}Q${number}`;

/** A schedule in a few words, so that a table of wordings can be read. */
function brief(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'quarters':
      return schedule.windows.map(({ from, to }) => [...new Set([quarter(from), quarter(to)])].join(' to ')).join(', ');
    case 'dates':
      return schedule.dues.join(', ');
    case 'period':
      return `${schedule.from} to ${schedule.to}`;
    case 'recurring':
      return schedule.every;
    case 'conditional':
      return `if: ${schedule.condition}`;
    default:
      return schedule.kind;
  }
}

const CERTAIN: readonly (readonly [string, string])[] = [
  ['(Q3)', 'Q3'],
  ['06/2008', '2008-06-30'],
  ['1 April 2008 – 30 June 2008', '2008-04-01 to 2008-06-30'],
  ['1 April 2009', '2009-04-01'],
  ['1 to 14 May 2008', '2008-05-01 to 2008-05-14'],
  ['1st Qtr', 'Q1'],
  ['1st half', 'Q1 to Q2'],
  ['1st quarter', 'Q1'],
  ['1st – 14th May 2008', '2008-05-01 to 2008-05-14'],
  ['2008-06-30', '2008-06-30'],
  ['2008-09: Q1 and Q3', 'Q1, Q3'],
  ['2008/09 Q3', 'Q3'],
  ['2nd Quarter, 4th Quarter', 'Q2, Q4'],
  ['2nd and 3rd quarters', 'Q2, Q3'],
  ['2nd qtr', 'Q2'],
  ['2nd quarter & 4th quarter', 'Q2, Q4'],
  ['30 June 2008', '2008-06-30'],
  ['30-06-2008', '2008-06-30'],
  ['30-Jun-08', '2008-06-30'],
  ['30.6.08', '2008-06-30'],
  ['30/06/2008', '2008-06-30'],
  ['30th June 2008', '2008-06-30'],
  ['31 Mar 09', '2009-03-31'],
  ['31 March 09', '2009-03-31'],
  ['31 March 2008', '2008-03-31'],
  ['31.03.2009', '2009-03-31'],
  ['31/3/09', '2009-03-31'],
  ["31st March '09", '2009-03-31'],
  ['3rd quarter (by 31 December)', 'Q3'],
  ['3rd/4th quarter', 'Q3 to Q4'],
  ['4Q', 'Q4'],
  ['4th quarter 2008/9', 'Q4'],
  ['5 & 12 May 2008', '2008-05-05, 2008-05-12'],
  ['6 monthly', 'six-monthly'],
  ['6 weeks after launch', 'if: 6 weeks after launch'],
  ['Ad-hoc basis', 'on-demand'],
  ['After the AGM', 'if: After the AGM'],
  ['Annually in June', '2008-06-30'],
  ['April 2008 - March 2009', '2008-04-01 to 2009-03-31'],
  ['April, July, October 2008 and January 2009', '2008-04-30, 2008-07-31, 2008-10-31, 2009-01-31'],
  ['As and when necessary', 'on-demand'],
  ['As appropriate', 'on-demand'],
  ['As per UKBA deadlines', 'if: As per UKBA deadlines'],
  ['As required', 'on-demand'],
  ['At each meeting', 'if: At each meeting'],
  ['BAU', 'open-ended'],
  ['By 30.06.08.', '2008-06-30'],
  ['By Mar 2009', '2009-03-31'],
  ['By arrangement', 'on-demand'],
  ['By end of Quarter 2', 'Q2'],
  ['Commence Q1, complete Q3', 'Q1 to Q3'],
  ['Continuous', 'open-ended'],
  ['Day to day', 'open-ended'],
  ['Deadline: 30 June 2008', '2008-06-30'],
  ['Dependent on funding', 'if: Dependent on funding'],
  ['Each quarter', 'quarterly'],
  ['End-June 2008', '2008-06-30'],
  ['Feb 2009', '2009-02-28'],
  ['First Quarter & Third Quarter', 'Q1, Q3'],
  ['Following consultation', 'if: Following consultation'],
  ['Fourth Quarter', 'Q4'],
  ['Friday 13 June 2008', '2008-06-13'],
  ['H2 2008/09', 'Q3 to Q4'],
  ['If funding is secured', 'if: If funding is secured'],
  ['In line with Home Office timetable', 'if: In line with Home Office timetable'],
  ['In response to demand', 'on-demand'],
  ['JUNE 2008', '2008-06-30'],
  ["Jun '08", '2008-06-30'],
  ['Jun-08', '2008-06-30'],
  ['June & July 2008', '2008-06-30, 2008-07-31'],
  ['June 08', '2008-06-30'],
  ['June 2008', '2008-06-30'],
  ['June 2008 - September 2008', '2008-06-01 to 2008-09-30'],
  ['June 2010', '2010-06-30'],
  ['June 30 2008', '2008-06-30'],
  ['June 30th 2008', '2008-06-30'],
  ['June and October 2008', '2008-06-30, 2008-10-31'],
  ['June to September 2008', '2008-06-01 to 2008-09-30'],
  ['June, Oct 2008 and Jan 2009', '2008-06-30, 2008-10-31, 2009-01-31'],
  ['June/July 2008', '2008-06-01 to 2008-07-31'],
  ['Jun–Sep 2008', '2008-06-01 to 2008-09-30'],
  ['Mar-09', '2009-03-31'],
  ['March annually', '2009-03-31'],
  ['March each year', '2009-03-31'],
  ['Mon 30 June 2008', '2008-06-30'],
  ['Mondays and Tuesdays', 'weekly'],
  ['Monthly (excluding UASC info)', 'monthly'],
  ['Next meeting', 'if: Next meeting'],
  ['Nov 08 - Jan 09', '2008-11-01 to 2009-01-31'],
  ['ON-GOING', 'open-ended'],
  ['On request', 'on-demand'],
  ['Once funding is agreed', 'if: Once funding is agreed'],
  ['Ongoing', 'open-ended'],
  ['Pending confirmation', 'if: Pending confirmation'],
  ['Permanent', 'open-ended'],
  ['Phase 1 - June 2008, Phase 2 - March 2009', '2008-06-30, 2009-03-31'],
  ['Q1', 'Q1'],
  ['Q1 & Q1', 'Q1'],
  ['Q1 (30 June 2008)', 'Q1'],
  ['Q1 (April - June)', 'Q1'],
  ['Q1 2009/10', '2009 Q1'],
  ['Q1 to Q3', 'Q1 to Q3'],
  ['Q1, Q2 & Q3', 'Q1, Q2, Q3'],
  ['Q1-Q2', 'Q1 to Q2'],
  ['Q1–Q4', 'Q1 to Q4'],
  ['Q2 + Q4', 'Q2, Q4'],
  ['Q2 2008 (calendar)', 'Q1'],
  ['Q2 2008-09', 'Q2'],
  ['Q2 of 2008/9', 'Q2'],
  ['Q2; Q4', 'Q2, Q4'],
  ['Q3 2009/10', '2009 Q3'],
  ['Q3 except for Leicester', 'Q3'],
  ['Q3/Q4', 'Q3 to Q4'],
  ['Qtr 1', 'Q1'],
  ['Qtr 3/4', 'Q3 to Q4'],
  ['Qtr2', 'Q2'],
  ['Quarter 2 2008/09', 'Q2'],
  ['Quarter four', 'Q4'],
  ['Quarterly', 'quarterly'],
  ['Quarterly, excluding August', 'quarterly'],
  ['Quarters 2 and 4', 'Q2, Q4'],
  ['Quarters 3-4', 'Q3 to Q4'],
  ['Review annually', 'yearly'],
  ['Rolling programme', 'open-ended'],
  ['Second half of the year', 'Q3 to Q4'],
  ['Sept 08', '2008-09-30'],
  ['Sept 2008', '2008-09-30'],
  ['Start April 2008, complete March 2009', '2008-04-01 to 2009-03-31'],
  ['Start: April 2008 End: March 2009', '2008-04-01 to 2009-03-31'],
  ['Subject to approval', 'if: Subject to approval'],
  ['Three months following adoption', 'if: Three months following adoption'],
  ['Upon request', 'on-demand'],
  ['When funding allows', 'if: When funding allows'],
  ['Within 3 months of approval', 'if: Within 3 months of approval'],
  ['across 2008/09', '2008-04-01 to 2009-03-31'],
  ['across the financial year', '2008-04-01 to 2009-03-31'],
  ['ad hoc', 'on-demand'],
  ['after every EMSMP meeting', 'if: after every EMSMP meeting'],
  ['annual', 'yearly'],
  ['annually', 'yearly'],
  ['annually in March', '2009-03-31'],
  ['as and when required', 'on-demand'],
  ['as opportunities arise', 'on-demand'],
  ['as they arise', 'on-demand'],
  ['before 1 April 2009', '2009-03-31'],
  ['before the end of March 2009', '2009-03-31'],
  ['w/e 30 May 2008', '2008-05-30'],
  ['Sept/Oct 2008', '2008-09-01 to 2008-10-31'],
  ['Every March and September', '2008-09-30, 2009-03-31'],
  ['1/4/08-31/3/09', '2008-04-01 to 2009-03-31'],
  ['end of Q1 2008/09', 'Q1'],
  ['throughout the plan period', '2008-04-01 to 2009-03-31'],
  ['between June and September 2008', '2008-06-01 to 2008-09-30'],
  ['by 31 March each year', '2009-03-31'],
  ['by end March 2009', '2009-03-31'],
  ['by the end of June 2008', '2008-06-30'],
  ['by the end of the 3rd quarter', 'Q3'],
  ['by the end of the financial year', '2009-03-31'],
  ['continuing', 'open-ended'],
  ['daily', 'daily'],
  ['demand led', 'on-demand'],
  ['due 30 June 2008', '2008-06-30'],
  ['during June 2008', '2008-06-30'],
  ['each board meeting', 'if: each board meeting'],
  ['each month', 'monthly'],
  ['each qtr', 'quarterly'],
  ['each year', 'yearly'],
  ["end June '08", '2008-06-30'],
  ['end of 2008/09', '2009-03-31'],
  ['end of June 2008', '2008-06-30'],
  ['end of Q3', 'Q3'],
  ['end of each month', 'monthly'],
  ['end of plan', '2009-03-31'],
  ['every 2 months', 'every two months'],
  ['every 6 months', 'six-monthly'],
  ['every Friday', 'weekly'],
  ['every January', '2009-01-31'],
  ['every Q4', 'Q4'],
  ['every month', 'monthly'],
  ['every other month', 'every two months'],
  ['every quarter', 'quarterly'],
  ['every two weeks', 'fortnightly'],
  ['every year', 'yearly'],
  ['final quarter', 'Q4'],
  ['financial year end', '2009-03-31'],
  ['first Monday of the month', 'monthly'],
  ['first half of year', 'Q1 to Q2'],
  ['fortnightly', 'fortnightly'],
  ['from June to September 2008', '2008-06-01 to 2008-09-30'],
  ['half yearly', 'six-monthly'],
  ['half-yearly', 'six-monthly'],
  ['if required', 'on-demand'],
  ['in June 2008', '2008-06-30'],
  ['last quarter of the year', 'Q4'],
  ['monthly', 'monthly'],
  ['no later than 30th September 2008', '2008-09-30'],
  ['on a quarterly basis', 'quarterly'],
  ['on demand', 'on-demand'],
  ['on going.', 'open-ended'],
  ['on or before 1 July 2008', '2008-07-01'],
  ['once a month', 'monthly'],
  ['once a quarter', 'quarterly'],
  ['once a year', 'yearly'],
  ['once per quarter', 'quarterly'],
  ['per annum', 'yearly'],
  ['prior to each board meeting', 'if: prior to each board meeting'],
  ['q3', 'Q3'],
  ['quarterly basis', 'quarterly'],
  ['quarterly returns', 'quarterly'],
  ['subject to funding', 'if: subject to funding'],
  ['the 1st quarter of 2008/09', 'Q1'],
  ['the 30th of June 2008', '2008-06-30'],
  ['third quarter', 'Q3'],
  ['throughout 2008/09', '2008-04-01 to 2009-03-31'],
  ['throughout the financial year', '2008-04-01 to 2009-03-31'],
  ['twice a year', 'six-monthly'],
  ['twice yearly', 'six-monthly'],
  ['two per year', 'six-monthly'],
  ['weekly meetings', 'weekly'],
  ['when needed', 'on-demand'],
  ['where appropriate', 'on-demand'],
  ['within Q4', 'Q4'],
  ['yearly', 'yearly'],
];

const ASSUMED: readonly (readonly [string, string])[] = [
  ['03/09', '2009-03-31'],
  ['08/09', '2008-04-01 to 2009-03-31'],
  ['12 June', '2008-06-12'],
  ['12 times a year', 'monthly'],
  ['12/6', '2008-06-12'],
  ['1st Quarter and ongoing', 'open-ended'],
  ['2007/08', '2007-04-01 to 2008-03-31'],
  ['2008', '2008-01-01 to 2008-12-31'],
  ['2008-10', '2008-04-01 to 2010-03-31'],
  ['2008-11', '2008-04-01 to 2011-03-31'],
  ['2008/09', '2008-04-01 to 2009-03-31'],
  ['2008?', '2008-01-01 to 2008-12-31'],
  ['2009', '2009-01-01 to 2009-12-31'],
  ['2009/10', '2009-04-01 to 2010-03-31'],
  ['3 times a year', '2008-07-31, 2008-11-30, 2009-03-31'],
  ['30 June 2008 then quarterly', 'quarterly'],
  ['Academic year', '2008-09-01 to 2009-08-31'],
  ['Annual (June)', '2008-06-30'],
  ['Apr - Jun', '2008-04-01 to 2008-06-30'],
  ['As requested by partners', 'on-demand'],
  ['Autumn 2008', '2008-09-01 to 2008-11-30'],
  ['Autumn term', '2008-09-01 to 2008-12-31'],
  ['Biannually', 'six-monthly'],
  ['Delayed until Q4', 'Q4'],
  ['Draft by June 2008, final by September 2008', '2008-06-30, 2008-09-30'],
  ['Easter', '2009-04-12'],
  ['End October', '2008-10-31'],
  ['FY 2008/09', '2008-04-01 to 2009-03-31'],
  ['FY08/09', '2008-04-01 to 2009-03-31'],
  ['Financial year 2008/09', '2008-04-01 to 2009-03-31'],
  ['June', '2008-06-30'],
  ['June 2008 (TBC)', '2008-06-30'],
  ['June 2008 and ongoing', 'open-ended'],
  ['June 2008 ongoing', 'open-ended'],
  ['June 2008?', '2008-06-30'],
  ['Launch June 2008', '2008-06-30'],
  ['March 2009, subject to funding', '2009-03-31'],
  ['May/November 2008', '2008-05-31, 2008-11-30'],
  ['Midnight 30 June 2008', '2008-06-30'],
  ['Monthly from September', 'monthly'],
  ['Ongoing (quarterly)', 'quarterly'],
  ['Ongoing as required', 'on-demand'],
  ['Ongoing from April 2008', 'open-ended'],
  ['Ongoing throughout the year', 'open-ended'],
  ['Ongoing to March 2009', '2008-04-01 to 2009-03-31'],
  ['Ongoing – review March 2009', 'open-ended'],
  ['Publish strategy by June 2008', '2008-06-30'],
  ['Q1 (July)', 'Q1'],
  ['Q1 2008', 'Q1'],
  ['Q2 2009', '2009 Q2'],
  ['Q3 08', 'Q3'],
  ['Q3 onwards', '2008-10-01 to 2009-03-31'],
  ['Q3 subject to funding', 'Q3'],
  ['Q4 2009', 'Q4'],
  ['Q4/Q1', 'Q4, Q1'],
  ['Quarterly (Q1-Q4)', 'quarterly'],
  ['Quarterly until December 2008', 'quarterly'],
  ['Report to June board', '2008-06-30'],
  ['Sept 12', '2008-09-12'],
  ['Slipped to Q4', 'Q4'],
  ['Spring 2009', '2009-03-01 to 2009-05-31'],
  ['Summer', '2008-06-01 to 2008-08-31'],
  ['Year 1', '2008-04-01 to 2009-03-31'],
  ['Years 1-2', '2008-04-01 to 2009-03-31'],
  ['approx. June 2008', '2008-06-30'],
  ['around Easter 2009', '2009-04-12'],
  ['bi-monthly', 'every two months'],
  ['bi-weekly', 'fortnightly'],
  ['by Christmas', '2008-12-25'],
  ['by Christmas 2008', '2008-12-25'],
  ['by September', '2008-09-30'],
  ['by end of year', '2009-03-31'],
  ['c. June 2008', '2008-06-30'],
  ['calendar year 2008', '2008-01-01 to 2008-12-31'],
  ['each term', '2008-07-31, 2008-12-31, 2009-03-31'],
  ['early Q3', 'Q3'],
  ['end of 2008', '2008-12-31'],
  ['every four months', '2008-07-31, 2008-11-30, 2009-03-31'],
  ['four times per year', 'quarterly'],
  ['from Q2', '2008-07-01 to 2009-03-31'],
  ['from September 2008', '2008-09-01 to 2009-03-31'],
  ['half-yearly (September and March)', '2008-09-30, 2009-03-31'],
  ['hopefully by Q3', 'Q3'],
  ['mid-June', '2008-06-15'],
  ['monthly or as required', 'monthly'],
  ['ongoing until December 2008', '2008-04-01 to 2008-12-31'],
  ['provisionally June 2008', '2008-06-30'],
  ['revised date June 2008', '2008-06-30'],
  ['spring term 2009', '2009-01-01 to 2009-03-31'],
  ['start of the year', '2008-04-01'],
  ['summer 2008', '2008-06-01 to 2008-08-31'],
  ['termly', '2008-07-31, 2008-12-31, 2009-03-31'],
  ['throughout the year', '2008-04-01 to 2009-03-31'],
  ['until March 2009', '2008-04-01 to 2009-03-31'],
  ['until Q3', '2008-04-01 to 2008-12-31'],
  ['w/c 2 June', '2008-06-02 to 2008-06-08'],
  ['w/c 5 May 2008', '2008-05-05 to 2008-05-11'],
  ['winter 2008/09', '2008-12-01 to 2009-02-28'],
  ['year end', '2009-03-31'],
];

const NOT_UNDERSTOOD: readonly string[] = [
  '-',
  '12 weeks',
  '2 years',
  '2nd quarter 31 November 2008',
  '3 months',
  '30/13/2008',
  '31 February 2009',
  '35 June 2008',
  '52 weeks',
  '6 months',
  '7 times a year',
  '8 times per year',
  '?',
  'AGM',
  'ASAP',
  'After Q2',
  'Board',
  'Completed',
  'Done',
  'High priority',
  'Immediate',
  'In due course',
  'In progress',
  'Long-term',
  'Medium term',
  'N/A',
  'None',
  'Not known',
  'On hold',
  'Q1 originally; moved to Q3',
  'Refugee Week',
  'See 1.2.1',
  'Sept 2008 - June 2008',
  'TBA',
  'TBC',
  'To be confirmed',
  'Unknown',
  'Urgent',
  'Was Q2, now Q3',
  'Year 2',
  'after June 2008',
  'as above',
  'as soon as practicable',
  'biennial',
  'completed June 2008',
  'ditto',
  'early 2009',
  'early in the year',
  'every six weeks',
  'every two years',
  'immediately',
  'last quarter',
  'late 2008',
  'lorem ipsum dolor',
  'may be delayed',
  'mid 2008',
  'mid-year',
  'n/a',
  'near future',
  'new year',
  'next year',
  'no longer needed',
  'not Q1',
  'not before Q3',
  'not yet agreed',
  'one-off',
  'short term',
  'short/medium term',
  'soon',
  'this quarter',
  'to be agreed',
  'within 6 months',
  '',
  '   ',
  'x'.repeat(700),
];

describe('a timescale that says outright when', () => {
  it.each(CERTAIN)('“%s” is %s', (words, expected) => {
    const reading = readTimescale(words, planYear);
    expect([brief(reading.understood), reading.certainty, reading.unread]).toEqual([expected, 'certain', '']);
    expect(reading.because).toMatch(/^[A-Z1-4].*\.$/s);
  });
});

describe('a timescale in which something is taken for granted', () => {
  it.each(ASSUMED)('“%s” is offered as %s, and says what was assumed', (words, expected) => {
    const reading = readTimescale(words, planYear);
    expect([brief(reading.understood), reading.certainty]).toEqual([expected, 'assumed']);
    expect(reading.because.split(/\. /).length).toBeGreaterThan(1);
  });
});

describe('a timescale that names no time', () => {
  it.each(NOT_UNDERSTOOD)('“%s” is not understood', (words) => {
    const reading = readTimescale(words, planYear);
    expect(reading.understood).toEqual({ kind: 'not-understood' });
    expect(reading.certainty).toBe('not-understood');
    expect(reading.because).toMatch(/^[A-Z].*\.$/s);
    expect(reading.words).toBe(words);
  });
});

describe('what is said beside a schedule', () => {
  const read = (words: string) => readTimescale(words, planYear);

  it('explains a quarter by its months and its last day', () => {
    expect(read('1st quarter').because).toBe('The 1st quarter is April to June 2008, so it is due by 30 June 2008.');
    expect(read('3rd/4th quarter').because).toBe(
      'The 3rd quarter to the 4th is October 2008 to March 2009, so it is due by 31 March 2009.',
    );
  });

  it('keeps an exception and an aside as notes', () => {
    expect(read('Monthly (excluding UASC info)').notes).toEqual(['excluding UASC info']);
    expect(read('Quarterly, except August').notes).toEqual(['except August']);
    expect(read('Q1 (April – June)').notes).toEqual(['April – June']);
  });

  it('notes a day outside the plan and still reads it', () => {
    expect(read('30 June 2009')).toMatchObject({
      certainty: 'certain',
      notes: ['30 June 2009 is after the plan’s own time, 2008/09'],
    });
    expect(read('March 2008').notes).toEqual(['31 March 2008 is before the plan’s own time, 2008/09']);
  });

  it('says which words were not read', () => {
    expect(read('Submit the report by June 2008')).toMatchObject({ certainty: 'assumed', unread: 'Submit' });
    expect(read('Wombats').unread).toBe('Wombats');
  });

  it('keeps a condition', () => {
    expect(read('Subject to funding').understood).toEqual({ kind: 'conditional', condition: 'Subject to funding' });
  });

  it('counts a weekday that does not fit as doubt', () => {
    expect(read('Monday 30 June 2008').certainty).toBe('certain');
    expect(read('Friday 30 June 2008')).toMatchObject({
      certainty: 'assumed',
      understood: { kind: 'dates', dues: ['2008-06-30'] },
    });
  });
});

describe('a plan with another year', () => {
  const twoYears: PlanYear = { firstYear: 2021, years: 2, startsMonth: 4 };
  const januaryYear: PlanYear = { firstYear: 2008, years: 1, startsMonth: 1 };

  it('of two years takes a bare quarter as the first year’s, and says so', () => {
    const reading = readTimescale('Q2', twoYears);
    expect(reading.understood).toEqual({
      kind: 'quarters',
      windows: [{ from: { year: 2021, number: 2 }, to: { year: 2021, number: 2 } }],
    });
    expect(reading.certainty).toBe('assumed');
    expect(reading.because).toContain('The plan has 2 years');
    expect(readTimescale('Q2 2022/23', twoYears).certainty).toBe('certain');
  });

  it('of two years has a yearly month twice', () => {
    expect(readTimescale('March each year', twoYears)).toMatchObject({
      certainty: 'certain',
      understood: { dues: ['2022-03-31', '2023-03-31'] },
    });
  });

  it('of two years knows its second year', () => {
    expect(readTimescale('Year 2', twoYears).understood).toMatchObject({ from: '2022-04-01', to: '2023-03-31' });
    expect(readTimescale('Year 3', twoYears).certainty).toBe('not-understood');
  });

  it('starting in January has its own quarters', () => {
    expect(readTimescale('1st quarter', januaryYear).because).toContain('January to March 2008');
    expect(readTimescale('year end', januaryYear).understood).toEqual({ kind: 'dates', dues: ['2008-12-31'] });
    expect(readTimescale('February', januaryYear).understood).toEqual({ kind: 'dates', dues: ['2008-02-29'] });
  });

  it('reads a calendar quarter by the calendar', () => {
    const julyYear: PlanYear = { firstYear: 2008, years: 1, startsMonth: 7 };
    expect(readTimescale('Q3 2008 (calendar)', julyYear).understood).toEqual({
      kind: 'quarters',
      windows: [{ from: { year: 2008, number: 1 }, to: { year: 2008, number: 1 } }],
    });
  });
});

const VARIANTS: readonly ((words: string) => string)[] = [
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words) => `  ${words}\u00a0\n`,
  (words) => words.replace(/ /g, '\u00a0 '),
  (words) => words.replace(/[-–]/g, '—'),
  (words) => words.replace(/'/g, '’'),
];

const lowered = (schedule: Schedule): string => brief(schedule).toLowerCase().replace(/[–—]/g, '-').replace(/’/g, "'");

describe('a reading of a timescale', () => {
  it.each([...CERTAIN, ...ASSUMED].map(([words]) => words))('of “%s” does not depend on how it is typed', (words) => {
    const { understood, certainty } = readTimescale(words, planYear);
    for (const variant of VARIANTS) {
      const other = readTimescale(variant(words), planYear);
      expect([lowered(other.understood), other.certainty]).toEqual([lowered(understood), certainty]);
    }
  });

  it.each(VARIANTS.map((variant) => variant))('is not understood however it is typed (%#)', (variant) => {
    for (const words of NOT_UNDERSTOOD) {
      expect(readTimescale(variant(words), planYear).certainty).toBe('not-understood');
    }
  });

  const ODD: readonly string[] = [
    '🎉🎉',
    '\ud800',
    'ربع سنوي',
    '\u0000\u0007\u001b[31m',
    '((((((((((Q1',
    ')))',
    'İstanbul Q1',
    'ﬁrst quarter',
    '0/0/0000',
    '99/99/9999',
    'Q0 Q5 Q99',
    '%s %d ${}',
    '<script>Q1</script>',
    '1st 2nd 3rd 4th 5th',
    '- - - / / & & to to to',
    'by by by end end of of',
  ];

  it.each(ODD)('of %j does not fail', (words) => {
    expect(readTimescale(words, planYear).words).toBe(words);
  });

  it.each(['Q1 ', '(', '1/', 'a', ' ', 'each ', '1st/', 'June 2008 - ', 'short ', 'within 3 months of '])(
    'of %j 40,000 characters long takes no time',
    (piece) => {
      const words = piece.repeat(Math.ceil(40_000 / piece.length));
      const start = performance.now();
      readTimescale(words, planYear);
      readTimescale(words.slice(0, 600), planYear);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
