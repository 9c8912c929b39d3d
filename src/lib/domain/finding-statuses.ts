import { dayInWords } from './day';
import { yearInWords } from './financial-year';
import { type Finding } from './finding-kinds';
import { type LineInDraft } from './finding-places';
import { lastDue, occurrencesOf } from './schedule';
import { isOpen } from './status';
import { notesOutsidePlan } from './timescale-sentences';

/** What one rule finds about a line; null where all is well. */
export type Rule = (place: LineInDraft) => Finding | null;

/** A finding about a line. */
export const found = (
  kind: Finding['kind'],
  { reference }: Pick<LineInDraft, 'reference'>,
  says: string,
  suggestion: string | null = null,
): Finding => ({ kind, reference, says, suggestion });

const statusMissing: Rule = (place) =>
  place.isOutTurn && place.line.statusWords.trim() === ''
    ? found('status-missing', place, 'The document gives no status.')
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

/** What a line’s status can show, in the order it is shown. */
export const STATUS_FINDINGS: readonly Rule[] = [
  statusMissing,
  statusNotUnderstood,
  narrative,
  restriction,
  yearOutside,
  openPastDue,
  ongoingButCompleted,
  oneForSeveral,
  carriedFar,
];

/** Those of them where a line says two things: by its status as understood and its schedule, whatever else was read. */
export const STATUS_CONTRADICTIONS: readonly Rule[] = [yearOutside, ongoingButCompleted, carriedFar];
