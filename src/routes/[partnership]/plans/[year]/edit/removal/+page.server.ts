import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Plan } from '$lib/domain/plan';
import { findItem, itemInWords, type PlanItem } from '$lib/domain/plan-item';
import { answeredRefusal, itemsToRemove, removalWay } from '$lib/domain/removal';
import { readForm } from '$lib/forms/read-form';
import { removalForm } from '$lib/forms/structure';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { today } from '$lib/server/clock';
import { removeFromPlan } from '$lib/server/operations/remove-from-plan';
import * as planStructure from '$lib/server/repositories/plan-structure';
import { countsFromChoices } from '../../counts-from';
import { editedPlan, GONE, notSaved, planToChange, planToEdit, requestOf, type ReturnedForm } from '../plan-to-edit';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

/** What is asked of when it is out. */
function timingOf(plan: Plan) {
  const { isOver, quarters } = countsFromChoices(plan);
  return {
    label: 'Out of the plan from',
    hint: 'What earlier quarters were asked stays, and so do their answers.',
    quarters,
    over: isOver
      ? 'Every quarter of this plan has begun, and what they were asked stays: it is out from the day after the plan.'
      : null,
  };
}

/** What removing a part would do. */
const removalOf = (item: PlanItem, plan: Plan, answered: ReadonlySet<number>) => {
  const way = removalWay(item, plan, today());
  return {
    inWords: itemInWords(item),
    words: item.words,
    way,
    refusal: way === 'removed' ? answeredRefusal(item, answered) : null,
    items:
      way === 'removed'
        ? itemsToRemove(item, plan).map(itemInWords)
        : item.lines.map(({ reference }) => `line ${reference}`),
  };
};

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const name = event.url.searchParams.get('item') ?? '';
  const { plan, item, answered } = await here.read(async (tx) => {
    const found = await planToEdit(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    const part = findItem(found, name);
    const ids = part?.lines.map(({ id }) => id) ?? [];
    return { plan: found, item: part, answered: await planStructure.listAnswered(tx, of, ids) };
  });
  if (!item && event.request.method === 'GET') error(404, NOT_FOUND);
  return {
    plan: editedPlan(here, plan),
    base: plan.wordingRevision,
    name,
    item: item && removalOf(item, plan, new Set(answered)),
    timing: timingOf(plan),
  };
};

export const actions: Actions = {
  remove: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(removalForm, await readSentForm(event));
    const { typed } = reading;
    if (!reading.ok) return fail(400, { typed, errors: reading.errors, problem: null });
    const { item: name, ...reasons } = reading.value;
    const returned = await here.write(async (tx): Promise<ReturnedForm | { readonly done: number }> => {
      const plan = await planToChange(event, here, tx);
      const outcome = await removeFromPlan(tx, plan, { ...requestOf(here, reasons), name });
      if (outcome?.kind === 'done') return { done: outcome.revision };
      return outcome ? notSaved(outcome, typed, plan) : { typed, errors: {}, problem: GONE };
    });
    if ('done' in returned) redirect(303, event.url.pathname.replace(/\/removal$/, `?done=${returned.done}`));
    return fail(returned.problem === null ? 422 : 409, returned);
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const { typed } = readForm(removalForm, await readSentForm(event));
    return { typed, errors: {}, problem: null };
  },
};
