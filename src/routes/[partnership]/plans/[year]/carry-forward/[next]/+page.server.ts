import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  covers,
  lastYearOf,
  planAtAddress,
  planYearInWords,
  type PlanYear,
  readPlanYearAddress,
  yearsOfPlan,
} from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import { nextPlanForm } from '$lib/forms/intake';
import { readForm } from '$lib/forms/read-form';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { typedLinks } from './typed-links';
import { recordedAt, today } from '$lib/server/clock';
import { linkLines, unlinkLines } from '$lib/server/operations/link-lines';
import { makeNextPlan, type MadePlan, planToMake, undecidedLines } from '$lib/server/operations/make-next-plan';
import { readYearEnd, type YearEnd } from '$lib/server/operations/read-year-end';
import * as plans from '$lib/server/repositories/plans';
import { planAddress, planOfYear } from '../../plan-of-year';
import { madeFrom, previewOf } from './next-plan-view';
import type { Actions, PageServerLoad } from './$types';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** The years in the address: of a plan that is there, or of one that could be made. There is no other such page. */
function nextYears(event: RequestEvent, here: Here, plan: Plan): PlanYear {
  const text = event.params['next'] ?? '';
  const asked = readPlanYearAddress(text);
  const isThere = planAtAddress(here.plans, text) !== null;
  const isFree = asked !== null && yearsOfPlan({ ...asked, startsMonth: 4 }).every((year) => isYearFree(here, year));
  if (!asked || asked.firstYear <= lastYearOf(plan.planYear) || !(isThere || isFree)) error(404, NOT_FOUND);
  return { ...asked, startsMonth: plan.planYear.startsMonth };
}

const isYearFree = ({ plans: there }: Here, year: number): boolean => !there.some((one) => covers(one, year));

async function preview(tx: Transaction, here: Here, yearEnd: YearEnd, next: PlanYear) {
  const { open, stranded } = undecidedLines(yearEnd);
  const years = planYearInWords(next);
  return {
    title: `${here.partnership.shortName} Business Plan ${years}`,
    base: yearEnd.plan.revision,
    undecided: open.length + stranded.length,
    ...previewOf(yearEnd, next, await planToMake(tx, here.partnership.id, yearEnd, next)),
  };
}

const DONE: ReadonlyMap<string | null, string> = new Map([
  ['made', 'The plan is made, as a draft.'],
  ['linked', 'The links are saved.'],
  ['unlinked', 'The links are taken away.'],
]);

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  return here.read(async (tx) => {
    const plan = await planOfYear(event, here, tx);
    const next = nextYears(event, here, plan);
    const yearEnd = await readYearEnd(tx, here.partnership.id, plan, today());
    const later = await plans.find(tx, here.partnership.id, next);
    return {
      plan: { title: plan.title, years: planYearInWords(plan.planYear), address: planAddress(here, plan) },
      next: { years: planYearInWords(next), address: planAddress(here, { planYear: next }) },
      toMake: later ? null : await preview(tx, here, yearEnd, next),
      made: later && { title: later.title, isDraft: later.state === 'drafted', ...madeFrom(yearEnd, later) },
      done: DONE.get(event.url.searchParams.get('done')) ?? null,
    };
  });
};

const REFUSALS: Readonly<Record<Exclude<MadePlan, { ok: true }>['reason'], string>> = {
  'not found': 'The plan that it is made from is not there any more.',
  'year taken': 'There is a plan for this year already.',
  'changed meanwhile': 'Somebody changed something in the meantime: look at it as it is now, and make the plan again.',
  'not decided': 'Not every line is decided on: go back and decide what becomes of each.',
  'no lines': 'No line is carried into this plan: go back and carry one forward.',
};

/** Makes links between the two plans of the address, or takes them away, as the form says. */
async function changeLinks(event: RequestEvent, here: Here, form: FormData, change: typeof linkLines) {
  await here.write(async (tx) => {
    const earlier = await planOfYear(event, here, tx);
    const later = await plans.find(tx, here.partnership.id, nextYears(event, here, earlier));
    const who = { linkedBy: here.account, linkedAt: recordedAt() };
    const { pairs } = typedLinks(form);
    const isChanged =
      later && (await change(tx, { partnershipId: here.partnership.id, earlier, later, pairs, ...who }));
    if (!isChanged) error(404, NOT_FOUND);
  });
}

export const actions: Actions = {
  link: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    await changeLinks(event, here, await readSentForm(event), linkLines);
    redirect(303, `${event.url.pathname}?done=linked`);
  },

  unlink: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    await changeLinks(event, here, await readSentForm(event), unlinkLines);
    redirect(303, `${event.url.pathname}?done=unlinked`);
  },

  make: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const reading = readForm(nextPlanForm, await readSentForm(event));
    if (!reading.ok) return fail(400, { errors: reading.errors, typed: reading.typed, problem: null });
    const plan = await here.read((tx) => planOfYear(event, here, tx));
    const next = nextYears(event, here, plan);
    const outcome = await here.write((tx) =>
      makeNextPlan(tx, {
        ...reading.value,
        partnershipId: here.partnership.id,
        planId: plan.id,
        next,
        today: today(),
        madeBy: here.account,
        madeAt: recordedAt(),
      }),
    );
    if (outcome.ok) redirect(303, `${event.url.pathname}?done=made`);
    return fail(409, { errors: {}, typed: reading.typed, problem: REFUSALS[outcome.reason] });
  },

  /** Shows the form again with what was typed before a session ended; makes nothing. */
  restore: async (event) => {
    await requireAbility(event, 'edit-plans');
    const form = await readSentForm(event);
    const { typed } = readForm(nextPlanForm, form);
    return { errors: {}, typed: { ...typed, ...typedLinks(form).typed }, problem: null };
  },
};
