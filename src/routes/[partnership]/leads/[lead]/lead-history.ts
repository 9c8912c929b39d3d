import { type Day, dayInWords } from '$lib/domain/day';
import { LEAD_KINDS, type LeadKind } from '$lib/domain/lead';
import type { RecordedChange } from '$lib/server/repositories/changes';
import { londonTime } from '../../plans/[year]/actions/[reference]/answer-rows';

type Part = NonNullable<RecordedChange['after']>;

const textOf = (part: Part | null, key: string): string => {
  const value = part?.[key];
  return typeof value === 'string' ? value : '';
};

const kindOf = (part: Part | null): string => LEAD_KINDS[textOf(part, 'kind') as LeadKind].toLowerCase();

/** When somebody held a post: `from 1 September 2008 until 31 March 2009`, or nothing where no day is known. */
export function heldInWords(from: Day | null, until: Day | null): string {
  return [from && `from ${dayInWords(from)}`, until && `until ${dayInWords(until)}`].filter(Boolean).join(' ');
}

function holderWords(part: Part | null): string {
  const held = heldInWords(textOf(part, 'from') || null, textOf(part, 'until') || null);
  return [textOf(part, 'holder'), held].filter(Boolean).join(', ');
}

function describedWords(before: Part | null, after: Part | null): string {
  if (before === null) return `Put into the directory as “${textOf(after, 'lead')}”: ${kindOf(after)}`;
  if (after === null) return `“${textOf(before, 'lead')}” taken out of the directory`;
  const named = textOf(before, 'lead') === textOf(after, 'lead') ? [] : [`called “${textOf(after, 'lead')}”`];
  return `Now ${[...named, kindOf(after)].join(', ')}; before “${textOf(before, 'lead')}”, ${kindOf(before)}`;
}

const isAbout = (key: string, { before, after }: RecordedChange): boolean => key in { ...before, ...after };

/** A change of a lead in words. */
export function changeInWords(change: RecordedChange): string {
  const { before, after } = change;
  if (isAbout('lead', change)) return describedWords(before, after);
  if (isAbout('name', change))
    return after
      ? `“${textOf(after, 'name')}” is a name of it`
      : `“${textOf(before, 'name')}” is no name of it any more`;
  if (before === null) return `Held by ${holderWords(after)}`;
  if (after === null) return `Holder taken away: ${holderWords(before)}`;
  return `Held by ${holderWords(after)}; before: ${holderWords(before)}`;
}

/** What was changed of a lead, the newest first: what, when and by whom. */
export const historyRows = (history: readonly RecordedChange[]) =>
  history.map((change, index) => ({
    key: String(history.length - index),
    says: changeInWords(change),
    told: `${londonTime.format(new Date(change.madeAt))}, ${change.madeBy.name}`,
  }));
