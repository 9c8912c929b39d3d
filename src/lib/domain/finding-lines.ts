import { type Day, dayInWords } from './day';
import { type Finding } from './finding-kinds';
import { type LineInDraft } from './finding-places';
import { found, type Rule, STATUS_CONTRADICTIONS, STATUS_FINDINGS } from './finding-statuses';
import { isTimescaleKpi } from './kpi-outcomes';
import { quarterIndex, quarterOfDay } from './quarter';
import { notesOutsidePlan } from './timescale-sentences';
import { tidied } from './words';

const isSame = (one: string, other: string): boolean => tidied(one).lower === tidied(other).lower;

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
  ...STATUS_FINDINGS,
  quarterAgainstDate,
  timescaleRead,
  timescaleException,
  leadMissing,
  leadRepeatsKpi,
  kpiAsTimescale,
  groupsMiscounted,
  inherited,
];

const CONTRADICTIONS: readonly Rule[] = [
  ...STATUS_CONTRADICTIONS,
  quarterAgainstDate,
  leadRepeatsKpi,
  groupsMiscounted,
];

/** The findings about one line of which the funder is told: where it says two things. The others are the partnership’s. */
export function contradictionsOfLine(place: LineInDraft): readonly Finding[] {
  return CONTRADICTIONS.map((rule) => rule(place)).filter((finding) => finding !== null);
}

/** Every finding about one line of a plan’s document. */
export function findingsOfLine(place: LineInDraft): readonly Finding[] {
  return RULES.map((rule) => rule(place)).filter((finding) => finding !== null);
}
