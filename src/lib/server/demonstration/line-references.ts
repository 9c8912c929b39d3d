import { actionsOfDraft } from '../../domain/finding-places';
import { lineReference } from '../../domain/line-reference';
import { type LineDraft, type PlanDraft } from '../../domain/plan-draft';

/**
 * The lines of a draft by their references, in the plan's order: `1.2.1`, and `3.1.1a`, `3.1.1b` where an action has
 * several. Source: domain, The plan.
 */
export function linesByReference(draft: Pick<PlanDraft, 'objectives'>): ReadonlyMap<string, LineDraft> {
  return new Map(
    actionsOfDraft(draft).flatMap(({ reference, lines }) =>
      lines.map((line, index): [string, LineDraft] => [lineReference(reference, index, lines.length), line]),
    ),
  );
}
