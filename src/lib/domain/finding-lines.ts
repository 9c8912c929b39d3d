import { dayInWords } from './day';
import { yearInWords } from './financial-year';
import { type Finding } from './finding-kinds';
import { type LineInDraft } from './finding-places';
import { type Day } from './day';
import { isTimescaleKpi } from './kpi-outcomes';
import { quarterIndex, quarterOfDay } from './quarter';
import { lastDue, occurrencesOf } from './schedule';
import { isOpen } from './status';
import { notesOutsidePlan } from './timescale-sentences';
import { tidied } from './words';

type Rule = (place: LineInDraft) => Finding | null;

const found = (
  kind: Finding['kind'],
  { reference }: Pick<LineInDraft, 'reference'>,
  says: string,
  suggestion: string | null = null,
): Finding => ({ kind, reference, says, suggestion });

const isSame = (one: string, other: string): boolean => tidied(one).lower === tidied(other).lower;

const statusMissing: Rule = (place) =>
  place.isOutTurn && place.line.statusWords.trim() === ''
    ? found('status-missing', place, 'The status is empty, so this line is not reported.')
    : null;

const statusNotUnderstood: Rule = (place) => {
  const { understood, certainty, because } = place.status;
  if (certainty !== 'not-understood' || understood.isNarrative || understood.restriction !== null) return null;
  return found('status-not-understood', place, `“${place.line.statusWords}” was not read as a status. ${because}`);
};

const narrative: Rule = (place) =>
  place.status.understood.isNarrative
    ? found('narrative-as-status', place, `“${place.line.statusWords}” tells what happened, not how the work stands.`)
    : null;

const restriction: Rule = (place) =>
  place.status.understood.restriction === null
    ? null
    : found(
        'restriction-as-status',
        place,
        `“${place.line.statusWords}” says who may see the data, not how the work stands.`,
      );

const yearOutside: Rule = (place) => {
  const { status, yearsOutsidePlan } = place.status.understood;
  const own = yearInWords(place.planYear.firstYear);
  const [outside] = notesOutsidePlan(place.timescale.understood, place.planYear);
  if (outside !== undefined) return found('year-outside-plan', place, `By its timescale: ${outside}.`);
  if (yearsOutsidePlan.length === 0 || status === 'carried-forward') return null;
  const years = yearsOutsidePlan.map(yearInWords).join(', ');
  return found('year-outside-plan', place, `The status names ${years} in a plan for ${own}.`, `${own} may be meant.`);
};

/** Whether a day lies in one of the stretches that a schedule asks for; true where it asks for none. */
function isExpected(place: LineInDraft, day: Day): boolean {
  const schedule = place.timescale.understood;
  const { startsMonth } = place.planYear;
  const index = quarterIndex(quarterOfDay(day, startsMonth));
  if (schedule.kind === 'quarters') {
    return schedule.windows.some(({ from, to }) => index >= quarterIndex(from) && index <= quarterIndex(to));
  }
  if (schedule.kind === 'period') return day >= schedule.from && day <= schedule.to;
  if (schedule.kind !== 'dates') return true;
  return schedule.dues.some((due) => quarterIndex(quarterOfDay(due, startsMonth)) === index);
}

const quarterAgainstDate: Rule = (place) => {
  const days = place.measures.understood.flatMap((measure) => (measure.kind === 'milestone' ? [measure.by] : []));
  const odd = days.find((day) => day !== null && !isExpected(place, day));
  if (odd === undefined || odd === null) return null;
  const { number } = quarterOfDay(odd, place.planYear.startsMonth);
  const says = `The timescale says “${place.line.timescale}”, but the KPI names ${dayInWords(odd)}, in quarter ${number}.`;
  return found('quarter-against-kpi-date', place, says);
};

const openPastDue: Rule = (place) => {
  const { status } = place.status.understood;
  const { kind } = place.timescale.understood;
  if (status === null || !isOpen(status) || !['quarters', 'dates', 'period'].includes(kind)) return null;
  const due = lastDue(place.timescale.understood, place.planYear);
  if (due === null || due > place.planEnd) return null;
  return found('open-past-due', place, `The status is “${place.line.statusWords}” for work due by ${dayInWords(due)}.`);
};

const ongoingButCompleted: Rule = (place) =>
  place.timescale.understood.kind === 'open-ended' && place.status.understood.status === 'completed'
    ? found(
        'ongoing-but-completed',
        place,
        `The timescale says “${place.line.timescale}” and the status “${place.line.statusWords}”.`,
      )
    : null;

const oneForSeveral: Rule = (place) => {
  const schedule = place.timescale.understood;
  const times = occurrencesOf(schedule, place.planYear).filter(({ due }) => due !== null).length;
  if (place.status.understood.status !== 'completed' || times < 2) return null;
  return found(
    'one-status-for-several',
    place,
    `One “${place.line.statusWords}” stands for ${times} times that the line falls due.`,
  );
};

const carriedFar: Rule = (place) => {
  const { carriedTo } = place.status.understood;
  const next = place.planYear.firstYear + place.planYear.years;
  if (carriedTo === null || carriedTo <= next) return null;
  const says = `It is carried forward to ${yearInWords(carriedTo)}, past the plan for ${yearInWords(next)}.`;
  return found('carried-past-next-year', place, says);
};

const timescaleRead: Rule = (place) => {
  const { certainty, because } = place.timescale;
  if (certainty === 'certain') return null;
  const kind = certainty === 'assumed' ? 'timescale-assumed' : 'timescale-not-understood';
  return found(kind, place, `Timescale “${place.line.timescale}”: ${because}`);
};

const timescaleException: Rule = (place) => {
  const outside = notesOutsidePlan(place.timescale.understood, place.planYear);
  const [note] = place.timescale.notes.filter((one) => !outside.includes(one));
  return note === undefined ? null : found('timescale-exception', place, `The timescale says beside it: “${note}”.`);
};

const leadMissing: Rule = (place) =>
  place.line.lead.trim() === '' ? found('lead-missing', place, 'No lead is named.') : null;

const leadRepeatsKpi: Rule = (place) => {
  const { lead, kpi } = place.line;
  if (lead.trim() === '' || !isSame(lead, kpi)) return null;
  const sibling = place.siblings.find((line) => line.lead.trim() !== '' && !isSame(line.lead, line.kpi));
  return found('lead-repeats-kpi', place, `The lead “${lead}” repeats the KPI.`, sibling ? sibling.lead : null);
};

const kpiAsTimescale: Rule = (place) =>
  isTimescaleKpi(place.line.kpi)
    ? found('kpi-reads-as-timescale', place, `The KPI “${place.line.kpi}” says when, not what.`)
    : null;

const GROUPS = /\b(?:sub|task|working|theme)[- ]?groups?$/iu;

const groupsMiscounted: Rule = (place) => {
  const counts = place.measures.understood.flatMap((measure) => (measure.kind === 'count' ? [measure] : []));
  const odd = counts.find(
    ({ unit, target }) => GROUPS.test(unit) && target !== null && target > 1 && target !== place.taskGroups,
  );
  if (!odd || place.taskGroups === 0) return null;
  return found(
    'groups-miscounted',
    place,
    `The KPI counts ${odd.target ?? 0} groups; the plan has ${place.taskGroups}.`,
  );
};

const inherited: Rule = (place) =>
  place.isFurther
    ? found(
        'inherited-cells',
        place,
        `“${place.line.kpi}” was read as a further KPI of action ${place.actionReference}.`,
      )
    : null;

/** What a line can show, in the order it is shown. */
const RULES: readonly Rule[] = [
  statusMissing,
  statusNotUnderstood,
  narrative,
  restriction,
  yearOutside,
  quarterAgainstDate,
  openPastDue,
  ongoingButCompleted,
  oneForSeveral,
  carriedFar,
  timescaleRead,
  timescaleException,
  leadMissing,
  leadRepeatsKpi,
  kpiAsTimescale,
  groupsMiscounted,
  inherited,
];

/** Every finding about one line of a plan’s document. */
export function findingsOfLine(place: LineInDraft): readonly Finding[] {
  return RULES.map((rule) => rule(place)).filter((finding) => finding !== null);
}
