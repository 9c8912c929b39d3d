import type { Attainment } from '$lib/domain/attainment';
import { isBeyondPlan } from '$lib/domain/change-reasons';
import { type Day, dayInWords } from '$lib/domain/day';
import { agoInWords, type Freshness } from '$lib/domain/freshness';
import { standingByKpiDate } from '$lib/domain/kpi-date';
import type { LineStanding, MeasureStanding } from '$lib/domain/line-standing';
import { targetInWords } from '$lib/domain/measure-words';
import type { KpiLine, Plan } from '$lib/domain/plan';
import { type Quarter, quarterInWords } from '$lib/domain/quarter';
import { scheduleInWords } from '$lib/domain/schedule-words';
import { readTimescale } from '$lib/domain/timescale';
import { capitalised } from '$lib/domain/words';
import type { LineInFile } from '$lib/server/repositories/intakes';

/** A line in the year to date with the age of what is known of it, as its page tells it. */
export interface LineSeen {
  readonly plan: Plan;
  readonly today: Day;
  readonly toDate: LineStanding;
  readonly freshness: Freshness | null;
  /** The same, where it is an old answer that the line still rests on. */
  readonly old: Freshness | null;
  readonly inFile: LineInFile | null;
}

function byKpiDate({ plan, today, toDate }: LineSeen): string | null {
  const byDate = standingByKpiDate(toDate.line, toDate.standing, today, plan.planYear.startsMonth);
  if (byDate === null) return null;
  const day = dayInWords(byDate.by);
  return byDate.state === null ? `The KPI names ${day}` : `By the day in the KPI, ${day}: ${byDate.state}`;
}

function lastToldFact({ freshness, old }: LineSeen) {
  if (!freshness) return { key: 'Last told', value: 'Never: nobody has answered yet' };
  return {
    key: 'Last told',
    value: `${dayInWords(freshness.lastTold)}, ${agoInWords(freshness.days)}`,
    note: old ? 'An old answer: it was asked again since, and nobody has said how things stand now.' : null,
  };
}

/** From when on the present timescale counts, where there was another. */
function sinceWhen({ earlierSchedules }: KpiLine, plan: Plan) {
  const from = earlierSchedules.at(-1)?.before;
  if (!from) return [];
  const value = isBeyondPlan(from, plan)
    ? 'No quarter of this plan: all of them had begun when it was changed'
    : quarterInWords(from, plan.planYear.startsMonth);
  return [{ key: 'It counts from', value }];
}

function timescaleFacts({ plan, toDate: { line } }: LineSeen) {
  const reading = readTimescale(line.timescale, plan.planYear);
  const understood = scheduleInWords(line.schedule, plan.planYear);
  return [
    { key: 'Timescale', value: line.timescale || '(empty)', note: `${understood}. ${reading.because}` },
    ...sinceWhen(line, plan),
    ...line.earlierSchedules.toReversed().map(({ timescale, schedule, before }) => ({
      key: `Before ${quarterInWords(before, plan.planYear.startsMonth)}`,
      value: timescale || '(empty)',
      note: scheduleInWords(schedule, plan.planYear),
    })),
    ...(line.revisedDue ? [{ key: 'Revised to', value: dayInWords(line.revisedDue) }] : []),
    ...reading.notes.map((note) => ({ key: 'Exception in the words', value: note })),
  ];
}

/** Since when a line is part of the plan, and from when on no more, where it is not all the time. */
function membershipFacts({ askedSince, outFrom }: KpiLine, plan: Plan) {
  const inWords = (quarter: Quarter): string =>
    isBeyondPlan(quarter, plan)
      ? 'No quarter of this plan: all of them had begun'
      : quarterInWords(quarter, plan.planYear.startsMonth);
  return [
    ...(askedSince ? [{ key: 'Asked since', value: inWords(askedSince) }] : []),
    ...(outFrom ? [{ key: 'Out of the plan from', value: inWords(outFrom) }] : []),
  ];
}

/** Where a line stood in its file, and what stood beside it there. */
const factsInFile = ({ inFile }: LineSeen) => [
  ...(inFile?.notes ?? []).map(({ heading, text }) => ({ key: heading, value: text })),
  ...(inFile && inFile.place !== '' ? [{ key: 'In the file', value: inFile.place }] : []),
];

/** What the plan says of a line, what was understood of it, and how old what we know is. */
export function factsOf(seen: LineSeen) {
  const { plan, toDate } = seen;
  const { line } = toDate;
  const group = plan.taskGroups.find(({ id }) => id === line.taskGroupId);
  return [
    { key: 'Target/KPI', value: line.kpi || '(empty)', note: byKpiDate(seen) },
    { key: 'Lead', value: line.lead || '(empty)' },
    { key: 'Task group', value: group?.name ?? 'None' },
    ...timescaleFacts(seen),
    ...membershipFacts(line, plan),
    ...(line.statusWords ? [{ key: 'Status in the document', value: line.statusWords }] : []),
    ...factsInFile(seen),
    lastToldFact(seen),
  ];
}

const sofar = ({ actual, targetSoFar, result }: Attainment): string => {
  if (result === 'no figure') return 'no figure yet';
  const parts = [
    actual === null ? null : `${actual.toLocaleString('en-GB')} so far`,
    targetSoFar === null ? null : `${targetSoFar} due by now`,
  ];
  return [...parts.filter((part) => part !== null), result].join(', ');
};

/** One measure: what it is to reach, and how far it has come. */
export const measureRow = ({ measure, attainment }: MeasureStanding) => ({
  key: capitalised(measure.name) || 'Measure',
  value: capitalised(targetInWords(measure)),
  note: sofar(attainment),
});
