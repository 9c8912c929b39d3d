import { withoutStrayParts } from '$lib/domain/answer';
import type { Measure } from '$lib/domain/measure';
import type { Answer, Update } from '$lib/domain/update';
import { readAnswer } from '$lib/forms/read-answer';
import { measurePart, type TypedAnswer } from '$lib/forms/typed-answer';
import { answerParts, figureInWords, measureName } from '../../../answer-parts';

/** A part of an answer in both versions of a line that two people wrote at once; empty where one says nothing of it. */
export interface VersionRow {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly differs: boolean;
}

interface Part {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

const figureOf = ({ actuals }: Pick<Answer, 'actuals'>, id: number): string => {
  const actual = actuals.find(({ measureId }) => measureId === id);
  return actual ? figureInWords(actual) : '';
};

/** An answer part by part, those that say nothing too, and a figure for each measure. */
function partsOf(answer: Answer, measures: readonly Measure[]): readonly Part[] {
  const counted = measures.filter(({ kind }) => kind !== 'milestone');
  return [
    ...answerParts(answer).map(({ part, key, value }) => ({ key: part, label: key, value })),
    ...counted.map((measure) => ({
      key: measurePart(measure.id),
      label: measureName(measure),
      value: figureOf(answer, measure.id),
    })),
  ];
}

/** What was typed, part by part: in the words of an answer where it can be read as one, and as it stands where not. */
function typedParts(typed: TypedAnswer, measures: readonly Measure[]): ReadonlyMap<string, string> {
  const { answer, unreadable } = readAnswer(typed, measures);
  const read = answer ? partsOf(withoutStrayParts(answer), measures) : [];
  const words = new Map(read.map(({ key, value }) => [key, value]));
  const asTyped = Object.entries(typed.fields).filter(
    ([part]) => !words.get(part) && (answer === null || unreadable.some((one) => one.part === part)),
  );
  return new Map([...words, ...asTyped]);
}

const isSame = (one: string, other: string): boolean => one.trim() === other.trim();

/** What somebody typed of a line beside what another saved of it meanwhile, row by row; what neither says is left out. */
export function versionRows(typed: TypedAnswer, theirs: Update, measures: readonly Measure[]): readonly VersionRow[] {
  const mine = typedParts(typed, measures);
  return partsOf(theirs, measures)
    .map(({ key, label, value }) => ({ key, label, mine: mine.get(key) ?? '', theirs: value }))
    .filter((row) => row.mine.trim() !== '' || row.theirs.trim() !== '')
    .map((row) => ({ ...row, differs: !isSame(row.mine, row.theirs) }));
}
