/** Something in a plan’s document that a person has to look at. The words themselves are never changed. */
export interface Finding {
  readonly kind: FindingKind;
  /** The line (`3.1.1b`), action, objective or section that it is about; empty where it is about the whole plan. */
  readonly reference: string;
  /** What was found, in a sentence. */
  readonly says: string;
  /** What might be meant, for a person to take or leave. */
  readonly suggestion: string | null;
}

/** What a kind of finding is called, and what it means for the person who looks at it. */
export interface FindingRule {
  readonly label: string;
  readonly explanation: string;
  /** Whether it is about the status column of the plan’s document, beside which the quarters’ answers may tell more. */
  readonly isAboutStatus?: true;
}

/** The kinds of finding in the order they are shown. */
export const FINDINGS = {
  'status-missing': {
    label: 'No status',
    explanation: 'The cell is empty: it does not say how the work stands, and somebody has to be asked.',
    isAboutStatus: true,
  },
  'status-not-understood': {
    label: 'Status not understood',
    explanation: 'The words do not say how the work stands, so somebody has to choose a status.',
    isAboutStatus: true,
  },
  'narrative-as-status': {
    label: 'A story instead of a status',
    explanation:
      'The words tell what happened but not whether the work is done. They are kept; somebody has to decide.',
    isAboutStatus: true,
  },
  'restriction-as-status': {
    label: 'A restriction instead of a status',
    explanation: 'The words say who may see the data, not how the work stands.',
    isAboutStatus: true,
  },
  'year-outside-plan': {
    label: 'A year outside the plan',
    explanation: 'The words name a year or day that the plan does not cover: either the year is wrong or the line is.',
  },
  'quarter-against-kpi-date': {
    label: 'Timescale and KPI disagree',
    explanation:
      'The KPI names a day outside the timescale’s quarter. Both are kept; the line is counted by its timescale.',
  },
  'open-past-due': {
    label: 'Open past its day',
    explanation: 'The work is still open although its timescale is over: decide at the year’s end whether it goes on.',
    isAboutStatus: true,
  },
  'ongoing-but-completed': {
    label: 'Ongoing, yet completed',
    explanation:
      'Work without an end was called completed: it is satisfied for the year and is offered again for the next.',
    isAboutStatus: true,
  },
  'one-status-for-several': {
    label: 'One status for several times',
    explanation:
      'The line falls due more than once, but one status stands for all of it: the quarters are not broken down.',
    isAboutStatus: true,
  },
  'carried-past-next-year': {
    label: 'Carried past the next year',
    explanation: 'The work is put off to a plan later than the next one: the year between has nobody who looks at it.',
  },
  'carried-in-within-words': {
    label: 'Carried in, say its words',
    explanation: 'The action’s own words tell that it comes from an earlier plan: link it there.',
  },
  'timescale-not-understood': {
    label: 'Timescale not understood',
    explanation: 'No day or quarter could be read, so the line never falls due until somebody gives one.',
  },
  'timescale-assumed': {
    label: 'Timescale read with an assumption',
    explanation: 'Something was taken for granted in reading the timescale: confirm it or correct it.',
  },
  'timescale-exception': {
    label: 'An exception in the timescale',
    explanation: 'The timescale has words beside it that limit it: they are kept as a note.',
  },
  'lead-missing': { label: 'No lead', explanation: 'Nobody is named who would answer for the line.' },
  'lead-repeats-kpi': {
    label: 'Lead repeats the KPI',
    explanation:
      'The lead’s cell holds the words of a KPI, so nobody is named. A lead from a line beside it is suggested only.',
  },
  'similar-leads': {
    label: 'Leads that look alike',
    explanation: 'Several names begin alike and may be one post. They are not merged until somebody says so.',
  },
  'kpi-reads-as-timescale': {
    label: 'KPI reads as a timescale',
    explanation: 'The KPI says when, not what: nothing in it can be counted or finished.',
  },
  'groups-miscounted': {
    label: 'Number of groups differs',
    explanation: 'A KPI counts another number of groups than the plan has. Groups start and end: count as at a day.',
  },
  'inherited-cells': {
    label: 'Row without an action of its own',
    explanation: 'The row was read as a further KPI of the action above it.',
  },
  'key-objective-unserved': {
    label: 'Key objective without an action',
    explanation: 'No strategic objective serves this duty of the grant agreement, so nothing is planned for it.',
  },
  'objective-worded-differently': {
    label: 'Objective worded differently',
    explanation: 'A strategic objective and the key objective that it serves differ in words. Each keeps its own.',
  },
  'abbreviation-not-listed': {
    label: 'Abbreviation not listed',
    explanation: 'The plan uses an abbreviation that its list of abbreviations does not explain.',
  },
  'spellings-differ': {
    label: 'Two spellings',
    explanation: 'The same words are written in more than one way. They are matched as one and kept as written.',
  },
  'stale-figure': {
    label: 'Figure older than the plan',
    explanation: 'The figure was taken before the plan’s year began: show its day with it.',
  },
  'figures-of-several-days': {
    label: 'Figures of several days',
    explanation: 'Figures that stand together were taken at different times, so they cannot be compared or added.',
  },
} as const satisfies Record<string, FindingRule>;

/** A kind of finding, by its key. */
export type FindingKind = keyof typeof FINDINGS;
