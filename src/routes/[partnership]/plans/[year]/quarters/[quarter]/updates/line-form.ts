import { type Day, dayInWords } from '$lib/domain/day';
import { yearInWords } from '$lib/domain/financial-year';
import type { Measure } from '$lib/domain/measure';
import { targetInWords } from '$lib/domain/measure-words';
import type { KpiLine, PlacedLine, Plan } from '$lib/domain/plan';
import { type Position } from '$lib/domain/position';
import { reasonAsked } from '$lib/domain/reason';
import { earlierOf, notAskedInWords } from '$lib/domain/settled';
import { type Standing, standingOf } from '$lib/domain/standing';
import {
  isSameQuarter,
  type Quarter,
  quarterAt,
  quarterIndex,
  quarterInWords,
  quarterPeriod,
  quartersOfPlan,
} from '$lib/domain/quarter';
import { lineIn } from '$lib/domain/schedule-in-force';
import { latenessInWords, standingInWords } from '$lib/domain/standing-words';
import { RAG_ORDER, RAGS, type Status, STATUSES } from '$lib/domain/status';
import { asksConfidence, statusesOffered } from '$lib/domain/status-offer';
import type { Answer, Update } from '$lib/domain/update';
import { capitalised } from '$lib/domain/words';
import { measurePart } from '$lib/forms/typed-answer';

export interface StatusOption {
  readonly value: Status;
  readonly label: string;
  readonly position: Position;
  /** What its choice must give a reason for, as a question; null where nothing. */
  readonly asks: string | null;
  /** Whether nothing more is to come after it, so that nobody is asked how sure they are. */
  readonly closes: boolean;
}

export interface MeasureField {
  readonly part: string;
  readonly label: string;
  readonly hint: string | null;
}

/** Something the plan says of a line, with what it is. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What was last said of a line, and for which quarter. */
export interface LastSaid {
  readonly quarter: string;
  readonly text: string;
}

/** One line of the bulk form, as the page shows it. */
export interface LineForm {
  readonly lineId: number;
  readonly reference: string;
  readonly action: string;
  readonly facts: readonly Fact[];
  /** How it stood the quarter before. */
  readonly lastTime: string | null;
  readonly lastSaid: LastSaid | null;
  /** What settled it in an earlier quarter, so that it is not asked; null where it is. */
  readonly settled: string | null;
  readonly lateness: string | null;
  readonly isLate: boolean;
  readonly choices: readonly StatusOption[];
  readonly more: readonly StatusOption[];
  readonly measures: readonly MeasureField[];
  /** What the answer says now, field by field; empty where there is none yet. */
  readonly saved: Readonly<Record<string, string>>;
  readonly savedBy: string | null;
  /** Whose word the answer is, where somebody else entered it. */
  readonly saidBy: string;
  readonly dayHint: string;
}

/** The symbol that a status has on the grid, where nothing is late. */
const SYMBOLS: Readonly<Record<Status, Position>> = {
  'not-started': 'in-progress',
  'in-progress': 'in-progress',
  completed: 'done-on-time',
  ongoing: 'in-progress',
  'nothing-to-report': 'nothing-to-report',
  'no-demand': 'no-demand',
  'on-hold': 'on-hold',
  'carried-forward': 'carried-forward',
  withdrawn: 'out',
  superseded: 'out',
};

const NOTHING_SAID = {
  rag: null,
  comment: '',
  reason: '',
  completedOn: null,
  carriedTo: null,
  supersededBy: '',
  actuals: [],
} satisfies Omit<Answer, 'status'>;

export const RAG_CHOICES = RAG_ORDER.map((rag) => ({
  value: rag,
  label: RAGS[rag].label,
  rag,
  asks: RAGS[rag].reasonAsked,
}));

/** The years that a line of a plan can be carried forward to. */
export function carryYears(plan: Plan): { value: string; label: string }[] {
  const next = plan.planYear.firstYear + plan.planYear.years;
  const years = Array.from({ length: 5 }, (_, index) => next + index);
  return [
    { value: '', label: 'Choose a year' },
    ...years.map((year) => ({ value: String(year), label: yearInWords(year) })),
  ];
}

function measureFields(measure: Measure): MeasureField[] {
  if (measure.kind === 'milestone') return [];
  const hint = measure.target === null ? 'No target' : `Target: ${targetInWords(measure)}`;
  const name = capitalised(measure.name || measure.unit);
  const own = { part: measurePart(measure.id), label: `${name}: how many`, hint };
  if (measure.kind === 'count') return [own];
  return [own, { part: measurePart(measure.id, true), label: 'Out of how many', hint: null }];
}

const figure = (value: number | null): string => (value === null ? '' : String(value));

function savedFields(update: Update | null): Record<string, string> {
  if (!update) return { base: '0' };
  const actuals = update.actuals.flatMap(({ measureId, value, numerator, denominator }) =>
    denominator === null
      ? [[measurePart(measureId), figure(value)]]
      : [
          [measurePart(measureId), figure(numerator)],
          [measurePart(measureId, true), figure(denominator)],
        ],
  );
  return {
    base: String(update.version),
    status: update.status,
    rag: update.rag ?? '',
    comment: update.comment,
    reason: update.reason,
    completedOn: update.completedOn ? dayInWords(update.completedOn) : '',
    carriedTo: figure(update.carriedTo),
    supersededBy: update.supersededBy,
    ...(Object.fromEntries(actuals) as Record<string, string>),
  };
}

interface Asked {
  readonly plan: Plan;
  readonly quarter: Quarter;
  readonly today: Day;
}

/** How the line stood the quarter before. */
function lastTime(standing: Standing): string | null {
  if (standing.position === 'not-asked') return null;
  const told = standing.update ? `, told on ${dayInWords(standing.update.enteredOn)}` : '';
  return `${standingInWords(standing).toLowerCase()}${told}`;
}

const wordsOf = ({ comment, reason }: Update): string =>
  [comment, reason]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');

/** What was last said of the line before the quarter, and for which quarter; null where nothing was. */
function lastSaid(told: readonly Update[], { plan, quarter }: Asked): LastSaid | null {
  const [last] = told
    .filter((update) => quarterIndex(update.quarter) < quarterIndex(quarter) && wordsOf(update) !== '')
    .toSorted((one, other) => quarterIndex(other.quarter) - quarterIndex(one.quarter));
  return last ? { quarter: quarterInWords(last.quarter, plan.planYear.startsMonth), text: wordsOf(last) } : null;
}

/** The statuses to choose from: those likely at once, the others behind *More*, each with what its choice would ask for. */
function statusOptions(line: KpiLine, told: readonly Update[], update: Update | null, asked: Asked) {
  const { plan, quarter, today } = asked;
  const context = { line, updates: told, planYear: plan.planYear, quarter, today };
  const option = (status: Status): StatusOption => ({
    value: status,
    label: STATUSES[status].label,
    position: SYMBOLS[status],
    asks: reasonAsked({ ...NOTHING_SAID, status }, context)?.asks ?? null,
    closes: !asksConfidence(status),
  });
  const last = quartersOfPlan(plan.planYear).at(-1);
  const isLast = last !== undefined && isSameQuarter(quarter, last);
  const { first, more } = statusesOffered(lineIn(line, quarter).schedule, update?.status ?? null, isLast);
  return { choices: first.map(option), more: more.map(option) };
}

/** How a day can be typed and, of a late line, what completed work counts as without one. */
function dayHint(isLate: boolean, options: readonly StatusOption[], { plan, quarter }: Asked): string {
  const like = `If it is completed, like ${dayInWords(quarterPeriod(quarter, plan.planYear.startsMonth).to)}`;
  const completed = options.find(({ value }) => value === 'completed');
  if (!isLate || !completed) return like;
  return `${like}. Without a day it counts as done ${completed.asks === null ? 'on time' : 'late'}.`;
}

/** What the plan says of a line, under its own headings. */
const factsOf = ({ kpi, timescale, lead }: KpiLine): readonly Fact[] =>
  [
    { label: 'Target/KPI', value: kpi },
    { label: 'Timescale', value: timescale },
    { label: 'Lead', value: lead },
  ].filter(({ value }) => value !== '');

/** The form of one line: what it asks, what was said before, and which choices would need a reason. */
export function lineForm({ line, action }: PlacedLine, told: readonly Update[], asked: Asked): LineForm {
  const { plan, quarter, today } = asked;
  const at = (one: Quarter): Standing => standingOf(line, told, plan.planYear, one, today);
  const update = told.find((one) => isSameQuarter(one.quarter, quarter)) ?? null;
  const now = at(quarter);
  const isLate = now.daysLate !== null && now.position !== 'done-late';
  const { choices, more } = statusOptions(line, told, update, asked);
  return {
    lineId: line.id,
    reference: line.reference,
    action: action.text,
    facts: factsOf(lineIn(line, quarter)),
    lastTime: lastTime(at(quarterAt(quarterIndex(quarter) - 1))),
    lastSaid: lastSaid(told, asked),
    settled: notAskedInWords(earlierOf(line, told, plan.planYear, quarter), quarter),
    lateness: now.position === 'done-late' ? null : latenessInWords(now),
    isLate,
    choices,
    more,
    measures: line.measures.flatMap(measureFields),
    saved: savedFields(update),
    savedBy: update ? `${update.saidBy}, ${dayInWords(update.enteredOn)}` : null,
    saidBy: update && update.saidBy !== update.enteredBy ? update.saidBy : '',
    dayHint: dayHint(isLate, [...choices, ...more], asked),
  };
}
