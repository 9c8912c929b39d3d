import { type Finding } from '../finding-kinds';
import { isAboutLine, type LineInDraft } from '../finding-places';
import { type Corrections } from './corrections';
import { type Part } from './plan-row';

/** Names a finding by what it says of what: words that change make another finding. */
export const findingKey = ({ kind, reference, says }: Finding): string => [kind, reference, says].join(' | ');

/** What taking a finding’s suggestion makes of its row in the file. */
export interface OfferedCorrection {
  /** The row’s place in the file. */
  readonly place: string;
  readonly part: Part;
  readonly text: string;
}

/**
 * The correction that taking a finding’s suggestion is; null where a finding has none that can be put into a cell as it stands,
 * so that a person has to write. Only a lead is offered so: other suggestions say what may be meant, not the words for it.
 */
export function offeredCorrection(
  { kind, reference, suggestion }: Finding,
  lines: readonly LineInDraft[],
): OfferedCorrection | null {
  const place = lines.find((line) => isAboutLine(reference, line))?.line.place;
  if (kind !== 'lead-repeats-kpi' || suggestion === null || place === undefined) return null;
  return { place, part: 'lead', text: suggestion };
}

/** The corrections of a file with those that are taken over from suggestions. */
export function withAccepted(before: Corrections, taken: readonly OfferedCorrection[]): Corrections {
  return taken.reduce<Corrections>(
    (all, { place, part, text }) => ({ ...all, [place]: { ...all[place], [part]: text } }),
    before,
  );
}

/** The keys of the findings that are still there and are to be left as they are: of what has gone nothing is kept. */
export function stillLeft(findings: readonly Finding[], left: readonly string[]): readonly string[] {
  const chosen = new Set(left);
  return findings.map(findingKey).filter((key) => chosen.has(key));
}
