import { z } from 'zod';
import type { Rewording } from '../domain/rewording';
import { readText } from './read-form';

/** What stands in the form besides the texts themselves. Their limits are judged with the rest. */
const rewordingForm = z.object({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(0),
  reason: z.string().transform((text) => text.replaceAll('\r\n', '\n').trim()),
  minute: z.string().trim(),
  countsFrom: z.string(),
});

/** The field that asks whose words should stand, and the one that says that it was asked. */
export const choiceName = (place: string): string => `keep-${place}`;
export const askedName = (place: string): string => `asked-${place}`;

function choiceOf(form: FormData, place: string): 'mine' | 'theirs' | 'undecided' {
  const choice = readText(form, choiceName(place));
  return choice === 'mine' || choice === 'theirs' ? choice : 'undecided';
}

/** Reads what was typed for some places, by their names. */
export function readRewording(form: FormData, places: readonly string[]): Rewording {
  const { base, ...reasons } = rewordingForm.parse({
    base: readText(form, 'base'),
    reason: readText(form, 'reason'),
    minute: readText(form, 'minute'),
    countsFrom: readText(form, 'countsFrom'),
  });
  const sent = places.filter((place) => form.has(place));
  const asked = places.filter((place) => form.has(askedName(place)));
  return {
    base,
    ...reasons,
    texts: Object.fromEntries(sent.map((place) => [place, readText(form, place)])),
    choices: Object.fromEntries(asked.map((place) => [place, choiceOf(form, place)])),
  };
}

const LINE_TEXT = /^line-\d{1,9}-(kpi|lead|timescale)$/;

/** What was typed for lines that are not among the places any more, since somebody removed them meanwhile. */
export function readLostWords(form: FormData, places: readonly string[]): readonly string[] {
  const names = [...new Set(form.keys())].filter((name) => LINE_TEXT.test(name) && !places.includes(name));
  return names.map((name) => readText(form, name)).filter((words) => words.trim() !== '');
}
