import { type FindingPlace, WHOLE_PLAN } from '$lib/components/finding-groups';
import { findingKey, offeredCorrection } from '$lib/domain/bring-in/settled';
import { type Finding, FINDINGS } from '$lib/domain/finding-kinds';
import { isAboutLine, type LineInDraft } from '$lib/domain/finding-places';

/** A line of the page; what else a finding is about has no place of its own there. */
const placeAmong =
  (lines: readonly LineInDraft[]) =>
  ({ reference }: Finding): FindingPlace => {
    const line = lines.find((one) => isAboutLine(reference, one));
    return { label: reference || WHOLE_PLAN, href: line ? `#line-${line.reference}` : null };
  };

/** A finding about a file, and what a person may say of it. */
export interface FindingToSettle {
  readonly key: string;
  readonly place: FindingPlace;
  readonly says: string;
  readonly suggestion: string | null;
  /** Which of the file’s rows would be corrected; null where it is about no row. */
  readonly row: number | null;
  /** Whether its suggestion can be put into the row as it stands. */
  readonly isOffered: boolean;
  readonly isLeft: boolean;
}

/** The findings by kind, each with what may be said of it: `rows` are the file’s by the line’s reference, `left` the keys of those that stay. */
export function findingsToSettle(
  findings: readonly Finding[],
  lines: readonly LineInDraft[],
  rows: ReadonlyMap<string, number>,
  left: ReadonlySet<string>,
) {
  const settle = (finding: Finding): FindingToSettle => {
    const line = lines.find((one) => isAboutLine(finding.reference, one));
    return {
      key: findingKey(finding),
      place: placeAmong(lines)(finding),
      says: finding.says,
      suggestion: finding.suggestion,
      row: line ? (rows.get(line.reference) ?? null) : null,
      isOffered: offeredCorrection(finding, lines) !== null,
      isLeft: left.has(findingKey(finding)),
    };
  };
  return [...new Set(findings.map(({ kind }) => kind))].map((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind).map(settle);
    const { label, explanation } = FINDINGS[kind];
    return { kind, label, explanation, findings: ofKind, open: ofKind.filter(({ isLeft }) => !isLeft).length };
  });
}
