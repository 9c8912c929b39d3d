import { type Finding, type FindingKind, FINDINGS } from '$lib/domain/finding-kinds';
import { actionOfReference } from '$lib/domain/line-reference';
import { FRONT_MATTER_SECTIONS, type FrontMatterSection, type PlanDraft } from '$lib/domain/plan-draft';

/** What a finding is about, in a word or two, and where it can be read. */
export interface FindingPlace {
  readonly label: string;
  readonly href: string | null;
}

export interface FindingView {
  readonly place: FindingPlace;
  readonly says: string;
  readonly suggestion: string | null;
}

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly label: string;
  readonly explanation: string;
  readonly findings: readonly FindingView[];
}

const WHOLE_PLAN: FindingPlace = { label: 'The whole plan', href: null };

const isSection = (text: string): text is FrontMatterSection => FRONT_MATTER_SECTIONS.some((one) => one === text);

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The paragraph of the document that has a printed number; null where none has. */
function paragraphAt(reference: string, { frontMatter }: Pick<PlanDraft, 'frontMatter'>, address: string) {
  const paragraph = frontMatter.find(({ printedNumber }) => printedNumber === reference);
  return paragraph ? { label: `Paragraph ${reference}`, href: `${address}/document#${paragraph.section}` } : null;
}

/**
 * Where a finding's reference leads: a line to its action, a number to its objective, a letter to the key objectives, a
 * section or paragraph to the document. A paragraph and an action may have the same number; only a finding about the words of
 * the document (an abbreviation) means the paragraph.
 */
export function placeOf(
  { kind, reference }: Pick<Finding, 'kind' | 'reference'>,
  draft: Pick<PlanDraft, 'frontMatter'>,
  address: string,
): FindingPlace {
  if (reference === '') return WHOLE_PLAN;
  if (isSection(reference)) {
    return { label: capitalised(reference.replaceAll('-', ' ')), href: `${address}/document#${reference}` };
  }
  if (/^[a-z]{1,2}$/.test(reference)) {
    return { label: `Key objective ${reference}`, href: `${address}/document#key-objectives` };
  }
  if (/^\d+$/.test(reference)) return { label: `Objective ${reference}`, href: `${address}/objectives/${reference}` };
  const paragraph = paragraphAt(reference, draft, address);
  const action = actionOfReference(reference);
  if (paragraph && (kind === 'abbreviation-not-listed' || action === null)) return paragraph;
  return { label: reference, href: action === null ? null : `${address}/actions/${action}` };
}

/** Findings by kind, in the order of the kinds, each with where it leads. */
export function findingGroups(
  findings: readonly Finding[],
  draft: Pick<PlanDraft, 'frontMatter'>,
  address: string,
): readonly FindingGroup[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    ...FINDINGS[kind],
    findings: findings
      .filter((finding) => finding.kind === kind)
      .map((finding) => ({
        place: placeOf(finding, draft, address),
        says: finding.says,
        suggestion: finding.suggestion,
      })),
  }));
}
