import { error, type RequestEvent } from '@sveltejs/kit';
import type { ChangeReasons } from '$lib/domain/change-reasons';
import type { Plan } from '$lib/domain/plan';
import { structureChangeInWords, type StructureChange } from '$lib/domain/structure-change';
import type { FieldErrors } from '$lib/forms/read-form';
import { type Here, NOT_FOUND } from '$lib/server/auth/guards';
import { recordedAt, today } from '$lib/server/clock';
import type { ChangedStructure, StructureRequest } from '$lib/server/operations/change-structure';
import { planAddress, planForChange, planOfYear } from '../plan-of-year';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** Of a plan that is closed nothing is changed any more: there is no such page. */
function refuseClosed({ state }: Pick<Plan, 'state'>): void {
  if (state === 'closed') error(404, NOT_FOUND);
}

/** The plan in the address, to look at before it is changed. */
export async function planToEdit(event: RequestEvent, here: Here, tx: Transaction): Promise<Plan> {
  const plan = await planOfYear(event, here, tx);
  refuseClosed(plan);
  return plan;
}

/** The plan in the address, locked for a change of what it consists of. */
export async function planToChange(event: RequestEvent, here: Here, tx: Transaction) {
  const plan = await planForChange(event, here, tx);
  refuseClosed(plan);
  return plan;
}

/** What every page on which a plan is changed shows of it. */
export const editedPlan = (here: Here, plan: Plan) => ({
  title: plan.title,
  address: planAddress(here, plan),
  edit: `${planAddress(here, plan)}/edit`,
  isAdopted: plan.state !== 'drafted',
});

/** What a change comes with: who makes it, when and why. */
export const requestOf = (here: Here, { base, ...reasons }: ChangeReasons & { base: number }): StructureRequest => ({
  partnershipId: here.partnership.id,
  base,
  reasons: { reason: reasons.reason, minute: reasons.minute, countsFrom: reasons.countsFrom },
  changedBy: here.account,
  changedAt: recordedAt(),
  today: today(),
});

/** What is said where a part of the plan went while somebody was at it. */
export const GONE = 'That part is no longer in the plan. What you typed is still here.';

/** What others did meanwhile, in a sentence for whoever has to look again before the change is made. */
export function overtakenInWords(since: readonly StructureChange[]): string {
  const by = [...new Set(since.map(({ changedBy }) => changedBy))].join(' and ');
  const did = since.map(structureChangeInWords).join('; ');
  return `${by} changed the plan in the meantime: ${did}. Nothing of yours is lost: look at the plan as it is now, and send it again.`;
}

/** A form as it is shown again: what was typed, and what keeps it from being saved. */
export interface ReturnedForm {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  readonly problem: string | null;
}

/** The form that was not saved, with why; where others were first it goes on from the plan as they left it. */
export function notSaved(
  outcome: Exclude<ChangedStructure, { kind: 'done' }>,
  typed: ReturnedForm['typed'],
  plan: Pick<Plan, 'wordingRevision'>,
): ReturnedForm {
  if (outcome.kind === 'refused')
    return {
      typed,
      errors: Object.fromEntries(outcome.refusals.map(({ field, says }) => [field, says] as const)),
      problem: null,
    };
  const base = String(plan.wordingRevision);
  return { typed: { ...typed, base }, errors: {}, problem: overtakenInWords(outcome.since) };
}
