import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { newestDecisions } from '$lib/domain/carry-forward/judge-year-end';
import type { YearEndRefusal } from '$lib/domain/carry-forward/year-end-decision';
import { dayInWords } from '$lib/domain/day';
import { lastYearOf, planPeriod, planYearInWords } from '$lib/domain/financial-year';
import { type TypedAnswer, typedAnswers } from '$lib/forms/typed-answer';
import { readYearEnd as readForm } from '$lib/forms/year-end';
import { type Here, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { wasTooBusy } from '$lib/server/auth/too-busy';
import { recordedAt, today } from '$lib/server/clock';
import { decideYearEnd } from '$lib/server/operations/decide-year-end';
import { undecidedLines } from '$lib/server/operations/make-next-plan';
import { readYearEnd } from '$lib/server/operations/read-year-end';
import * as yearEndDecisions from '$lib/server/repositories/year-end-decisions';
import { planAddress, planForChange, planOfYear } from '../plan-of-year';
import { returnedYearEnd, type ReturnedYearEnd, sentAgain } from './returned-form';
import { choicesOf, plansAhead, yearEndView } from './year-end-view';
import type { Actions, PageServerLoad } from './$types';

const readPlan = (event: RequestEvent, here: Here) =>
  here.read(async (tx) => readYearEnd(tx, here.partnership.id, await planOfYear(event, here, tx), today()));

/** How many decisions the save before this page kept; null where none went before. */
const savedBefore = (saved: string | null): number | null => (/^\d{1,4}$/.test(saved ?? '') ? Number(saved) : null);

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const yearEnd = await readPlan(event, here);
  const { plan, lines, kept } = yearEnd;
  const { to } = planPeriod(plan.planYear);
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address: planAddress(here, plan) },
    runsUntil: to >= today() ? dayInWords(to) : null,
    ...yearEndView(yearEnd),
    choices: choicesOf(plan, lines),
    nextYear: String(lastYearOf(plan.planYear) + 1),
    ahead: plansAhead(plan, kept, here.plans, event.url.pathname),
    saved: savedBefore(event.url.searchParams.get('saved')),
  };
};

async function readTyped(event: RequestEvent): Promise<readonly TypedAnswer[]> {
  const form = await readSentForm(event);
  return typedAnswers([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** Keeps what was chosen as far as it can be, and gives the form to be shown again, or how many decisions were kept. */
function keep(event: RequestEvent, here: Here, typed: readonly TypedAnswer[]): Promise<ReturnedYearEnd | number> {
  return here.write(async (tx) => {
    const plan = await planForChange(event, here, tx);
    const partnershipId = here.partnership.id;
    const { toKeep, undecided } = readForm(typed);
    const results = await decideYearEnd(tx, plan, {
      partnershipId,
      decisions: toKeep,
      decidedBy: here.account,
      decidedAt: recordedAt(),
      today: today(),
    });
    const newest = newestDecisions(await yearEndDecisions.list(tx, { partnershipId, planId: plan.id }));
    const stillAsked = undecided.flatMap((lineId) => newest.get(lineId) ?? []);
    const returned = returnedYearEnd(typed, results, stillAsked, plan);
    return returned ?? [...results.values()].filter(({ kind }) => kind === 'kept').length;
  });
}

/** Keeps what was chosen; where something of it could not be, the form is to be shown again. */
async function save(event: RequestEvent, here: Here) {
  const typed = await readTyped(event);
  return keep(event, here, typed).catch((problem: unknown) => {
    if (wasTooBusy(problem)) return sentAgain(typed, 'too busy');
    throw problem;
  });
}

function refused(form: ReturnedYearEnd) {
  const status = Object.keys(form.theirs).length > 0 ? 409 : 422;
  return fail(form.because === 'too busy' ? 503 : status, form);
}

/** What keeps the next plan from being made, said at each line. */
async function notDecided(event: RequestEvent, here: Here): Promise<ReturnedYearEnd | null> {
  const { open, stranded } = undecidedLines(await readPlan(event, here));
  const errors = [
    ...open.map(({ line }) => [line.id, { part: 'kind', says: 'Decide what becomes of it' }] as const),
    ...stranded.map(({ line }) => {
      const says = 'The line that it is merged into is not carried forward: choose another, or carry that one';
      return [line.id, { part: 'intoLineId', says }] as const;
    }),
  ];
  if (errors.length === 0) return null;
  return { typed: {}, theirs: {}, kept: 0, because: 'not decided', errors: Object.fromEntries<YearEndRefusal>(errors) };
}

export const actions: Actions = {
  save: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const outcome = await save(event, here);
    if (typeof outcome !== 'number') return refused(outcome);
    redirect(303, `${event.url.pathname}?saved=${String(outcome)}`);
  },

  /** Keeps what was chosen and, once every line is decided on, leads to the plan that comes next. */
  goOn: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const outcome = await save(event, here);
    if (typeof outcome !== 'number') return refused(outcome);
    const open = await notDecided(event, here);
    if (open) return refused(open);
    const { plan, kept } = await readPlan(event, here);
    const [next] = plansAhead(plan, kept, here.plans, event.url.pathname);
    redirect(303, next?.href ?? event.url.pathname);
  },

  /** Shows the form again with what was chosen before a session ended; keeps nothing. */
  restore: async (event) => {
    await requireAbility(event, 'edit-plans');
    return sentAgain(await readTyped(event), 'restored');
  },
};
