import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { type PlacedLine, placedLines, type Plan } from '$lib/domain/plan';
import type { Rewording } from '$lib/domain/rewording';
import { placeName, type WordedPlace, wordedPlaces } from '$lib/domain/wording';
import { readRewording } from '$lib/forms/rewording';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { wasTooBusy } from '$lib/server/auth/too-busy';
import { recordedAt } from '$lib/server/clock';
import { changeWording, type ChangedWording } from '$lib/server/operations/change-wording';
import * as planWording from '$lib/server/repositories/plan-wording';
import * as wordings from '$lib/server/repositories/wordings';
import { planAddress, planForChange, planOfYear } from '../../../plan-of-year';
import { refusedEdit, type ReturnedEdit, sentAgain } from './edit-form';
import { editFields, type LineUnderstood, type Texts, understoodOf } from './edit-view';
import type { Actions, PageServerLoad } from './$types';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

interface OfPlan {
  readonly partnershipId: number;
  readonly planId: number;
}

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

const referenceIn = (event: RequestEvent): string => event.params['reference'] ?? '';

/** The places of the action in the address; there is no such page where the plan has none, or is closed. */
function placesOf(event: RequestEvent, plan: Plan) {
  const places = plan.state === 'closed' ? [] : wordedPlaces(plan, referenceIn(event));
  if (places.length === 0) error(404, NOT_FOUND);
  return places;
}

const linesOf = (event: RequestEvent, plan: Plan): readonly PlacedLine[] =>
  placedLines(plan).filter(({ action }) => action.reference === referenceIn(event));

/** An earlier wording that the address asks for: which change, and of which text. */
function backIn({ url }: RequestEvent) {
  const [, revision = '', name = ''] = /^(\d{1,9})-([a-z0-9-]{3,60})$/.exec(url.searchParams.get('back') ?? '') ?? [];
  return { revision: Number(revision), name };
}

/** The words that stood before the change that the address names; nothing where it names none. */
async function earlierTexts(
  event: RequestEvent,
  of: OfPlan,
  places: readonly WordedPlace[],
  tx: Transaction,
): Promise<Texts> {
  const { revision, name } = backIn(event);
  if (name === '') return {};
  const history = await wordings.listSince(tx, of, places, revision - 1);
  const change = history.find((one) => one.revision === revision && placeName(one) === name);
  return change ? { [name]: change.before } : {};
}

/** The action in the address with everything that the form shows of it. */
function readAction(event: RequestEvent, here: Here) {
  return here.read(async (tx) => {
    const plan = await planOfYear(event, here, tx);
    const places = placesOf(event, plan);
    const lines = linesOf(event, plan);
    const of = { partnershipId: here.partnership.id, planId: plan.id };
    const ids = lines.map(({ line }) => line.id);
    const [withFigures, earlier] = await Promise.all([
      planWording.listMeasuresWithFigures(tx, of, ids),
      earlierTexts(event, of, places, tx),
    ]);
    return { plan, places, lines, withFigures, earlier };
  });
}

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { plan, places, lines, withFigures, earlier } = await readAction(event, here);
  const reference = referenceIn(event);
  const ofLine = (id: number) => places.filter(({ item, itemId }) => item === 'line' && itemId === id);
  const above = places.filter(({ item }) => item !== 'line');
  return {
    plan: { title: plan.title, address: planAddress(here, plan), isAdopted: plan.state !== 'drafted' },
    action: { reference, text: lines[0]?.action.text ?? '' },
    base: plan.wordingRevision,
    earlier,
    fields: editFields(above, reference, plan),
    lines: lines.map(({ line }) => ({
      id: line.id,
      reference: line.reference,
      fields: editFields(ofLine(line.id), reference, plan),
      understood: understoodOf(line, earlier, plan, withFigures),
    })),
    groups: [{ value: '', label: 'None' }, ...plan.taskGroups.map(({ slug, name }) => ({ value: slug, label: name }))],
  };
};

/** What was typed, for the action in the address. */
async function readTyped(event: RequestEvent, here: Here): Promise<Rewording> {
  const form = await readSentForm(event);
  const plan = await here.read((tx) => planOfYear(event, here, tx));
  return readRewording(form, placesOf(event, plan).map(placeName));
}

/** The form to be shown again, with what is understood of each line as it was typed. */
async function returned(event: RequestEvent, here: Here, form: ReturnedEdit) {
  const { plan, lines, withFigures } = await readAction(event, here);
  const understood = lines.map(({ line }) => [line.id, understoodOf(line, form.texts, plan, withFigures)] as const);
  return { ...form, understood: Object.fromEntries(understood) as Record<number, LineUnderstood> };
}

type Saved = Extract<ChangedWording, { kind: 'saved' }>;

/** Saves what was typed, or gives the form to be shown again. */
function save(event: RequestEvent, here: Here, rewording: Rewording): Promise<Saved | ReturnedEdit> {
  return here.write(async (tx) => {
    const plan = await planForChange(event, here, tx);
    const places = placesOf(event, plan);
    const outcome = await changeWording(tx, plan, {
      partnershipId: here.partnership.id,
      reference: referenceIn(event),
      rewording,
      changedBy: here.account,
      changedAt: recordedAt(),
    });
    if (!outcome) error(404, NOT_FOUND);
    return outcome.kind === 'saved' ? outcome : refusedEdit(places, rewording, plan, outcome);
  });
}

/** Where the action stands after it was saved: its number may be another. */
function addressAfter({ url }: RequestEvent, { changes }: Saved): string {
  const action = url.pathname.replace(/\/edit$/, '');
  const number = changes.find(({ place }) => place.field === 'number')?.after;
  const moved = number === undefined ? action : action.replace(/\d+$/, number);
  return `${moved}?done=${changes.length > 0 ? 'reworded' : 'unchanged'}`;
}

export const actions: Actions = {
  save: async (event) => {
    const here = await requireEditor(event);
    const rewording = await readTyped(event, here);
    const outcome = await save(event, here, rewording).catch((problem: unknown) => {
      if (wasTooBusy(problem)) return sentAgain(rewording, 'too busy');
      throw problem;
    });
    if ('kind' in outcome) redirect(303, addressAfter(event, outcome));
    const isOvertaken = Object.keys(outcome.theirs).length > 0;
    const status = outcome.because === 'too busy' ? 503 : isOvertaken ? 409 : 422;
    return fail(status, await returned(event, here, outcome));
  },

  /** Shows what is understood of the words as they are typed; saves nothing. */
  understand: async (event) => {
    const here = await requireEditor(event);
    return returned(event, here, sentAgain(await readTyped(event, here), 'asked'));
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    const here = await requireEditor(event);
    return returned(event, here, sentAgain(await readTyped(event, here), 'restored'));
  },
};
