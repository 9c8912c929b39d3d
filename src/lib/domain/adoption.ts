import { type Day, dayInWords } from './day';
import { LIMITS } from './limits';
import { type KpiLine, placedLines, type Plan, unservedKeyObjectives } from './plan';

/** How a plan is adopted: on a day, by a minute of the board. */
export interface Adoption {
  readonly adoptedOn: Day;
  readonly minute: string;
}

export interface AdoptionRefusal {
  readonly field: 'adoptedOn' | 'minute';
  readonly says: string;
}

/** What cannot be of an adoption: a day still to come, and a minute that is missing or too long. Source: domain, The plan. */
export function adoptionRefusals({ adoptedOn, minute }: Adoption, today: Day): readonly AdoptionRefusal[] {
  const refusals: AdoptionRefusal[] = [];
  if (adoptedOn > today)
    refusals.push({ field: 'adoptedOn', says: `The day must not be after today, ${dayInWords(today)}` });
  if (minute === '') refusals.push({ field: 'minute', says: 'Enter the minute by which the plan was adopted' });
  if (minute.length > LIMITS.minute)
    refusals.push({ field: 'minute', says: `The minute must be ${LIMITS.minute} characters or fewer` });
  return refusals;
}

/** Something of a plan to look at before it is adopted, and the actions that it is about. */
export interface OpenPoint {
  readonly says: string;
  readonly references: readonly string[];
}

const CHECKS: readonly { readonly says: string; readonly isOpen: (line: KpiLine) => boolean }[] = [
  { says: 'The timescale is not understood', isOpen: ({ schedule }) => schedule.kind === 'not-understood' },
  { says: 'There is no Target/KPI', isOpen: ({ kpi }) => kpi.trim() === '' },
  { says: 'There is no lead', isOpen: ({ lead }) => lead.trim() === '' },
];

/**
 * What to look at before a plan is adopted, since every change afterwards asks for a reason and a minute: lines that lack
 * something, and key objectives that no strategic objective serves. None of it keeps a plan from being adopted.
 */
export function openPoints(plan: Plan): readonly OpenPoint[] {
  const points = CHECKS.map(({ says, isOpen }) => {
    const found = placedLines(plan).filter(({ line }) => isOpen(line));
    return { says, references: [...new Set(found.map(({ action }) => action.reference))] };
  });
  const unserved = unservedKeyObjectives(plan).map(({ letter }) => ({
    says: `No strategic objective serves key objective ${letter}`,
    references: [],
  }));
  return [...points.filter(({ references }) => references.length > 0), ...unserved];
}
