import { reasonAsked } from '$lib/domain/answer';
import { type Day, dayInWords } from '$lib/domain/day';
import { yearInWords } from '$lib/domain/financial-year';
import type { Measure } from '$lib/domain/measure';
import type { PlacedLine, Plan } from '$lib/domain/plan';
import { type Position } from '$lib/domain/position';
import { type Standing, standingOf } from '$lib/domain/standing';
import { isSameQuarter, type Quarter, quarterAt, quarterIndex } from '$lib/domain/quarter';
import { latenessInWords, standingInWords } from '$lib/domain/standing-words';
import { RAG_ORDER, RAGS, type Status, STATUSES } from '$lib/domain/status';
import { statusesOffered } from '$lib/domain/status-offer';
import type { Answer, Update } from '$lib/domain/update';
import { measurePart } from '$lib/forms/updates';

interface StatusOption {
  readonly value: Status;
  readonly label: string;
  readonly position: Position;
  readonly needsReason: boolean;
}

export interface MeasureField {
  readonly part: string;
  readonly label: string;
  readonly hint: string | null;
}

/** One line of the bulk form, as the page shows it. */
export interface LineForm {
  readonly lineId: number;
  readonly reference: string;
  readonly action: string;
  readonly facts: readonly string[];
  /** How it stood the quarter before. */
  readonly lastTime: string | null;
  readonly lateness: string | null;
  readonly isLate: boolean;
  readonly choices: readonly StatusOption[];
  readonly more: readonly StatusOption[];
  readonly measures: readonly MeasureField[];
  /** What the answer says now, field by field; empty where there is none yet. */
  readonly saved: Readonly<Record<string, string>>;
  readonly savedBy: string | null;
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
  needsReason: RAGS[rag].reasonAsked !== null,
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

const target = (measure: Measure): string | null => {
  if (measure.kind === 'milestone' || measure.target === null) return null;
  const figure = measure.kind === 'ratio' ? `${measure.target}%` : String(measure.target);
  return `Target ${measure.direction === 'exactly' ? '' : `${measure.direction} `}${figure} each ${measure.per}`;
};

function measureFields(measure: Measure): MeasureField[] {
  if (measure.kind === 'milestone') return [];
  const hint = target(measure);
  const name = measure.name || measure.unit;
  const own = { part: measurePart(measure.id), label: `How many: ${name}`, hint };
  if (measure.kind === 'count') return [own];
  return [
    { ...own, label: `${name}: how many` },
    { part: measurePart(measure.id, true), label: 'Out of how many', hint: null },
  ];
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

function lastTime(standing: Standing): string | null {
  if (standing.position === 'not-asked') return null;
  const told = standing.update ? `, told on ${dayInWords(standing.update.enteredOn)}` : '';
  return `${standingInWords(standing).toLowerCase()}${told}`;
}

/** The form of one line: what it asks, what was said before, and which choices would need a reason. */
export function lineForm({ line, action }: PlacedLine, told: readonly Update[], asked: Asked): LineForm {
  const { plan, quarter, today } = asked;
  const { planYear } = plan;
  const at = (one: Quarter): Standing => standingOf(line, told, planYear, one, today);
  const update = told.find((one) => isSameQuarter(one.quarter, quarter)) ?? null;
  const context = { line, updates: told, planYear, quarter, today };
  const option = (status: Status): StatusOption => ({
    value: status,
    label: STATUSES[status].label,
    position: SYMBOLS[status],
    needsReason: reasonAsked({ ...NOTHING_SAID, status }, context) !== null,
  });
  const offer = statusesOffered(line.schedule, update?.status ?? null);
  const now = at(quarter);
  return {
    lineId: line.id,
    reference: line.reference,
    action: action.text,
    facts: [line.kpi, line.timescale, line.lead].filter((words) => words !== ''),
    lastTime: lastTime(at(quarterAt(quarterIndex(quarter) - 1))),
    lateness: now.position === 'done-late' ? null : latenessInWords(now),
    isLate: now.daysLate !== null && now.position !== 'done-late',
    choices: offer.first.map(option),
    more: offer.more.map(option),
    measures: line.measures.flatMap(measureFields),
    saved: savedFields(update),
    savedBy: update ? `${update.saidBy}, ${dayInWords(update.enteredOn)}` : null,
  };
}
