import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/domain/access';
import type { Plan } from '$lib/domain/plan';
import { isSameQuarter, type Quarter, quarterInWords, quarterOfYearInWords } from '$lib/domain/quarter';
import { type TypedForm, typedForm } from '$lib/forms/typed-answer';
import type { TypedField } from '$lib/forms/typed-field';
import { LIMITS } from '$lib/domain/limits';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { wasTooBusy } from '$lib/server/auth/too-busy';
import { readSentForm } from '$lib/server/auth/sent-form';
import { recordedAt, today } from '$lib/server/clock';
import { type SaveResult, saveUpdates, type UpdatesToSave } from '$lib/server/operations/save-updates';
import * as updates from '$lib/server/repositories/updates';
import { planAddress, planForChange, planOfYear } from '../../../plan-of-year';
import { quarterAddress, quarterOfPlan } from '../quarter-of-plan';
import { carryYears, lineForm } from './line-form';
import { countAnswered, isShown, ownLines, type OwnLine, readChoice } from './lines-to-answer';
import {
  areLinesOf,
  formToSendAgain,
  refusalStatus,
  restoredForm,
  type ReturnedForm,
  returnedForm,
  type Sorted,
  sortTyped,
  tooLongName,
} from './save-typed';
import type { Actions, PageServerLoad } from './$types';

type Transaction = Parameters<Parameters<Here['write']>[0]>[0];

/** The lines to show in the form. One that came back may need a line that others have answered since: it picks from all of them. */
function formLines(event: RequestEvent, plan: Plan, quarter: Quarter, lines: readonly OwnLine[]) {
  const choice = readChoice(event.url.searchParams);
  const asked = { plan, quarter, today: today() };
  return lines
    .map((line) => ({ line, isShown: isShown(choice, line) }))
    .filter((one) => one.isShown || event.request.method === 'POST')
    .map((one) => ({ ...lineForm(one.line.placed, one.line.told, asked), isShown: one.isShown }));
}

const headingOf = (quarter: Quarter, { planYear }: Plan) => ({
  words: quarterInWords(quarter, planYear.startsMonth),
  place: quarterOfYearInWords(quarter),
});

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'answer');
  const { plan, told } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    return { plan: found, told: await updates.listOfPlan(tx, of) };
  });
  const quarter = quarterOfPlan(event, plan);
  const lines = ownLines(here, plan, quarter, told);
  const address = planAddress(here, plan);
  return {
    address: quarterAddress(address, plan, quarter),
    plan: { title: plan.title, address },
    quarter: headingOf(quarter, plan),
    shows: readChoice(event.url.searchParams).shows,
    counts: countAnswered(lines),
    lines: formLines(event, plan, quarter, lines),
    carryYears: carryYears(plan),
    accountId: here.account.id,
    saved: savedBefore(event.url.searchParams.get('saved')),
  };
};

/** How many answers the save before this page wrote; null where none went before. */
const savedBefore = (saved: string | null): number | null => (/^\d{1,4}$/.test(saved ?? '') ? Number(saved) : null);

const textFields = (form: FormData): TypedField[] =>
  [...form].flatMap(([name, value]): TypedField[] => (typeof value === 'string' ? [[name, value]] : []));

const returnTo = ({ url }: RequestEvent, saved: number): string => {
  const query = new URLSearchParams(url.searchParams);
  [...query.keys()].filter((key) => key.startsWith('/')).forEach((key) => query.delete(key));
  query.set('saved', String(saved));
  return `${url.pathname}?${query}`;
};

/** What others said of the lines that somebody still has to choose about, so that both texts are shown again. */
async function listOvertaken(
  tx: Transaction,
  of: { partnershipId: number; planId: number },
  quarter: Quarter,
  { undecided }: Sorted,
): Promise<[number, SaveResult][]> {
  const told = await updates.listOfLines(tx, of, undecided);
  return told
    .filter((one) => isSameQuarter(one.quarter, quarter))
    .map((theirs) => [theirs.lineId, { kind: 'overtaken', theirs }]);
}

/** What is to be saved of the form, in the name of whoever said it. */
const updatesToSave = (here: Here, quarter: Quarter, saidBy: string, { toSave }: Sorted): UpdatesToSave => ({
  partnershipId: here.partnership.id,
  quarter,
  answers: toSave,
  mayAnswer: (line) => may(here.roles, 'answer', line),
  saidBy: saidBy.trim() || here.account.name,
  enteredBy: here.account,
  enteredAt: recordedAt(),
  today: today(),
});

async function save(event: RequestEvent, here: Here, typed: TypedForm): Promise<ReturnedForm> {
  return here.write(async (tx) => {
    const plan = await planForChange(event, here, tx);
    const quarter = quarterOfPlan(event, plan);
    // One line that is not there, or not theirs, and nothing of the form is written.
    if (!areLinesOf(typed, plan, (line) => may(here.roles, 'answer', line))) error(404, NOT_FOUND);
    const sorted = sortTyped(typed.answers, plan);
    const results = await saveUpdates(tx, plan, updatesToSave(here, quarter, typed.saidBy, sorted));
    const others = await listOvertaken(tx, { partnershipId: here.partnership.id, planId: plan.id }, quarter, sorted);
    return returnedForm(typed, sorted, new Map([...results, ...others]), plan);
  });
}

export const actions: Actions = {
  save: async (event) => {
    const here = await requireAbility(event, 'answer');
    const typed = typedForm(textFields(await readSentForm(event)));
    if (typed.saidBy.trim().length > LIMITS.saidBy) return fail(422, tooLongName(typed));
    const form = await save(event, here, typed).catch((problem: unknown) => {
      if (wasTooBusy(problem)) return formToSendAgain(typed);
      throw problem;
    });
    const status = refusalStatus(form);
    if (status !== null) return fail(status, form);
    redirect(303, returnTo(event, form.saved));
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireAbility(event, 'answer');
    return restoredForm(typedForm(textFields(await readSentForm(event))));
  },
};
