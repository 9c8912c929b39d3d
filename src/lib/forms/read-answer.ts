import { z } from 'zod';
import type { AnswerRefusal } from '../domain/answer';
import { readDay } from '../domain/day-words';
import { LIMITS } from '../domain/limits';
import type { Actual, Measure } from '../domain/measure';
import { isRag, isStatus } from '../domain/status';
import type { Answer } from '../domain/update';
import { measurePart, type TypedAnswer } from './typed-answer';

const tooLong = (most: number): string => `This must be ${most.toLocaleString('en-GB')} characters or fewer`;

const text = (most: number) =>
  z
    .string()
    .default('')
    .transform((value) => value.trim())
    .refine((value) => value.length <= most, tooLong(most));

const day = z
  .string()
  .default('')
  .transform((value, context) => {
    if (value.trim() === '') return null;
    const read = readDay(value);
    if (read === null) context.addIssue('The day must be a real day, like 27 February 2009');
    return read;
  });

const year = z
  .string()
  .default('')
  .transform((value, context) => {
    if (value.trim() === '') return null;
    if (/^(19|20)\d\d$/.test(value)) return Number(value);
    context.addIssue('Choose a year from the list');
    return null;
  });

const status = z
  .string('Choose what happened')
  .refine(isStatus, 'Choose what happened')
  .transform((value) => value);

const rag = z
  .string()
  .default('')
  .refine((value) => value === '' || isRag(value), 'Choose green, amber or red, or leave it')
  .transform((value) => (value === '' ? null : value));

const version = z
  .string()
  .default('0')
  .refine((value) => /^\d{1,6}$/.test(value))
  .transform(Number);

const answerSchema = z.object({
  status,
  rag,
  comment: text(LIMITS.comment),
  reason: text(LIMITS.reason),
  completedOn: day,
  carriedTo: year,
  supersededBy: text(LIMITS.supersededBy),
  base: version,
});

const LARGEST_FIGURE = 1e12;
const LONGEST_FIGURE = 20;

function readFigure(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/^£/, '')
    .replace(/%$/, '');
  if (plain.length > LONGEST_FIGURE || !/^\d+(\.\d{1,6})?$/.test(plain)) return null;
  const figure = Number(plain);
  return figure <= LARGEST_FIGURE ? figure : null;
}

const NOT_A_FIGURE = 'A figure must be a number from 0 up, like 4 or 12.5; leave it empty where there is none';

interface ReadActual {
  readonly actual: Actual | null;
  readonly refusal: AnswerRefusal | null;
}

const refused = (says: string): ReadActual => ({ actual: null, refusal: { part: 'actuals', says } });
const NOTHING: ReadActual = { actual: null, refusal: null };

function readActual(measure: Measure, fields: TypedAnswer['fields']): ReadActual {
  const typed = fields[measurePart(measure.id)]?.trim() ?? '';
  const typedOf = fields[measurePart(measure.id, true)]?.trim() ?? '';
  if (measure.kind === 'milestone' || (typed === '' && typedOf === '')) return NOTHING;
  const value = readFigure(typed);
  if (value === null) return refused(NOT_A_FIGURE);
  if (measure.kind === 'count') {
    return { actual: { measureId: measure.id, value, numerator: null, denominator: null }, refusal: null };
  }
  const denominator = readFigure(typedOf);
  if (denominator === null || denominator <= 0) return refused('Give both numbers of the share, like 19 of 20');
  const share = (value / denominator) * 100;
  return { actual: { measureId: measure.id, value: share, numerator: value, denominator }, refusal: null };
}

/** An answer as read, without what could not be read of it; no answer where it has no status to be judged by. */
export type AnswerRead = { readonly unreadable: readonly AnswerRefusal[] } & (
  { readonly answer: Answer; readonly baseVersion: number } | { readonly answer: null }
);

const without = (fields: TypedAnswer['fields'], parts: readonly string[]): TypedAnswer['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([part]) => !parts.includes(part)));

/**
 * What a person typed of a line as an answer, and what could not be read of it, part by part. Without a status there is no
 * answer to judge.
 */
export function readAnswer(typed: TypedAnswer, measures: readonly Measure[]): AnswerRead {
  const read = answerSchema.safeParse(typed.fields);
  const found = (read.error?.issues ?? []).map(({ path, message }) => ({
    part: String(path[0]) as AnswerRefusal['part'],
    says: message,
  }));
  const figures = measures.map((measure) => readActual(measure, typed.fields));
  const unreadable = [...found, ...figures.flatMap(({ refusal }) => (refusal ? [refusal] : []))];
  const rest = answerSchema.safeParse(
    without(
      typed.fields,
      found.map(({ part }) => part),
    ),
  );
  if (!rest.success) return { answer: null, unreadable };
  const { base, ...answer } = rest.data;
  const actuals = figures.flatMap(({ actual }) => (actual ? [actual] : []));
  return { answer: { ...answer, actuals }, baseVersion: base, unreadable };
}
