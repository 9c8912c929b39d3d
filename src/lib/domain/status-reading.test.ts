import { describe, expect, it } from 'vitest';
import { type PlanYear } from './financial-year';
import { readStatus, type StatusRead } from './status-reading';

const planYear: PlanYear = { firstYear: 2008, years: 1, startsMonth: 4 };

/** What was read in a few words, so that a table of wordings can be read. */
function brief({ status, rag, completedIn, completedOn, carriedTo, supersededBy }: StatusRead): string {
  const when = completedIn ? `in ${completedIn.year} Q${completedIn.number}` : '';
  const parts = [
    status,
    rag,
    completedOn ? `on ${completedOn}` : when,
    carriedTo ? `to ${carriedTo}` : '',
    supersededBy ? `by ${supersededBy}` : '',
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

const CERTAIN: readonly (readonly [string, string])[] = [
  ['100% complete', 'completed'],
  ['2 of 4 completed', 'in-progress'],
  ['3 out of 5 achieved', 'in-progress'],
  ['50% complete', 'in-progress'],
  ['75 % done', 'in-progress'],
  ['75% of actions complete', 'in-progress'],
  ['90% completed', 'in-progress'],
  ['Abandoned', 'withdrawn'],
  ['Achieved', 'completed'],
  ['Achieved Q3', 'completed in 2008 Q3'],
  ['Action complete', 'completed'],
  ['All completed', 'completed'],
  ['BAU', 'ongoing'],
  ['Being developed', 'in-progress'],
  ['COMPLETED.', 'completed'],
  ['Cancelled', 'withdrawn'],
  ['Carried forward', 'carried-forward'],
  ['Carried forward to 2009/10', 'carried-forward to 2009'],
  ['Carried over', 'carried-forward'],
  ['Commenced', 'in-progress'],
  ['Completed', 'completed'],
  ['Completed (Q4)', 'completed in 2008 Q4'],
  ['Completed (green)', 'completed green'],
  ['Completed - Q2', 'completed in 2008 Q2'],
  ['Completed 12 March 2009', 'completed on 2009-03-12'],
  ['Completed 31/3/09', 'completed on 2009-03-31'],
  ['Completed 4th quarter', 'completed in 2008 Q4'],
  ['Completed ahead of schedule', 'completed'],
  ['Completed but not on time', 'completed'],
  ['Completed in June 2008', 'completed in 2008 Q1'],
  ['Completed in full', 'completed'],
  ['Completed late', 'completed'],
  ['Completed on 12/03/09', 'completed on 2009-03-12'],
  ['Completed on target', 'completed'],
  ['Completed on time', 'completed'],
  ['Continuing', 'ongoing'],
  ['Continuous', 'ongoing'],
  ['Deferred to 2009/10', 'carried-forward to 2009'],
  ['Deferred to June 2009', 'carried-forward to 2009'],
  ['Discontinued', 'withdrawn'],
  ['Done', 'completed'],
  ['Finished', 'completed'],
  ['First draft completed', 'in-progress'],
  ['Fully achieved', 'completed'],
  ['Green - completed', 'completed green'],
  ['Green: on track', 'in-progress green'],
  ['Half complete', 'in-progress'],
  ['Has not begun', 'not-started'],
  ["Hasn't started", 'not-started'],
  ['In progress', 'in-progress'],
  ['In progress (amber)', 'in-progress amber'],
  ['Incorporated into the communications strategy', 'superseded by the communications strategy'],
  ['KPI achieved', 'completed'],
  ['Largely complete', 'in-progress'],
  ['Merged with 2.1', 'superseded by 2.1'],
  ['Most actions completed', 'in-progress'],
  ['Mostly complete', 'in-progress'],
  ['Moved to 2010/11', 'carried-forward to 2010'],
  ['Nearing completion', 'in-progress'],
  ['Nearly complete', 'in-progress'],
  ['Nil', 'nothing-to-report'],
  ['Nil return', 'nothing-to-report'],
  ['No demand', 'no-demand'],
  ['No demand in 2008/09', 'no-demand'],
  ['No demand this year', 'no-demand'],
  ['No longer applicable', 'withdrawn'],
  ['No longer required', 'withdrawn'],
  ['No requests', 'no-demand'],
  ['No requests received', 'no-demand'],
  ['None requested', 'no-demand'],
  ['Not commenced', 'not-started'],
  ['Not proceeding', 'withdrawn'],
  ['Not started', 'not-started'],
  ['Not yet started', 'not-started'],
  ['Nothing to report', 'nothing-to-report'],
  ['Nothing to report this quarter', 'nothing-to-report'],
  ['ON-GOING', 'ongoing'],
  ['On going', 'ongoing'],
  ['On hold', 'on-hold'],
  ['On schedule', 'in-progress'],
  ['On target', 'in-progress'],
  ['On track', 'in-progress'],
  ['On track – green', 'in-progress green'],
  ['Ongoing', 'ongoing'],
  ['Ongoing and on track', 'ongoing'],
  ['Ongoing – on target', 'ongoing'],
  ['Part complete', 'in-progress'],
  ['Partly done', 'in-progress'],
  ['Paused', 'on-hold'],
  ['Phase 1 completed', 'in-progress'],
  ['Postponed until 2009/10', 'carried-forward to 2009'],
  ['Progressing well', 'in-progress'],
  ['Put on hold', 'on-hold'],
  ['Replaced by action 2.1.1', 'superseded by action 2.1.1'],
  ['Rolled forward to next year', 'carried-forward to 2009'],
  ['Started', 'in-progress'],
  ['Subsumed into 3.1.2', 'superseded by 3.1.2'],
  ['Superseded', 'superseded'],
  ['Superseded by regional strategy', 'superseded by regional strategy'],
  ['Suspended', 'on-hold'],
  ['Target met', 'completed'],
  ['Under way', 'in-progress'],
  ['Underway', 'in-progress'],
  ['WIP', 'in-progress'],
  ['Will not be taken forward', 'withdrawn'],
  ['Withdrawn', 'withdrawn'],
  ['Work has not yet started', 'not-started'],
  ['Work has started', 'in-progress'],
  ['Work in progress', 'in-progress'],
  ['Work is complete', 'completed'],
  ['Yet to start', 'not-started'],
  ['c/f', 'carried-forward'],
  ['complete', 'completed'],
];

const ASSUMED: readonly (readonly [string, string])[] = [
  ['0%', 'not-started'],
  ['100%', 'completed'],
  ['50%', 'in-progress'],
  ['Amber – delayed', 'in-progress amber'],
  ['At risk', 'in-progress'],
  ['Awaiting approval from UKBA', 'on-hold'],
  ['Awaiting completion', 'on-hold'],
  ['Awaiting funding', 'on-hold'],
  ['Behind schedule', 'in-progress'],
  ['Cannot be achieved', 'in-progress'],
  ['Completed - awaiting sign off', 'on-hold'],
  ['Completed - report sent to all partners', 'completed'],
  ['Completed 2008/09', 'completed'],
  ['Completed 30 June 2008 and 31 October 2008', 'completed'],
  ['Completed June', 'completed in 2008 Q1'],
  ['Completed May 2009', 'completed in 2009 Q1'],
  ['Completed and ongoing', 'ongoing'],
  ['Completed apart from evaluation', 'in-progress'],
  ['Completed by 31 March 2009', 'completed in 2008 Q4'],
  ['Completed except for the appendix', 'in-progress'],
  ['Completed in part', 'in-progress'],
  ['Completed partially', 'in-progress'],
  ['Completed so far', 'in-progress'],
  ['Completed subject to sign-off', 'in-progress'],
  ['Completed to a high standard', 'completed'],
  ['Completed to date', 'in-progress'],
  ['Completed, but not all', 'in-progress'],
  ['Completed, final version to be published in May', 'in-progress'],
  ['Completed, some outstanding', 'in-progress'],
  ['Could not be completed', 'in-progress'],
  ['Deferred', 'carried-forward'],
  ['Deferred to Q4', 'on-hold'],
  ['Delayed', 'in-progress'],
  ['Delayed due to funding', 'in-progress'],
  ['Delayed due to staff changes', 'in-progress'],
  ['Delayed until Q4', 'on-hold'],
  ['Delivered', 'completed'],
  ['Draft circulated', 'in-progress'],
  ['Drafted', 'in-progress'],
  ['Due to be completed in May', 'in-progress'],
  ['Due to start in May', 'not-started'],
  ['Event cancelled due to snow', 'withdrawn'],
  ['Expected to complete in Q4', 'in-progress'],
  ['Failed to achieve', 'in-progress'],
  ['Good progress made', 'in-progress'],
  ['Has not been completed', 'in-progress'],
  ['Held', 'completed'],
  ['Implemented', 'completed'],
  ['In progress, meeting planned', 'in-progress'],
  ['Incomplete', 'in-progress'],
  ['It may be completed', 'in-progress'],
  ['Largely complete, some actions outstanding', 'in-progress'],
  ['Low demand', 'no-demand'],
  ['Meeting cancelled', 'withdrawn'],
  ['No action taken', 'not-started'],
  ['No consultations this year', 'no-demand'],
  ['No demand in 2009/10', 'no-demand'],
  ['No further action', 'withdrawn'],
  ['No progress', 'not-started'],
  ['No referrals received', 'no-demand'],
  ['None completed', 'in-progress'],
  ['Not achieved', 'in-progress'],
  ['Not complete', 'in-progress'],
  ['Not completed', 'in-progress'],
  ['Not fully achieved', 'in-progress'],
  ['Not met', 'in-progress'],
  ['Not on track', 'in-progress'],
  ['Not published', 'in-progress'],
  ['Not required', 'withdrawn'],
  ['Not yet due', 'not-started'],
  ['Nothing achieved', 'in-progress'],
  ['Off track', 'in-progress'],
  ['On course to complete', 'in-progress'],
  ['On hold pending review', 'on-hold'],
  ['Ongoing, 3 meetings held', 'ongoing'],
  ['Outstanding', 'in-progress'],
  ['Overdue', 'in-progress'],
  ['Parked', 'on-hold'],
  ['Partially achieved', 'in-progress'],
  ['Partially met', 'in-progress'],
  ['Pending approval', 'on-hold'],
  ['Planned', 'not-started'],
  ['Postponed', 'carried-forward'],
  ['Published', 'completed'],
  ['Published March 2009', 'completed in 2008 Q4'],
  ['Report not yet published', 'in-progress'],
  ['Scheduled for June', 'not-started'],
  ['Should be complete by June', 'in-progress'],
  ['Should have been completed', 'in-progress'],
  ['Slipped', 'in-progress'],
  ['Some progress', 'in-progress'],
  ['Stalled', 'on-hold'],
  ['Started but not started', 'in-progress'],
  ['Still to be completed', 'in-progress'],
  ['Submitted', 'completed'],
  ['To be carried forward', 'carried-forward'],
  ['To be completed', 'in-progress'],
  ['To be completed in May 2009', 'in-progress'],
  ['To be considered as part of 2010/11 Business Plan', 'carried-forward to 2010'],
  ['To be included in the 2009/10 plan', 'carried-forward to 2009'],
  ['To be published in May', 'in-progress'],
  ['To start in June', 'not-started'],
  ['Unable to complete', 'in-progress'],
  ['Under review', 'in-progress'],
  ['Will be completed', 'in-progress'],
  ['Will be taken forward in 2009/10', 'carried-forward to 2009'],
  ['Work completed in part', 'in-progress'],
  ['Yet to be completed', 'in-progress'],
];

const NOT_UNDERSTOOD: readonly string[] = [
  '-',
  '120%',
  '?',
  'Amber',
  'Amber/Green',
  'As above',
  'As last quarter',
  'Attended two forums and fed back to the board',
  'Blue',
  'Brought forward from last year',
  'Carried forward from 2007/8',
  'Closed',
  'Complete by March 2009',
  'Complete review of guide',
  'Complete the review',
  'Complete?',
  'Completed?',
  'Concerns raised by partners passed on to the agency',
  'Confidential',
  'Ditto',
  'Fifteen people came',
  'G',
  'Good',
  'Green',
  'Guide written with the help of three councils',
  'If completed',
  'Live',
  'N/A',
  'No',
  'No change',
  'No longer on hold',
  'No update',
  'No update received',
  'Not applicable',
  'Not cancelled',
  'Not carried forward',
  'Not for publication',
  'Not ongoing',
  'Once completed, report to board',
  'Open',
  'Poor',
  'R',
  'RAG: Red',
  'Red',
  'Red Cross contacted',
  'Red to amber',
  'See 2.1.1',
  'See above',
  'Status: green',
  'TBC',
  'Three meetings took place',
  'Training day held in Derby for councillors',
  'Unchanged',
  'When complete',
  'Work on the completed sections',
  'Yes',
  'lorem ipsum',
  'n/a',
  'x',
  '✓',
];

describe('a status that says outright how the work stands', () => {
  it.each(CERTAIN)('“%s” is %s', (words, expected) => {
    const reading = readStatus(words, planYear);
    expect([brief(reading.understood), reading.certainty, reading.unread]).toEqual([expected, 'certain', '']);
  });
});

describe('a status in which something is taken for granted', () => {
  it.each(ASSUMED)('“%s” is offered as %s, and says why it is unsure', (words, expected) => {
    const reading = readStatus(words, planYear);
    expect([brief(reading.understood), reading.certainty]).toEqual([expected, 'assumed']);
    expect(reading.because.split(/\. /).length).toBeGreaterThan(1);
  });
});

describe('a status that does not say how the work stands', () => {
  it.each(NOT_UNDERSTOOD)('“%s” is kept and not understood', (words) => {
    const { understood, certainty, because, words: kept } = readStatus(words, planYear);
    expect([understood.status, certainty, kept]).toEqual([null, 'not-understood', words]);
    expect(because).toMatch(/^[A-Z“].*\.$/s);
  });
});

describe('an empty status', () => {
  it.each(['', ' ', '\u00a0\n'])('%j is not reported', (words) => {
    const { understood, certainty, because } = readStatus(words, planYear);
    expect([understood.status, certainty, because]).toEqual([null, 'certain', 'Nothing was reported.']);
    expect(understood.isNarrative).toBe(false);
  });
});

describe('what is denied, hoped for or partly done', () => {
  const BEFORE = [
    'Not',
    'Not yet',
    'Has not been',
    "Hasn't been",
    'Was never',
    'Cannot be',
    'Could not be',
    'None of it',
    'Yet to be',
    'Still to be',
    'To be',
    'Will be',
    'Should be',
    'Should have been',
    'Would have been',
    'May be',
    'Might be',
    'Must be',
    'Needs to be',
    'Due to be',
    'Expected to be',
    'Likely to be',
    'Hoped to be',
    'Intended to be',
    'Scheduled to be',
    'Planned to be',
    'Is about to be',
    'Unlikely to be',
    'Failed to be',
    'Nearly',
    'Almost',
    'Partly',
    'Partially',
    'Mostly',
    'Half',
    '60%',
    '3 of 7',
    'Some actions',
    'First draft',
    'Phase 2',
    'Stage one',
    'If',
    'Once',
    'When',
    'Unless',
  ];
  const DONE = ['completed', 'complete', 'done', 'achieved', 'finished', 'delivered', 'implemented', 'published'];
  const AFTER = [
    'in part',
    'partially',
    'except for one',
    'apart from the survey',
    'bar the launch',
    'subject to approval',
    'but not published',
    ', not all',
    'so far',
    'to date',
    '?',
    '- awaiting sign-off',
    '; remainder outstanding',
    ', to be published in June',
    '- final report still to be submitted',
  ];

  it.each(BEFORE)('is never completed: “%s …”', (before) => {
    for (const done of DONE) {
      expect(readStatus(`${before} ${done}`, planYear).understood.status, `${before} ${done}`).not.toBe('completed');
      expect(readStatus(`${before} ${done} by June`, planYear).understood.status).not.toBe('completed');
    }
  });

  it.each(AFTER)('is never completed: “… %s”', (after) => {
    for (const done of DONE) {
      expect(readStatus(`${done} ${after}`, planYear).understood.status, `${done} ${after}`).not.toBe('completed');
    }
  });
});

describe('what stands beside a status', () => {
  const read = (words: string) => readStatus(words, planYear);

  it('is a colour, which says nothing of the state', () => {
    expect(read('Amber').understood).toMatchObject({ status: null, rag: 'amber', isNarrative: false });
    expect(read('In progress - red').understood).toMatchObject({ status: 'in-progress', rag: 'red' });
    expect(read('Red Cross told').understood.rag).toBeNull();
    expect(read('Amber/Green').understood.rag).toBeNull();
  });

  it('is a restriction, kept in its own words', () => {
    const words = 'Restricted, available on request';
    expect(read(words).understood).toMatchObject({ status: null, restriction: words, isNarrative: false });
  });

  it('is a story, told from a state', () => {
    expect(read('Two visits to Derby made with the police').understood.isNarrative).toBe(true);
    expect(read('See above').understood.isNarrative).toBe(false);
    expect(read('Completed').understood.isNarrative).toBe(false);
  });

  it('is a year that the plan does not cover', () => {
    expect(read('No demand in 2009/10')).toMatchObject({
      certainty: 'assumed',
      notes: ['2009/10 is not a year of the plan'],
      understood: { status: 'no-demand', yearsOutsidePlan: [2009] },
    });
    expect(read('No demand in 2008/09').understood.yearsOutsidePlan).toEqual([]);
  });

  it('is how far the work is', () => {
    expect(read('50% complete').understood).toMatchObject({ status: 'in-progress', percentDone: 50 });
    expect(read('In progress').understood.percentDone).toBeNull();
  });

  it('is the year after the plan for “next year”', () => {
    expect(read('Carried forward to next year').understood.carriedTo).toBe(2009);
    expect(readStatus('Carried forward to next year', { ...planYear, years: 2 }).understood.carriedTo).toBe(2010);
  });

  it('is what could not be read', () => {
    expect(read('Completed - thanks to Derby')).toMatchObject({ certainty: 'assumed', unread: 'thanks to Derby' });
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

describe('a reading of a status', () => {
  it.each(VARIANTS.map((variant) => variant))('does not depend on how it is typed (%#)', (variant) => {
    for (const words of [...CERTAIN.map(([one]) => one), ...ASSUMED.map(([one]) => one), ...NOT_UNDERSTOOD]) {
      const [plain, other] = [readStatus(words, planYear), readStatus(variant(words), planYear)];
      expect([brief(other.understood).toLowerCase(), other.certainty], variant(words)).toEqual([
        brief(plain.understood).toLowerCase(),
        plain.certainty,
      ]);
    }
  });

  it.each(['🎉', '\ud800', 'مكتمل', '\u0000', '(((', '100', '%', '<b>Completed</b>', '0 of 0 done', '5 of 4 done'])(
    'of %j does not fail',
    (words) => {
      expect(readStatus(words, planYear).words).toBe(words);
    },
  );

  it.each(['completed ', 'not ', 'a', '(', '50% ', 'to be a b c ', 'awaiting ', 'Q1 ', 'red ', 'superseded by '])(
    'of %j 40,000 characters long takes no time',
    (piece) => {
      const start = performance.now();
      const reading = readStatus(piece.repeat(Math.ceil(40_000 / piece.length)), planYear);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(reading.because).not.toBe('');
    },
  );
});
