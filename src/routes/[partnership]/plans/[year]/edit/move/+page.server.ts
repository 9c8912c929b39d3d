import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Plan } from '$lib/domain/plan';
import { findItem, type ItemKind, itemInWords, itemsUnder, type PlanItem } from '$lib/domain/plan-item';
import { destinationsOf, placesAfterMove, referencesAfter } from '$lib/domain/reordering';
import { readForm } from '$lib/forms/read-form';
import { moveForm } from '$lib/forms/structure';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { moveInPlan } from '$lib/server/operations/reorder-plan';
import { editedPlan, GONE, notSaved, planToChange, planToEdit, requestOf, type ReturnedForm } from '../plan-to-edit';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

const WAYS: Readonly<Record<string, string>> = { up: 'Up', down: 'Down' };

/** What a move would change of the references, or of two lines that one change places. */
function changesOf(moved: PlanItem, to: string, plan: Plan): string {
  const places = placesAfterMove(moved, to, plan) ?? [];
  if (moved.item === 'line') return 'it changes places with its neighbour, and each has the other’s letter';
  return referencesAfter(places, plan)
    .map(([was, is]) => `${was} becomes ${is}`)
    .join(', ');
}

/** Where a part can go, each with what is called otherwise afterwards. */
const choicesOf = (moved: PlanItem, plan: Plan) =>
  destinationsOf(moved, plan).map(({ to, item }) => ({
    value: to,
    label: item ? `To ${itemInWords(item)}: ${item.words}` : (WAYS[to] ?? to),
    hint: changesOf(moved, to, plan),
  }));

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const plan = await here.read((tx) => planToEdit(event, here, tx));
  const name = event.url.searchParams.get('item') ?? '';
  const item = findItem(plan, name);
  if (!item && event.request.method === 'GET') error(404, NOT_FOUND);
  return {
    plan: editedPlan(here, plan),
    base: plan.wordingRevision,
    name,
    item: item && { inWords: itemInWords(item), words: item.words, kind: item.item satisfies ItemKind },
    isAlone: item !== null && itemsUnder(plan, item.item, item.under).length === 1,
    choices: item ? choicesOf(item, plan) : [],
    chosen: event.url.searchParams.get('to') ?? '',
  };
};

export const actions: Actions = {
  move: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(moveForm, await readSentForm(event));
    const { typed } = reading;
    if (!reading.ok) return fail(400, { typed, errors: reading.errors, problem: null });
    const { item: name, to, ...reasons } = reading.value;
    const returned = await here.write(async (tx): Promise<ReturnedForm | { readonly done: number }> => {
      const plan = await planToChange(event, here, tx);
      const outcome = await moveInPlan(tx, plan, { ...requestOf(here, reasons), name, to });
      if (outcome?.kind === 'done') return { done: outcome.revision };
      return outcome ? notSaved(outcome, typed, plan) : { typed, errors: {}, problem: GONE };
    });
    if ('done' in returned) redirect(303, event.url.pathname.replace(/\/move$/, `?done=${returned.done}#${name}`));
    return fail(returned.problem === null ? 422 : 409, returned);
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const { typed } = readForm(moveForm, await readSentForm(event));
    return { typed, errors: {}, problem: null };
  },
};
