import { type Finding, type FindingKind, FINDINGS } from '../domain/finding-kinds';

/** What a finding is about, in a word or two, and where it can be read. */
export interface FindingPlace {
  readonly label: string;
  readonly href: string | null;
}

export interface FindingView {
  readonly place: FindingPlace;
  readonly says: string;
  readonly suggestion: string | null;
  /** How the line was answered beside the document; null where nobody answered, or where no answer could tell. */
  readonly answer: string | null;
}

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly label: string;
  readonly explanation: string;
  readonly findings: readonly FindingView[];
}

/** What a finding without a reference is about. */
export const WHOLE_PLAN = 'The whole plan';

/** Findings by kind, in the order in which the kinds come, each with where the page leads from it and what was answered since. */
export function findingGroups(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => FindingPlace,
  answerOf: (finding: Finding) => string | null = () => null,
): readonly FindingGroup[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    ...FINDINGS[kind],
    findings: findings
      .filter((finding) => finding.kind === kind)
      .map((finding) => ({
        place: placeOf(finding),
        says: finding.says,
        suggestion: finding.suggestion,
        answer: answerOf(finding),
      })),
  }));
}
