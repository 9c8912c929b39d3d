import { error, fail, redirect } from '@sveltejs/kit';
import { COLUMNS } from '$lib/domain/bring-in/column';
import { SECTION_TITLES } from '$lib/domain/plan-draft';
import { planForm } from '$lib/forms/intake';
import { type FormReading, readForm, readId } from '$lib/forms/read-form';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { bringInPlan, type BroughtInPlan } from '$lib/server/operations/bring-in-plan';
import * as intakes from '$lib/server/repositories/intakes';
import { sentBy } from '../../kept-file';
import { yearChoices } from '../year-choices';
import { DECIDED_MEANWHILE } from './decided-meanwhile';
import { decisionsInForm } from './decisions-in-form';
import { intakeIn, requireIntake } from './intake-in-address';
import { intakeView } from './intake-view';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE: ReadonlyMap<string | null, string> = new Map([
  ['decided', 'The file is read again with what you chose.'],
  ['corrected', 'The row is corrected.'],
]);

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const intake = await requireIntake(here, event);
  const { title, planYear } = intake.decisions;
  return {
    partnership: { name: here.partnership.shortName, address: `/${here.partnership.slug}` },
    file: { name: intake.fileName, says: sentBy(intake) },
    address: event.url.pathname,
    version: intake.version,
    title,
    years: yearChoices(here, planYear.firstYear),
    sectionChoices: [
      { value: 'leave-out', label: 'Leave it out' },
      ...Object.entries(SECTION_TITLES).map(([value, label]) => ({ value, label })),
    ],
    columnChoices: Object.entries(COLUMNS).map(([value, label]) => ({ value, label })),
    ...intakeView(intake),
    done: DONE.get(event.url.searchParams.get('done')) ?? null,
  };
};

const REFUSALS: Readonly<Record<Exclude<BroughtInPlan, { ok: true }>['reason'], string>> = {
  'not found': 'This file was brought in or thrown away in the meantime.',
  'decided meanwhile': DECIDED_MEANWHILE.file,
  'year taken': 'There is a plan for this year already: choose another year.',
  'no lines': 'No line is left to be brought in: take a row back, or choose what the columns hold.',
};

/** What was chosen on the page, as decisions about the file; with what is wrong about it. */
async function readDecisions(event: RequestEvent, here: Here) {
  const intake = await requireIntake(here, event);
  const form = await readSentForm(event);
  const reading: FormReading<{ title: string; firstYear: number }> = readForm(planForm, form);
  const planYear = reading.ok
    ? { ...intake.decisions.planYear, firstYear: reading.value.firstYear }
    : intake.decisions.planYear;
  const title = reading.ok ? reading.value.title : intake.decisions.title;
  const decisions = { ...intake.decisions, ...decisionsInForm(intake, form), title, planYear };
  return { reading, decided: { id: intake.id, version: readId(form, 'version'), decisions } };
}

type Read = Awaited<ReturnType<typeof readDecisions>>;

/** Refuses what is wrong with the title or the year; what else was chosen is kept, since nothing is wrong with that. */
async function refuse(
  here: Here,
  { errors, typed }: Extract<Read['reading'], { ok: false }>,
  decided: Read['decided'],
) {
  await here.write((tx) => intakes.updateDecisions(tx, here.partnership.id, decided));
  return fail(400, { errors, typed });
}

async function decide(event: RequestEvent) {
  const here = await requireAbility(event, 'edit-plans');
  const { reading, decided } = await readDecisions(event, here);
  if (!reading.ok) return refuse(here, reading, decided);
  const isDecided = await here.write((tx) => intakes.updateDecisions(tx, here.partnership.id, decided));
  if (!isDecided) return fail(409, { errors: { version: DECIDED_MEANWHILE.file }, typed: reading.typed });
  redirect(303, `${event.url.pathname}?done=decided`);
}

export const actions: Actions = {
  decide,
  // Nothing is written but what somebody chose about their own file.
  restore: decide,
  bringIn: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const { reading, decided } = await readDecisions(event, here);
    if (!reading.ok) return refuse(here, reading, decided);
    const { id: partnershipId, slug } = here.partnership;
    const outcome = await here.write(async (tx): Promise<BroughtInPlan> => {
      const isDecided = await intakes.updateDecisions(tx, partnershipId, decided);
      if (!isDecided) return { ok: false, reason: 'decided meanwhile' };
      return bringInPlan(tx, partnershipId, { id: decided.id, version: decided.version + 1 }, here.account);
    });
    if (outcome.ok) redirect(303, `/${slug}/plans?done=brought-in`);
    const field = outcome.reason === 'year taken' ? 'firstYear' : 'version';
    return fail(409, { errors: { [field]: REFUSALS[outcome.reason] }, typed: reading.typed });
  },
  discard: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const isGone = await here.write((tx) => intakes.remove(tx, here.partnership.id, intakeIn(event)));
    if (!isGone) error(404, NOT_FOUND);
    redirect(303, `/${here.partnership.slug}/plans/bring-in?done=discarded`);
  },
};
