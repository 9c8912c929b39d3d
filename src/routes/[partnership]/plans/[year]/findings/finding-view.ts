import { type FindingPlace, WHOLE_PLAN } from '$lib/components/finding-groups';
import type { Finding } from '$lib/domain/finding-kinds';
import { actionOfReference } from '$lib/domain/line-reference';
import { isFrontMatterSection, type PlanDraft, SECTION_TITLES } from '$lib/domain/plan-draft';

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
  if (reference === '') return { label: WHOLE_PLAN, href: null };
  if (isFrontMatterSection(reference)) {
    return { label: SECTION_TITLES[reference], href: `${address}/document#${reference}` };
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
