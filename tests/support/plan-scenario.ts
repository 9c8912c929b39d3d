import { type Day } from '../../src/lib/domain/day';
import { type PlanYear } from '../../src/lib/domain/financial-year';
import { type Actual, type Measure } from '../../src/lib/domain/measure';
import { type KpiLine, type Plan, type PlanAction, type StrategicObjective } from '../../src/lib/domain/plan';
import { type StatisticDraft } from '../../src/lib/domain/plan-draft';
import { type QuarterNumber } from '../../src/lib/domain/quarter';
import { type Schedule } from '../../src/lib/domain/schedule';
import { type Status } from '../../src/lib/domain/status';
import { type Update } from '../../src/lib/domain/update';

/** The plan year of the scenario: April 2008 to March 2009. */
export const PLAN_YEAR: PlanYear = { firstYear: 2008, years: 1, startsMonth: 4 };

/** The scenario's today: the year is over, some answers for its last quarter are still out. */
export const TODAY: Day = '2009-04-14';

export const quarterOf2008 = (number: QuarterNumber) => ({ year: 2008, number });

/** Due by the end of each of some quarters of 2008/09. */
export const dueInQuarters = (...numbers: readonly QuarterNumber[]): Schedule => ({
  kind: 'quarters',
  windows: numbers.map((number) => ({ from: quarterOf2008(number), to: quarterOf2008(number) })),
});

let lastId = 0;
const nextId = (): number => (lastId += 1);

/** A KPI line of no particular content; what a test is about is given. */
export function aLine(line: Partial<KpiLine> = {}): KpiLine {
  const id = line.id ?? nextId();
  return {
    id,
    reference: `1.1.${id}`,
    kpi: 'Notes of the meeting sent round',
    lead: 'Co-ordinator',
    taskGroupId: null,
    timescale: '2nd quarter',
    statusWords: '',
    schedule: dueInQuarters(2),
    revisedDue: null,
    earlierSchedules: [],
    askedSince: null,
    outFrom: null,
    measures: [],
    ...line,
  };
}

/** An answer for a quarter of 2008/09, given a fortnight after it ended unless a day is said. */
export function anUpdate(
  line: Pick<KpiLine, 'id'>,
  quarter: QuarterNumber,
  status: Status,
  rest: Partial<Update> = {},
): Update {
  return {
    lineId: line.id,
    quarter: quarterOf2008(quarter),
    status,
    version: 1,
    rag: null,
    comment: '',
    reason: '',
    completedOn: null,
    carriedTo: null,
    supersededBy: '',
    actuals: [],
    statusWords: null,
    saidBy: 'Co-ordinator',
    enteredBy: 'Lead Officer',
    enteredOn: ['2008-07-14', '2008-10-14', '2009-01-14', '2009-04-14'][quarter - 1] ?? TODAY,
    ...rest,
  };
}

/** A count of meetings: so many a year, added up, unless something else is said. */
export function aCount(rest: Partial<Extract<Measure, { kind: 'count' }>> = {}): Extract<Measure, { kind: 'count' }> {
  return {
    id: nextId(),
    kind: 'count',
    name: 'Meetings held',
    unit: 'meetings',
    target: 4,
    baseline: null,
    per: 'year',
    aggregation: 'sum',
    direction: 'at least',
    ...rest,
  };
}

/** A share of answered enquiries, its target in per cent, averaged by weight unless something else is said. */
export function aRatio(rest: Partial<Extract<Measure, { kind: 'ratio' }>> = {}): Extract<Measure, { kind: 'ratio' }> {
  return {
    id: nextId(),
    kind: 'ratio',
    name: 'Enquiries answered in a week',
    unit: '%',
    target: 80,
    baseline: null,
    per: 'year',
    aggregation: 'average',
    direction: 'at least',
    ...rest,
  };
}

/** Something done or not. */
export function aMilestone(by: Day | null): Extract<Measure, { kind: 'milestone' }> {
  return { id: nextId(), kind: 'milestone', name: 'Report sent', by };
}

/** A figure given for a measure: its value, or both parts of a share. */
export function anActual(
  measure: Pick<Measure, 'id'>,
  value: number | null,
  parts?: readonly [number, number],
): Actual {
  return { measureId: measure.id, value, numerator: parts?.[0] ?? null, denominator: parts?.[1] ?? null };
}

/** Lines as actions of one outcome of one objective. */
export function anObjective(number: number, lines: readonly KpiLine[], letters: readonly string[]): StrategicObjective {
  const actions = lines.map((line): PlanAction => ({
    id: nextId(),
    reference: line.reference.replace(/[a-z]$/, ''),
    text: `Do the work of ${line.reference}`,
    carriedInFrom: null,
    lines: [line],
  }));
  return {
    id: nextId(),
    number,
    text: `Objective ${number}: people find their way`,
    keyObjectiveLetters: letters,
    outcomes: [{ id: nextId(), number: 1, text: `Outcome ${number}.1: fewer go astray`, actions }],
  };
}

/** A plan for 2008/09 around some objectives. */
export function aPlan(objectives: readonly StrategicObjective[], rest: Partial<Plan> = {}): Plan {
  return {
    id: nextId(),
    title: 'Business plan 2008/09',
    planYear: PLAN_YEAR,
    state: 'adopted',
    adoptedOn: '2008-04-08',
    adoptionMinute: '',
    revision: 17,
    wordingRevision: 3,
    keyObjectives: ['a', 'b', 'c'].map((letter) => ({ id: nextId(), letter, text: `Duty ${letter} of the agreement` })),
    objectives,
    taskGroups: [],
    ...rest,
  };
}

const HOUSING = { id: 501, slug: 'housing', name: 'Housing' };
const HEALTH = { id: 502, slug: 'health', name: 'Health' };

const attended = aCount({ name: 'Forums attended', unit: 'forums', target: 4 });
const answered = aRatio();
const reportSent = aMilestone('2009-03-31');

/** A dozen lines and two, one for every position that a line may be in at the year's end. */
export const LINES = {
  doneOnTime: aLine({ reference: '1.1.1', schedule: dueInQuarters(1), timescale: '1st quarter' }),
  doneLate: aLine({ reference: '1.1.2', schedule: dueInQuarters(3), timescale: '3rd quarter', measures: [reportSent] }),
  recurring: aLine({
    reference: '1.1.3',
    schedule: { kind: 'recurring', every: 'quarterly' },
    timescale: 'Each quarter',
    measures: [attended, answered],
    taskGroupId: HOUSING.id,
  }),
  overdue: aLine({ reference: '1.1.4', lead: 'Police rep' }),
  inProgress: aLine({
    reference: '1.1.5',
    schedule: { kind: 'open-ended' },
    timescale: 'On going',
    taskGroupId: HEALTH.id,
  }),
  nothingToReport: aLine({ reference: '1.1.6', schedule: { kind: 'on-demand' }, timescale: 'As appropriate' }),
  noDemand: aLine({ reference: '2.1.1', schedule: { kind: 'on-demand' }, timescale: 'In response to demand' }),
  onHold: aLine({ reference: '2.1.2', schedule: dueInQuarters(4), timescale: '4th quarter' }),
  awaited: aLine({ reference: '2.1.3', schedule: dueInQuarters(4), timescale: '4th quarter', lead: '' }),
  carriedForward: aLine({ reference: '2.1.4a', schedule: dueInQuarters(3), timescale: '3rd quarter' }),
  withdrawn: aLine({ reference: '2.1.4b', schedule: dueInQuarters(2, 4), timescale: '2nd quarter & 4th quarter' }),
  superseded: aLine({ reference: '2.1.5', schedule: dueInQuarters(3) }),
  revised: aLine({ reference: '2.1.6', schedule: dueInQuarters(2), revisedDue: '2009-02-28' }),
  neverAsked: aLine({ reference: '2.1.7', schedule: { kind: 'not-understood' }, timescale: '', kpi: '' }),
} as const satisfies Readonly<Record<string, KpiLine>>;

const { doneOnTime, doneLate, recurring, overdue, inProgress, nothingToReport, noDemand, onHold, awaited } = LINES;
const { carriedForward, withdrawn, superseded, revised, neverAsked } = LINES;

export const SCENARIO_PLAN: Plan = aPlan(
  [
    anObjective(1, [doneOnTime, doneLate, recurring, overdue, inProgress, nothingToReport], ['a', 'b']),
    anObjective(2, [noDemand, onHold, awaited, carriedForward, withdrawn, superseded, revised, neverAsked], ['b']),
  ],
  { taskGroups: [HOUSING, HEALTH] },
);

const everyQuarter: readonly QuarterNumber[] = [1, 2, 3, 4];

export const SCENARIO_UPDATES: readonly Update[] = [
  anUpdate(doneOnTime, 1, 'completed', { completedOn: '2008-06-20', rag: 'green', comment: 'Sent to all members.' }),
  anUpdate(doneLate, 3, 'in-progress', { rag: 'amber', reason: 'Printer closed; next week.' }),
  anUpdate(doneLate, 4, 'completed', { completedOn: '2009-02-20', reason: 'Printer was closed.' }),
  ...everyQuarter.map((number) =>
    anUpdate(recurring, number, 'completed', {
      rag: 'green',
      actuals: [anActual(attended, number === 2 ? 0 : 2), anActual(answered, null, [number * 10, number * 12])],
    }),
  ),
  anUpdate(overdue, 2, 'in-progress'),
  anUpdate(overdue, 4, 'in-progress', { rag: 'red', reason: 'Waits for the force’s lawyers.' }),
  ...everyQuarter.map((number) => anUpdate(inProgress, number, 'ongoing', { rag: 'green' })),
  anUpdate(nothingToReport, 4, 'nothing-to-report'),
  anUpdate(noDemand, 4, 'no-demand', { comment: 'No borough asked.' }),
  anUpdate(onHold, 4, 'on-hold', { reason: 'Until the new lead starts.' }),
  anUpdate(carriedForward, 3, 'carried-forward', { carriedTo: 2010, comment: 'To be part of a later plan.' }),
  anUpdate(withdrawn, 2, 'withdrawn', { reason: 'The forum was wound up.' }),
  anUpdate(superseded, 3, 'superseded', { reason: 'A national scheme does it.', supersededBy: 'the national scheme' }),
  anUpdate(revised, 4, 'completed', { completedOn: '2009-02-20' }),
];

export const SCENARIO_STATISTICS: readonly StatisticDraft[] = [
  {
    series: 'People supported',
    unit: 'people',
    area: 'The region',
    source: 'Agency return',
    periodWords: '2006/7',
    asAt: null,
    value: 41_020,
    isRestricted: false,
  },
  {
    series: 'Children looked after',
    unit: 'children',
    area: 'The region',
    source: '',
    periodWords: 'February 2008',
    asAt: '2008-02-29',
    value: 72,
    isRestricted: true,
  },
];
