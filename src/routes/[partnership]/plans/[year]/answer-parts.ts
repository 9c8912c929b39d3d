import { dayInWords } from '$lib/domain/day';
import { yearInWords } from '$lib/domain/financial-year';
import type { Actual, Measure } from '$lib/domain/measure';
import { RAGS, STATUSES } from '$lib/domain/status';
import type { Answer } from '$lib/domain/update';
import { capitalised } from '$lib/domain/words';

/** A part of an answer with what it is called; empty where nothing was said. */
export interface AnswerPart {
  readonly part: keyof Answer;
  readonly key: string;
  readonly value: string;
}

/** What an answer says beside its figures, part by part. */
export const answerParts = (answer: Answer): readonly AnswerPart[] => [
  { part: 'status', key: 'What happened', value: STATUSES[answer.status].label },
  { part: 'rag', key: 'Confidence', value: answer.rag ? RAGS[answer.rag].label : '' },
  { part: 'comment', key: 'In a sentence', value: answer.comment },
  { part: 'reason', key: 'Why, and what happens next', value: answer.reason },
  { part: 'completedOn', key: 'Done on', value: answer.completedOn ? dayInWords(answer.completedOn) : '' },
  { part: 'carriedTo', key: 'Continues in', value: answer.carriedTo === null ? '' : yearInWords(answer.carriedTo) },
  { part: 'supersededBy', key: 'Superseded by', value: answer.supersededBy },
];

/** A figure as it was given: a number, or a count of another; empty where none was. */
export const figureInWords = ({ value, numerator, denominator }: Actual): string =>
  denominator === null ? (value?.toLocaleString('en-GB') ?? '') : `${numerator ?? 0} of ${denominator}`;

/** What a measure's figure stands under: `Sub groups report`. */
export const measureName = ({ name }: Pick<Measure, 'name'>): string => capitalised(name) || 'Figure';
