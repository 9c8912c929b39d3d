import type { Actual, Measure } from '$lib/domain/measure';
import type { PlacedLine, Plan } from '$lib/domain/plan';
import { quarterShort } from '$lib/domain/quarter';
import type { Answer } from '$lib/domain/update';
import type { UpdateVersion } from '$lib/server/repositories/updates';
import { type AnswerPart, answerParts, figureInWords, measureName } from '../../answer-parts';

const nameOf = (id: number, measures: readonly Measure[]): string =>
  measureName(measures.find((measure) => measure.id === id) ?? { name: '' });

const figurePart = (actual: Actual, measures: readonly Measure[]): AnswerPart => ({
  part: 'actuals',
  key: nameOf(actual.measureId, measures),
  value: figureInWords(actual),
});

/** What an answer says, part by part; a part that is empty is left out. */
export function answerRows(answer: Answer, measures: readonly Measure[]): readonly AnswerPart[] {
  const figures = answer.actuals.map((actual) => figurePart(actual, measures));
  return [...answerParts(answer), ...figures].filter(({ value }) => value !== '');
}

export const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

interface Row {
  readonly key: string;
  readonly value: string;
}

type Version = UpdateVersion & { readonly lineId: number };

const isOfSameAnswer = (one: Version, other: Version): boolean =>
  one.lineId === other.lineId && one.quarter.year === other.quarter.year && one.quarter.number === other.quarter.number;

/** Whoever entered a version, by the name it is recorded under and, where that is another, by the one they have now. */
const enteredBy = ({ enteredBy: name, presentName }: Version): string =>
  presentName === null || presentName === name ? name : `${name} (now ${presentName})`;

const whoOf = (one: Version): string =>
  one.saidBy === one.enteredBy ? enteredBy(one) : `${enteredBy(one)}, for ${one.saidBy}`;

/** The history of an action's lines, the newest first; an answer's only version stands on the page already and is not repeated. */
export function historyView(
  versions: readonly Version[],
  lines: readonly PlacedLine[],
  plan: Plan,
  wordsThen: (version: Version) => readonly Row[],
) {
  return versions.map((one) => {
    const line = lines.find((placed) => placed.line.id === one.lineId)?.line;
    const isOnly = versions.filter((other) => isOfSameAnswer(one, other)).length === 1;
    return {
      key: `${one.lineId} ${one.quarter.year} ${one.quarter.number} ${one.version}`,
      when: londonTime.format(new Date(one.enteredAt)),
      heading: `${line?.reference ?? ''}, ${quarterShort(one.quarter, plan.planYear.startsMonth)}, version ${one.version}`,
      who: whoOf(one),
      rows: isOnly ? [] : [...wordsThen(one), ...answerRows(one.answer, line?.measures ?? [])],
    };
  });
}
