import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { adoptionRefusals, openPoints } from '$lib/domain/adoption';
import { dayInWords } from '$lib/domain/day';
import { placedLines, type Plan } from '$lib/domain/plan';
import { adoptionForm } from '$lib/forms/adoption';
import { type FieldErrors, readForm } from '$lib/forms/read-form';
import { type Here, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { today } from '$lib/server/clock';
import { type AdoptedPlan, adoptPlan } from '$lib/server/operations/adopt-plan';
import * as changes from '$lib/server/repositories/changes';
import { planAddress, planForChange, planOfYear } from '../plan-of-year';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

/** When and how a plan was adopted, and who entered it, where somebody did; null of a draft. */
function adoptedOf({ id, state, adoptedOn, adoptionMinute }: Plan, history: readonly changes.RecordedChange[]) {
  if (state === 'drafted' || adoptedOn === null) return null;
  const entry = history.find(({ reference, after }) => reference === String(id) && after?.['state'] === 'adopted');
  return [
    { key: 'Adopted on', value: dayInWords(adoptedOn) },
    { key: 'By minute', value: adoptionMinute || 'Not recorded' },
    ...(entry ? [{ key: 'Entered by', value: entry.madeBy.name }] : []),
  ];
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { plan, history } = await here.read(async (tx) => ({
    plan: await planOfYear(event, here, tx),
    history: await changes.list(tx, here.partnership.id, ['plan']),
  }));
  return {
    plan: { title: plan.title, address: planAddress(here, plan) },
    base: plan.wordingRevision,
    lines: placedLines(plan).length,
    adopted: adoptedOf(plan, history),
    openPoints: openPoints(plan),
  };
};

const REFUSALS: Readonly<Record<Exclude<AdoptedPlan, 'adopted'>, string>> = {
  'not drafted': 'The plan is adopted already.',
  'changed meanwhile': 'Somebody changed the plan in the meantime: look at it as it is now, and adopt it again.',
};

export const actions: Actions = {
  adopt: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(adoptionForm, await readSentForm(event));
    if (!reading.ok) return fail(400, { errors: reading.errors, typed: reading.typed, problem: null });
    const { base, ...adoption } = reading.value;
    const refusals = adoptionRefusals(adoption, today()).map(({ field, says }) => [field, says] as const);
    const errors: FieldErrors = Object.fromEntries(refusals);
    if (refusals.length > 0) return fail(422, { errors, typed: reading.typed, problem: null });
    const outcome = await here.write(async (tx) => {
      const plan = await planForChange(event, here, tx);
      return adoptPlan(tx, plan, { partnershipId: here.partnership.id, base, adoption, madeBy: here.account });
    });
    if (outcome !== 'adopted') return fail(409, { errors, typed: reading.typed, problem: REFUSALS[outcome] });
    redirect(303, event.url.pathname.replace(/\/adoption$/, ''));
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const { typed } = readForm(adoptionForm, await readSentForm(event));
    const errors: FieldErrors = {};
    return { errors, typed, problem: null };
  },
};
