import { dayInWords } from '../day';
import { countMissing, missingAnswers, type MissingAnswers } from '../missing-answers';
import { unservedKeyObjectives } from '../plan';
import { quarterInWords } from '../quarter';
import { owesNothing } from '../roll-up';
import { counted, pastDayInWords } from '../standing-words';
import { contradictionsOf } from './contradictions';
import { overdueIn, type ReturnYear } from './return-year';

/** What a return wants of people before it goes. */
export type WantedKind = 'quarters' | 'answers' | 'figures';

/** What goes out as it is, and its reader will ask about. */
export type RemarkKind = 'overdue' | 'duties' | 'contradictions';

/** One thing about a return, in a sentence and a note beside it. */
export interface ReadinessPoint<Kind> {
  readonly kind: Kind;
  readonly says: string;
  readonly note: string;
}

export interface WantedPoint extends ReadinessPoint<WantedKind> {
  readonly isReady: boolean;
}

export interface Readiness {
  readonly wanted: readonly WantedPoint[];
  readonly remarks: readonly ReadinessPoint<RemarkKind>[];
  readonly missing: readonly MissingAnswers[];
}

function quartersPoint({ quarters, plan, today }: ReturnYear): WantedPoint {
  const ahead = quarters.find(({ hasBegun }) => !hasBegun);
  const begun = quarters.filter(({ hasBegun }) => hasBegun).length;
  if (!ahead) return { kind: 'quarters', says: 'All four quarters have begun', note: '', isReady: true };
  const note = `${quarterInWords(ahead.quarter, plan.planYear.startsMonth)} had not by ${dayInWords(today)}.`;
  return { kind: 'quarters', says: `${begun} of 4 quarters have begun`, note, isReady: false };
}

/** How many answers are missing in a sentence, those of lines past their day counted apart. */
export function missingInWords(missing: readonly MissingAnswers[]): string {
  const { answers, pastTheirDay } = countMissing(missing);
  const past = pastDayInWords(answers, pastTheirDay);
  const says = `${counted(answers, 'answer')} ${answers === 1 ? 'is' : 'are'} missing`;
  return past === null ? says : `${says}, ${past}`;
}

function answersPoint(missing: readonly MissingAnswers[]): WantedPoint {
  if (missing.length === 0) {
    return { kind: 'answers', says: 'Every line that was asked has an answer', note: '', isReady: true };
  }
  const note = 'They go out as not reported, never as not started.';
  return { kind: 'answers', says: missingInWords(missing), note, isReady: false };
}

function figuresPoint({ toDate }: ReturnYear): WantedPoint {
  const count = toDate
    .filter(({ standing }) => !owesNothing(standing.position))
    .flatMap(({ measures }) => measures)
    .filter(({ attainment }) => attainment.result === 'no figure').length;
  if (count === 0) {
    return { kind: 'figures', says: 'Every measure with a target has a figure', note: '', isReady: true };
  }
  const says = `${counted(count, 'measure')} ${count === 1 ? 'has' : 'have'} no figure`;
  return { kind: 'figures', says, note: 'They go out as [x], not available.', isReady: false };
}

type Remark = ReadinessPoint<RemarkKind>;

const remark = (kind: RemarkKind, says: string, about: readonly string[]): Remark[] =>
  about.length === 0 ? [] : [{ kind, says, note: about.join(', ') }];

function overdue(year: ReturnYear): Remark[] {
  const late = [...new Set(overdueIn(year).flatMap(({ lines }) => lines.map(({ line }) => line.reference)))];
  return remark(
    'overdue',
    `${counted(late.length, 'line')} ${late.length === 1 ? 'is' : 'are'} overdue and still open`,
    late,
  );
}

function duties({ plan }: ReturnYear): Remark[] {
  const unserved = unservedKeyObjectives(plan).map(({ letter }) => letter);
  const some = `${counted(unserved.length, 'key objective')} of the agreement ${unserved.length === 1 ? 'has' : 'have'}`;
  return remark('duties', `${some} no action planned`, unserved);
}

function contradictions(year: ReturnYear): Remark[] {
  const references = contradictionsOf(year).map(({ reference }) => reference);
  const lines = [...new Set(references)];
  return remark(
    'contradictions',
    `${counted(lines.length, 'line')} ${lines.length === 1 ? 'contradicts itself' : 'contradict themselves'}`,
    lines,
  );
}

/**
 * What a return still wants of people, what in it its reader will ask about, and the answers that are missing, quarter by
 * quarter. What nobody can enter is no omission of anybody's, and is not counted. Source: Domain, Readiness.
 */
export function readinessOf(year: ReturnYear): Readiness {
  const missing = missingAnswers(year.quarters, year.plan.planYear.startsMonth, year.today);
  return {
    wanted: [quartersPoint(year), answersPoint(missing), figuresPoint(year)],
    remarks: [...overdue(year), ...duties(year), ...contradictions(year)],
    missing,
  };
}
