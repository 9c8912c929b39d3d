import { planPeriod } from '../financial-year';
import { type FindingKind } from '../finding-kinds';
import { findingsOfLine } from '../finding-lines';
import { type LineInDraft } from '../finding-places';
import { readMeasures } from '../kpi';
import { type LineStanding } from '../line-standing';
import { type Plan } from '../plan';
import { STATUSES } from '../status';
import { readStatus } from '../status-reading';
import { readTimescale } from '../timescale';
import { type Update } from '../update';
import { type ReturnYear } from './return-year';

/** Where a plan and the answers held of one line do not agree. */
export interface Contradiction {
  readonly reference: string;
  /** What does not agree, in a sentence. */
  readonly says: string;
}

/** The findings that the funder is told of: where a line says two things. The others are for the partnership. */
const CONTRADICTIONS: ReadonlySet<FindingKind> = new Set([
  'year-outside-plan',
  'quarter-against-kpi-date',
  'ongoing-but-completed',
  'carried-past-next-year',
  'lead-repeats-kpi',
  'groups-miscounted',
]);

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
    timescale: { ...readTimescale(line.timescale, planYear), understood: line.schedule },
    status,
    measures: { ...readMeasures(line.kpi, line.schedule), understood: line.measures },
  };
}

/**
 * Where the lines of a return contradict themselves, by the answers held on its day: once an answer is changed, what it
 * contradicted is gone. Source: Domain, Readiness.
 */
export function contradictionsOf({ plan, toDate }: ReturnYear): readonly Contradiction[] {
  return toDate
    .flatMap((line) => findingsOfLine(asHeld(line, plan)))
    .filter(({ kind }) => CONTRADICTIONS.has(kind))
    .map(({ reference, says }) => ({ reference, says }));
}
