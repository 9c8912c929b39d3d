import { type Part, PARTS, type PlanRow } from './plan-row';

/** The corrected parts of rows, by the row’s place in the file. */
export type Corrections = Readonly<Record<string, Readonly<Partial<Record<Part, string>>>>>;

/**
 * The corrections of a file after a person wrote one of its rows anew: of that row what differs from the file, and none where
 * nothing does; of the others as they were.
 */
export function correctedRow(
  before: Corrections,
  read: Pick<PlanRow, 'place' | 'parts'>,
  written: Readonly<Record<Part, string>>,
): Corrections {
  const others = Object.entries(before).filter(([place]) => place !== read.place);
  const changed = PARTS.filter((part) => written[part] !== read.parts[part]);
  const own = Object.fromEntries(changed.map((part) => [part, written[part]]));
  return Object.fromEntries(changed.length === 0 ? others : [...others, [read.place, own]]);
}
