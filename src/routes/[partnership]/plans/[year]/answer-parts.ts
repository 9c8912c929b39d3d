import { dayInWords } from '$lib/domain/day';
import { yearInWords } from '$lib/domain/financial-year';
import type { Actual } from '$lib/domain/measure';
import { RAGS, STATUSES } from '$lib/domain/status';
import type { Answer } from '$lib/domain/update';

/** A part of an answer with what it is called; empty where nothing was said. */
export interface AnswerPart {
  readonly key: string;
  readonly value: string;
}

/** What an answer says beside its figures, part by part. */
export const answerParts = (answer: Answer): readonly AnswerPart[] => [
  { key: 'What happened', value: STATUSES[answer.status].label },
  { key: 'Confidence', value: answer.rag ? RAGS[answer.rag].label : '' },
  { key: 'In a sentence', value: answer.comment },
  { key: 'Why, and what happens next', value: answer.reason },
  { key: 'Done on', value: answer.completedOn ? dayInWords(answer.completedOn) : '' },
  { key: 'Continues in', value: answer.carriedTo === null ? '' : yearInWords(answer.carriedTo) },
  { key: 'Superseded by', value: answer.supersededBy },
];

/** A figure as it was given: a number, or a count of another; empty where none was. */
export const figureInWords = ({ value, numerator, denominator }: Actual): string =>
  denominator === null ? (value?.toLocaleString('en-GB') ?? '') : `${numerator ?? 0} of ${denominator}`;
