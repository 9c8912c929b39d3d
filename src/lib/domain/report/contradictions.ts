import { planPeriod } from '../financial-year';
import { contradictionsOfLine } from '../finding-lines';
import { type LineInDraft } from '../finding-places';
import { type LineStanding } from '../line-standing';
import { type Plan } from '../plan';
import { type Reading } from '../reading';
import { STATUSES } from '../status';
import { readStatus } from '../status-reading';
import { type Update } from '../update';
import { type ReturnYear } from './return-year';

/** Where a plan and the answers held of one line do not agree. */
export interface Contradiction {
  readonly reference: string;
  /** What does not agree, in a sentence. */
  readonly says: string;
}

type StatusHeld = Pick<LineInDraft, 'status'> & { readonly statusWords: string };

/** The status of the answer held, not of the plan's document: years that it names outside the plan are read from its own words. */
function statusHeld(update: Update | null, { planYear }: Plan): StatusHeld {
  const read = readStatus(update?.statusWords ?? '', planYear);
  const held = { status: update?.status ?? null, carriedTo: update?.carriedTo ?? null };
  return {
    statusWords: update ? (update.statusWords ?? STATUSES[update.status].label) : '',
    status: { ...read, understood: { ...read.understood, ...held } },
  };
}

/** What stands in the plan as understood needs no reading again. */
const understood = <T>(words: string, value: T): Reading<T> => ({
  words,
  understood: value,
  certainty: 'certain',
  unread: '',
  notes: [],
  because: 'The plan holds it so.',
});

/** A line as the rules for findings want it, made of the plan and the answer that are held now. */
function asHeld({ line, action, standing }: LineStanding, plan: Plan): LineInDraft {
  const { planYear, taskGroups } = plan;
  const { statusWords, status } = statusHeld(standing.update, plan);
  return {
    reference: line.reference,
    actionReference: action.reference,
    line: { ...line, statusWords, taskGroupSlug: null },
    isFurther: false,
    siblings: [],
    planYear,
    planEnd: planPeriod(planYear).to,
    taskGroups: taskGroups.length,
    isOutTurn: true,
    timescale: understood(line.timescale, line.schedule),
    status,
    measures: understood(line.kpi, line.measures),
  };
}

/**
 * Where the lines of a return contradict themselves, by the answers held on its day: once an answer is changed, what it
 * contradicted is gone. Source: Domain, Readiness.
 */
export function contradictionsOf({ plan, toDate }: ReturnYear): readonly Contradiction[] {
  return toDate
    .flatMap((line) => contradictionsOfLine(asHeld(line, plan)))
    .map(({ reference, says }) => ({ reference, says }));
}
