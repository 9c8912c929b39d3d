import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { kindsAdded } from '$lib/domain/addition';
import { readLine } from '$lib/domain/line-readings';
import type { Plan } from '$lib/domain/plan';
import { findItem, type ItemKind, itemInWords, itemName, kindBelow } from '$lib/domain/plan-item';
import { scheduleInWords } from '$lib/domain/schedule-words';
import { readForm } from '$lib/forms/read-form';
import { additionForm } from '$lib/forms/structure';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { addToPlan } from '$lib/server/operations/add-to-plan';
import { countsFromChoices } from '../../counts-from';
import { editedPlan, GONE, notSaved, planToChange, planToEdit, requestOf, type ReturnedForm } from '../plan-to-edit';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

const KINDS: readonly ItemKind[] = ['outcome', 'action', 'line'];

/** What is added, and to what, by the address: `?to=action-12`. It may have gone since the form was opened. */
function placeInAddress({ url }: RequestEvent, plan: Plan) {
  const to = url.searchParams.get('to');
  if (to === null) return { kind: 'objective' as ItemKind, under: null, item: null };
  const [, above = '', id = '0'] = /^(objective|outcome|action)-(\d{1,9})$/.exec(to) ?? [];
  const kind = KINDS.find((one) => above !== '' && kindBelow(above as ItemKind) === one);
  if (!kind) error(404, NOT_FOUND);
  return { kind, under: Number(id), item: findItem(plan, to) };
}

/** What is asked of when the new line counts. */
function timingOf(plan: Plan) {
  const { isOver, quarters } = countsFromChoices(plan);
  return {
    label: 'Asked since',
    hint: 'Quarters that have begun do not ask for it.',
    quarters,
    over: isOver ? 'Every quarter of this plan has begun: what is added now is asked in none of them.' : null,
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const plan = await here.read((tx) => planToEdit(event, here, tx));
  const { kind, item } = placeInAddress(event, plan);
  const isLost = kind !== 'objective' && item === null;
  if (isLost && event.request.method === 'GET') error(404, NOT_FOUND);
  return {
    plan: editedPlan(here, plan),
    base: plan.wordingRevision,
    kind,
    asks: kindsAdded(kind),
    query: event.url.searchParams.has('to') ? `&to=${event.url.searchParams.get('to') ?? ''}` : '',
    to: item && { name: itemName(item), inWords: itemInWords(item), words: item.words },
    timing: timingOf(plan),
    groups: [{ value: '', label: 'None' }, ...plan.taskGroups.map(({ slug, name }) => ({ value: slug, label: name }))],
  };
};

export const actions: Actions = {
  add: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(additionForm, await readSentForm(event));
    const { typed } = reading;
    if (!reading.ok) return fail(400, { typed, errors: reading.errors, problem: null, understood: null });
    const { base, reason, minute, countsFrom, ...words } = reading.value;
    const returned = await here.write(async (tx): Promise<ReturnedForm | { readonly done: number }> => {
      const plan = await planToChange(event, here, tx);
      const { kind, under } = placeInAddress(event, plan);
      const request = requestOf(here, { base, reason, minute, countsFrom });
      const outcome = await addToPlan(tx, plan, { ...request, addition: { kind, under, words } });
      if (outcome?.kind === 'done') return { done: outcome.revision };
      return outcome ? notSaved(outcome, typed, plan) : { typed, errors: {}, problem: GONE };
    });
    if ('done' in returned) redirect(303, event.url.pathname.replace(/\/addition$/, `?done=${returned.done}`));
    return fail(returned.problem === null ? 422 : 409, { ...returned, understood: null });
  },

  /** Shows what is understood of the line as it is typed; saves nothing. */
  understand: async (event) => {
    const here = await requireEditor(event);
    const { typed } = readForm(additionForm, await readSentForm(event));
    const { planYear } = await here.read((tx) => planToEdit(event, here, tx));
    const { timescale, kpi } = readLine({ kpi: typed['kpi'] ?? '', timescale: typed['timescale'] ?? '' }, planYear);
    const understood = {
      timescale: `${scheduleInWords(timescale.understood, planYear)}. ${timescale.because}`,
      kpi: kpi.because,
    };
    return { typed, errors: {}, problem: null, understood };
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const { typed } = readForm(additionForm, await readSentForm(event));
    return { typed, errors: {}, problem: null, understood: null };
  },
};
