import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { type PlacedLine, placedLines, type Plan } from '$lib/domain/plan';
import type { Rewording } from '$lib/domain/rewording';
import { placeName, wordedPlaces, type Wording } from '$lib/domain/wording';
import { readLostWords, readRewording } from '$lib/forms/rewording';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { wasTooBusy } from '$lib/server/auth/too-busy';
import { recordedAt, today } from '$lib/server/clock';
import { changeWording, type ChangedWording } from '$lib/server/operations/change-wording';
import * as planWording from '$lib/server/repositories/plan-wording';
import * as wordings from '$lib/server/repositories/wordings';
import { countsFromChoices } from '../../../counts-from';
import { planAddress, planForChange, planOfYear } from '../../../plan-of-year';
import { refusedEdit, type ReturnedEdit, sentAgain, theirsOf } from './edit-form';
import { editFields, type LineUnderstood, type Texts, understoodOf } from './edit-view';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

/**
 * The lines of the action in the address: a form names it by its id, since somebody may give it another number meanwhile. There
 * is no such page where the plan has none, or is closed.
 */
function linesOf(event: RequestEvent, plan: Plan): readonly [PlacedLine, ...PlacedLine[]] {
  const id = event.url.searchParams.get('action');
  const isAsked = ({ action }: PlacedLine): boolean =>
    id === null ? action.reference === event.params['reference'] : String(action.id) === id;
  const [first, ...others] = plan.state === 'closed' ? [] : placedLines(plan).filter(isAsked);
  if (!first) error(404, NOT_FOUND);
  return [first, ...others];
}

const referenceOf = (event: RequestEvent, plan: Plan): string => linesOf(event, plan)[0].action.reference;

/** An earlier wording that the address asks for: which change, and of which text. */
function backIn({ url }: RequestEvent) {
  const [, revision = '', name = ''] = /^(\d{1,9})-([a-z0-9-]{3,60})$/.exec(url.searchParams.get('back') ?? '') ?? [];
  return { revision: Number(revision), name };
}

/** The words that stood before the change that the address names; nothing where it names none. */
function earlierTexts(event: RequestEvent, history: readonly Wording[]): Texts {
  const { revision, name } = backIn(event);
  const change = history.find((one) => one.revision === revision && placeName(one) === name);
  return change ? { [name]: change.before } : {};
}

/** The action in the address with everything that the form shows of it. */
function readAction(event: RequestEvent, here: Here) {
  return here.read(async (tx) => {
    const plan = await planOfYear(event, here, tx);
    const lines = linesOf(event, plan);
    const places = wordedPlaces(plan, lines[0].action.reference);
    const of = { partnershipId: here.partnership.id, planId: plan.id };
    const ids = lines.map(({ line }) => line.id);
    const [withFigures, history] = await Promise.all([
      planWording.listMeasuresWithFigures(tx, of, ids),
      wordings.listSince(tx, of, places),
    ]);
    return { plan, places, lines, withFigures, history };
  });
}

/** What is asked of when a new timescale counts. */
function timingOf(plan: Plan) {
  const { isOver, quarters } = countsFromChoices(plan);
  return {
    label: 'A new timescale counts from',
    hint: 'What earlier quarters were asked stays. It makes no difference where no timescale is changed.',
    quarters,
    over: isOver
      ? 'Every quarter of this plan has begun, and what they were asked stays: a new timescale is kept with its reason, and none of them is counted by it.'
      : null,
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { plan, places, lines, withFigures, history } = await readAction(event, here);
  const earlier = earlierTexts(event, history);
  const { action } = lines[0];
  const ofLine = (id: number) => places.filter(({ item, itemId }) => item === 'line' && itemId === id);
  const above = places.filter(({ item }) => item !== 'line');
  return {
    plan: { title: plan.title, address: planAddress(here, plan), isAdopted: plan.state !== 'drafted' },
    action: { id: action.id, reference: action.reference, text: action.text },
    timing: timingOf(plan),
    base: plan.wordingRevision,
    earlier,
    fields: editFields(above, action.reference, plan),
    lines: lines.map(({ line }) => ({
      id: line.id,
      reference: line.reference,
      fields: editFields(ofLine(line.id), action.reference, plan),
      understood: understoodOf(line, earlier, plan, withFigures),
    })),
    groups: [{ value: '', label: 'None' }, ...plan.taskGroups.map(({ slug, name }) => ({ value: slug, label: name }))],
  };
};

/** Somebody may remove the action of a draft meanwhile: what was typed for it is given back in words, to be put elsewhere. */
function refuseRemoved({ url }: RequestEvent, plan: Plan, form: FormData): void {
  const id = url.searchParams.get('action');
  if (id === null || placedLines(plan).some(({ action }) => String(action.id) === id)) return;
  const typed = readLostWords(form, []).map((words) => `“${words}”`);
  if (typed.length > 0)
    error(
      409,
      `This action was removed from the plan in the meantime. What you typed for its lines: ${typed.join(' ')}`,
    );
}

/** What was typed, for the action in the address. */
async function readTyped(event: RequestEvent, here: Here) {
  const form = await readSentForm(event);
  const plan = await here.read((tx) => planOfYear(event, here, tx));
  refuseRemoved(event, plan, form);
  const places = wordedPlaces(plan, referenceOf(event, plan));
  const names = places.map(placeName);
  return { places, rewording: readRewording(form, names), lost: readLostWords(form, names) };
}

/** The form to be shown again, with what is understood of each line as it was typed, and with what others made of it. */
async function returned(event: RequestEvent, here: Here, form: ReturnedEdit, lost: readonly string[]) {
  const { plan, places, lines, withFigures, history } = await readAction(event, here);
  const understood = lines.map(({ line }) => [line.id, understoodOf(line, form.texts, plan, withFigures)] as const);
  return {
    ...form,
    lost,
    theirs: theirsOf(form, places, history),
    understood: Object.fromEntries(understood) as Record<number, LineUnderstood>,
  };
}

type Saved = Extract<ChangedWording, { kind: 'saved' }> & { readonly reference: string };

/** Saves what was typed, or gives the form to be shown again. */
function save(event: RequestEvent, here: Here, rewording: Rewording): Promise<Saved | ReturnedEdit> {
  return here.write(async (tx) => {
    const plan = await planForChange(event, here, tx);
    const reference = referenceOf(event, plan);
    const places = wordedPlaces(plan, reference);
    const outcome = await changeWording(tx, plan, {
      partnershipId: here.partnership.id,
      reference,
      rewording,
      changedBy: here.account,
      changedAt: recordedAt(),
      today: today(),
    });
    if (!outcome) error(404, NOT_FOUND);
    return outcome.kind === 'saved' ? { ...outcome, reference } : refusedEdit(places, rewording, plan, outcome);
  });
}

/** Where the action stands after it was saved: its number may be another. */
function addressAfter({ url }: RequestEvent, { changes, reference }: Saved): string {
  const number = changes.find(({ place }) => place.field === 'number')?.after;
  const moved = number === undefined ? reference : reference.replace(/\d+$/, number);
  return `${url.pathname.replace(/[^/]*\/edit$/, moved)}?done=${changes.length > 0 ? 'reworded' : 'unchanged'}`;
}

export const actions: Actions = {
  save: async (event) => {
    const here = await requireEditor(event);
    const { places, rewording, lost } = await readTyped(event, here);
    if (lost.length > 0) return fail(409, await returned(event, here, sentAgain(places, rewording, 'removed'), lost));
    const outcome = await save(event, here, rewording).catch((problem: unknown) => {
      if (wasTooBusy(problem)) return sentAgain(places, rewording, 'too busy');
      throw problem;
    });
    if ('kind' in outcome) redirect(303, addressAfter(event, outcome));
    const refused = outcome.asks.length > 0 ? 409 : 422;
    return fail(outcome.because === 'too busy' ? 503 : refused, await returned(event, here, outcome, []));
  },

  /** Shows what is understood of the words as they are typed; saves nothing. */
  understand: async (event) => {
    const here = await requireEditor(event);
    const { places, rewording, lost } = await readTyped(event, here);
    return returned(event, here, sentAgain(places, rewording, 'asked'), lost);
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    const here = await requireEditor(event);
    const { places, rewording, lost } = await readTyped(event, here);
    return returned(event, here, sentAgain(places, rewording, 'restored'), lost);
  },
};
