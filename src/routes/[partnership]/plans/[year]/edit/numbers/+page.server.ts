import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { placesInOrder, referencesAfter } from '$lib/domain/reordering';
import { readForm } from '$lib/forms/read-form';
import { structureForm } from '$lib/forms/structure';
import { type Here, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { numberInOrder } from '$lib/server/operations/reorder-plan';
import { editedPlan, notSaved, planToChange, planToEdit, requestOf, type ReturnedForm } from '../plan-to-edit';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const plan = await here.read((tx) => planToEdit(event, here, tx));
  return {
    plan: editedPlan(here, plan),
    base: plan.wordingRevision,
    changes: referencesAfter(placesInOrder(plan), plan).map(([was, is]) => ({ was, is })),
  };
};

export const actions: Actions = {
  number: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(structureForm, await readSentForm(event));
    const { typed } = reading;
    if (!reading.ok) return fail(400, { typed, errors: reading.errors, problem: null });
    const reasons = reading.value;
    const returned = await here.write(async (tx): Promise<ReturnedForm | { readonly done: number }> => {
      const plan = await planToChange(event, here, tx);
      const outcome = await numberInOrder(tx, plan, requestOf(here, reasons));
      return outcome.kind === 'done' ? { done: outcome.revision } : notSaved(outcome, typed, plan);
    });
    if ('done' in returned) redirect(303, event.url.pathname.replace(/\/numbers$/, `?done=${returned.done}`));
    return fail(returned.problem === null ? 422 : 409, returned);
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const { typed } = readForm(structureForm, await readSentForm(event));
    return { typed, errors: {}, problem: null };
  },
};
