import { type Day, dayInWords } from '$lib/domain/day';
import { kpiDate, standingByKpiDate } from '$lib/domain/kpi-date';
import type { Attainment } from '$lib/domain/attainment';
import { lineStandings, type MeasureStanding } from '$lib/domain/line-standing';
import type { Measure } from '$lib/domain/measure';
import type { PlacedLine, Plan } from '$lib/domain/plan';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { type Quarter, quarterInWords, quartersOfPlan, quarterShort } from '$lib/domain/quarter';
import { monthsOfQuarter, scheduleInWords } from '$lib/domain/schedule-words';
import { latenessInWords, standingInWords } from '$lib/domain/standing-words';
import { yearInWords } from '$lib/domain/financial-year';
import { freshnessOf } from '$lib/domain/freshness';
import { type Standing, standingOf } from '$lib/domain/position';
import { RAGS, STATUSES } from '$lib/domain/status';
import { readTimescale } from '$lib/domain/timescale';
import type { Answer, Update } from '$lib/domain/update';
import type { UpdateVersion } from '$lib/server/repositories/updates';

interface Seen {
  readonly plan: Plan;
  readonly today: Day;
}

const targetOf = (measure: Measure): string => {
  if (measure.kind === 'milestone') return measure.by ? `A milestone, by ${dayInWords(measure.by)}` : 'A milestone';
  if (measure.target === null) return `A count of ${measure.unit}, with no target`;
  const of = measure.kind === 'ratio' ? '%' : ` ${measure.unit}`;
  return `${measure.direction === 'exactly' ? 'Exactly' : measure.direction === 'at most' ? 'At most' : 'At least'} ${measure.target}${of} each ${measure.per}`;
};

const sofar = ({ actual, targetSoFar, result }: Attainment): string => {
  if (result === 'no figure') return 'no figure yet';
  const parts = [
    actual === null ? null : `${actual.toLocaleString('en-GB')} so far`,
    targetSoFar === null ? null : `${targetSoFar} due by now`,
  ];
  return [...parts.filter((part) => part !== null), result].join(', ');
};

const measureRow = ({ measure, attainment }: MeasureStanding) => ({
  key: measure.name || 'Measure',
  value: targetOf(measure),
  note: sofar(attainment),
});

function answerRows(answer: Answer, measures: readonly Measure[]) {
  const figure = (id: number): string => measures.find((measure) => measure.id === id)?.name ?? 'Figure';
  const rows = [
    { key: 'What happened', value: STATUSES[answer.status].label },
    { key: 'Confidence', value: answer.rag ? RAGS[answer.rag].label : '' },
    { key: 'In a sentence', value: answer.comment },
    { key: 'Why, and what next', value: answer.reason },
    { key: 'Done on', value: answer.completedOn ? dayInWords(answer.completedOn) : '' },
    { key: 'Continues in', value: answer.carriedTo === null ? '' : yearInWords(answer.carriedTo) },
    { key: 'Superseded by', value: answer.supersededBy },
    ...answer.actuals.map(({ measureId, value, numerator, denominator }) => ({
      key: figure(measureId),
      value: denominator === null ? String(value ?? '') : `${numerator ?? 0} of ${denominator}`,
    })),
  ];
  return rows.filter(({ value }) => value !== '');
}

function byKpi(placed: PlacedLine, told: readonly Update[], quarter: Quarter, { plan, today }: Seen): string | null {
  const by = kpiDate(placed.line);
  if (by === null) return null;
  const standing = standingOf(placed.line, told, plan.planYear, quarter, today);
  const last = told.find(({ status }) => status === 'completed') ?? standing.update;
  return `By the day in the KPI, ${dayInWords(by)}: ${standingByKpiDate({ ...standing, update: last }, by, today, plan.planYear.startsMonth)}`;
}

function standingWithLateness(standing: Standing): string {
  const lateness = latenessInWords(standing);
  const words = standingInWords(standing).toLowerCase();
  if (lateness === null) return words;
  return standing.position === 'overdue' ? lateness : `${words}, ${lateness}`;
}

function quarterAnswer(placed: PlacedLine, told: readonly Update[], quarter: Quarter, { plan, today }: Seen) {
  const standing = standingOf(placed.line, told, plan.planYear, quarter, today);
  const { update } = standing;
  return {
    key: `q${quarter.number}-${quarter.year}`,
    words: quarterInWords(quarter, plan.planYear.startsMonth),
    cell: {
      quarter: `Q${quarter.number}`,
      months: monthsOfQuarter(quarter, plan.planYear.startsMonth),
      position: standing.position,
      rag: update?.rag ?? null,
    },
    standing: standingWithLateness(standing),
    rows: update ? answerRows(update, placed.line.measures) : [],
    told: update ? `Said by ${update.saidBy}, entered by ${update.enteredBy} on ${dayInWords(update.enteredOn)}` : null,
    statusWords: update?.statusWords ?? null,
  };
}

function freshness(told: readonly Update[], quarter: Quarter, today: Day): string {
  const fresh = freshnessOf(told, quarter, today);
  if (!fresh) return 'Nobody has told of it yet';
  const age = fresh.quarters === 0 ? '' : `, ${fresh.quarters} quarter${fresh.quarters === 1 ? '' : 's'} ago`;
  return `Last told of on ${dayInWords(fresh.lastTold)}${age}`;
}

/** Everything the page of an action says of one of its lines. */
export function lineView(placed: PlacedLine, told: readonly Update[], seen: Seen) {
  const { plan, today } = seen;
  const { line } = placed;
  const own = told.filter(({ lineId }) => lineId === line.id);
  const inHand = quarterInHand(plan.planYear, today);
  const reading = readTimescale(line.timescale, plan.planYear);
  const measures =
    lineStandings(plan, told, inHand, 'year to date', today).find((one) => one.line.id === line.id)?.measures ?? [];
  const group = plan.taskGroups.find(({ id }) => id === line.taskGroupId);
  return {
    reference: line.reference,
    facts: [
      { key: 'Target / KPI', value: line.kpi || '(empty)', note: byKpi(placed, own, inHand, seen) },
      { key: 'Lead', value: line.lead || '(empty)' },
      { key: 'Task group', value: group?.name ?? 'None' },
      {
        key: 'Timescale',
        value: line.timescale || '(empty)',
        note: `${scheduleInWords(line.schedule, plan.planYear)}. ${reading.because}`,
      },
      ...reading.notes.map((note) => ({ key: 'Exception in the words', value: note })),
      ...(line.statusWords ? [{ key: 'Status in the document', value: line.statusWords }] : []),
      { key: 'Freshness', value: freshness(own, inHand, today) },
    ],
    measures: measures.map(measureRow),
    quarters: quartersOfPlan(plan.planYear).map((quarter) => quarterAnswer(placed, own, quarter, seen)),
  };
}

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The history of an action's lines, the newest first. */
export function historyView(
  versions: readonly (UpdateVersion & { readonly lineId: number })[],
  lines: readonly PlacedLine[],
  plan: Plan,
) {
  return versions.map((one) => {
    const placed = lines.find(({ line }) => line.id === one.lineId);
    return {
      key: `${one.lineId} ${one.quarter.year} ${one.quarter.number} ${one.version}`,
      when: londonTime.format(new Date(one.enteredAt)),
      heading: `${placed?.line.reference ?? ''}, ${quarterShort(one.quarter, plan.planYear.startsMonth)}, version ${one.version}`,
      who: one.saidBy === one.enteredBy ? one.enteredBy : `${one.enteredBy}, for ${one.saidBy}`,
      rows: answerRows(one.answer, placed?.line.measures ?? []),
    };
  });
}
