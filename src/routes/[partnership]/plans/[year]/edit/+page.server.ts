import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/read-form';
import { moveForm } from '$lib/forms/structure';
import { type Here, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { moveInPlan } from '$lib/server/operations/reorder-plan';
import * as structureChanges from '$lib/server/repositories/structure-changes';
import { structureView } from '../structure-rows';
import { editList } from './edit-list';
import { editedPlan, GONE, overtakenInWords, planToChange, planToEdit, requestOf } from './plan-to-edit';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { plan, changes } = await here.read(async (tx) => {
    const found = await planToEdit(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    return { plan: found, changes: await structureChanges.list(tx, of) };
  });
  const shown = editedPlan(here, plan);
  const history = structureView(changes, plan);
  const done = event.url.searchParams.get('done');
  return {
    plan: shown,
    base: plan.wordingRevision,
    objectives: editList(plan, shown.address),
    history,
    done: history.find(({ key }) => key === done)?.says ?? null,
  };
};

export const actions: Actions = {
  /** Moves a part of a draft at once; of an adopted plan the page for it asks why. */
  move: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(moveForm, await readSentForm(event));
    if (!reading.ok) return fail(400, { problem: GONE });
    const { item: name, to, ...reasons } = reading.value;
    const outcome = await here.write(async (tx) =>
      moveInPlan(tx, await planToChange(event, here, tx), { ...requestOf(here, reasons), name, to }),
    );
    if (outcome?.kind === 'done') redirect(303, `${event.url.pathname}?done=${outcome.revision}#${name}`);
    if (outcome?.kind === 'overtaken') return fail(409, { problem: overtakenInWords(outcome.since) });
    if (!outcome) return fail(409, { problem: GONE });
    redirect(303, `${event.url.pathname}/move?item=${encodeURIComponent(name)}&to=${encodeURIComponent(to)}`);
  },

  /** Shows the page again after a session ended; nothing was typed on it. */
  restore: async (event) => {
    await requireEditor(event);
    return { problem: 'You are signed in again. Nothing was changed: press the button again.' };
  },
};
