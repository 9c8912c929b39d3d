import { type Day, dayInWords } from '$lib/domain/day';
import { agoInWords, type Freshness, freshnessOf, oldAnswer } from '$lib/domain/freshness';
import { lineStandings } from '$lib/domain/line-standing';
import type { Measure } from '$lib/domain/measure';
import type { PlacedLine, Plan } from '$lib/domain/plan';
import { type Standing, standingsOf } from '$lib/domain/standing';
import { isSameQuarter, type Quarter, quarterInWords, quartersOfPlan } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { monthsOfQuarter } from '$lib/domain/schedule-words';
import { earlierOf, notAskedInWords } from '$lib/domain/settled';
import { latenessInWords, standingInWords } from '$lib/domain/standing-words';
import type { Update } from '$lib/domain/update';
import type { LineInFile } from '$lib/server/repositories/intakes';
import { answerRows } from './answer-rows';
import { factsOf, measureRow } from './line-facts';

interface Row {
  readonly key: string;
  readonly value: string;
}

interface Seen {
  readonly plan: Plan;
  /** Where lines stood in the file that the plan was brought in from. */
  readonly linesInFile: readonly LineInFile[];
  readonly today: Day;
  /** The words that a line's newest answer of a quarter was given to, as far as they have changed since. */
  readonly wordsThen: (lineId: number, quarter: Quarter) => readonly Row[];
}

function standingWithLateness(standing: Standing): string {
  const lateness = latenessInWords(standing);
  const words = standingInWords(standing).toLowerCase();
  if (lateness === null) return words;
  return standing.position === 'overdue' ? lateness : `${words}, ${lateness}`;
}

const ageAt = (quarter: Quarter, old: Freshness | null): string | null =>
  old && isSameQuarter(old.update.quarter, quarter) ? `told ${agoInWords(old.days)}` : null;

function cellOf(standing: Standing, inHand: Quarter, old: Freshness | null, startsMonth: number) {
  const { quarter, position, update } = standing;
  return {
    quarter: `Q${quarter.number}`,
    months: monthsOfQuarter(quarter, startsMonth),
    position,
    words: standingInWords(standing),
    rag: update?.rag ?? null,
    age: ageAt(quarter, old),
    isCurrent: isSameQuarter(quarter, inHand),
  };
}

const toldBy = ({ saidBy, enteredBy, enteredOn }: Update): string =>
  saidBy === enteredBy
    ? `Said by ${saidBy} on ${dayInWords(enteredOn)}`
    : `Said by ${saidBy}, entered by ${enteredBy} on ${dayInWords(enteredOn)}`;

function quarterView(standing: Standing, measures: readonly Measure[], startsMonth: number, wordsThen: readonly Row[]) {
  const { quarter, update } = standing;
  return {
    key: `q${quarter.number}-${quarter.year}`,
    words: quarterInWords(quarter, startsMonth),
    standing: standingWithLateness(standing),
    rows: update ? [...wordsThen, ...answerRows(update, measures)] : [],
    told: update ? toldBy(update) : null,
    statusWords: update?.statusWords ?? null,
  };
}

const isAnsweredIn = (inHand: Quarter, own: readonly Update[]): boolean =>
  own.some(({ quarter }) => isSameQuarter(quarter, inHand));

/** Everything the page of an action says of one of its lines; null where the plan does not have it. */
export function lineView({ line }: PlacedLine, told: readonly Update[], { plan, linesInFile, today, wordsThen }: Seen) {
  const own = told.filter(({ lineId }) => lineId === line.id);
  const { startsMonth } = plan.planYear;
  const inHand = quarterInHand(plan.planYear, today);
  const toDate = lineStandings(plan, told, inHand, 'year to date', today).find((one) => one.line.id === line.id);
  if (!toDate) return null;
  const standings = standingsOf(line, own, plan.planYear, quartersOfPlan(plan.planYear), today);
  const old = oldAnswer(standings, inHand, today);
  const inFile = linesInFile.find(({ lineId }) => lineId === line.id) ?? null;
  return {
    reference: line.reference,
    cells: standings.map((standing) => cellOf(standing, inHand, old, startsMonth)),
    settled: isAnsweredIn(inHand, own) ? null : notAskedInWords(earlierOf(line, own, plan.planYear, inHand), inHand),
    facts: factsOf({ plan, today, toDate, freshness: freshnessOf(own, inHand, today), old, inFile }),
    measures: toDate.measures.map(measureRow),
    quarters: standings.map((standing) =>
      quarterView(standing, line.measures, startsMonth, wordsThen(line.id, standing.quarter)),
    ),
  };
}
