import { error, type RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/domain/access';
import { type PlacedLine, placedLines, type Plan } from '$lib/domain/plan';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { wordedPlaces } from '$lib/domain/wording';
import { type Here, NOT_FOUND, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as intakes from '$lib/server/repositories/intakes';
import * as predecessors from '$lib/server/repositories/predecessors';
import * as structureChanges from '$lib/server/repositories/structure-changes';
import * as updates from '$lib/server/repositories/updates';
import * as wordings from '$lib/server/repositories/wordings';
import * as yearEndDecisions from '$lib/server/repositories/year-end-decisions';
import { planAddress, planOfYear } from '../../plan-of-year';
import { structureView } from '../../structure-rows';
import { lineView } from './action-view';
import { answerLinks } from './answer-links';
import { historyView } from './answer-rows';
import { decisionsView, LIFE_COLUMNS, lifeView, linkOffers } from './life-view';
import { wordingView, wordsOfAnswers, wordsThen } from './wording-rows';
import type { PageServerLoad } from './$types';

/** The actions before and after, as the plan prints them. */
function neighbours(plan: Plan, { action }: PlacedLine, address: string) {
  const references = [...new Set(placedLines(plan).map((placed) => placed.action.reference))];
  const place = references.indexOf(action.reference);
  const linkTo = (reference: string | undefined) =>
    reference === undefined ? null : { reference, href: `${address}/actions/${reference}` };
  return { previous: linkTo(references[place - 1]), next: linkTo(references[place + 1]) };
}

const DONE: ReadonlyMap<string | null, string> = new Map([
  ['reworded', 'The wording is saved, and what it was before stands in its history.'],
  ['unchanged', 'Nothing was changed: the words are as they were.'],
]);

interface OfPlan {
  readonly partnershipId: number;
  readonly planId: number;
}

interface Known {
  readonly ids: readonly number[];
  readonly places: ReturnType<typeof wordedPlaces>;
}

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** What the database keeps of an action beside its words: all of it asked for at once. */
async function readRecords(tx: Transaction, of: OfPlan, actionId: number, { ids, places }: Known) {
  const [told, versions, linesInFile, history, changes, stages, newest] = await Promise.all([
    updates.listOfLines(tx, of, ids),
    updates.listVersions(tx, of, ids),
    intakes.listLinesInFile(tx, of, ids),
    wordings.listSince(tx, of, places),
    structureChanges.listOfAction(tx, of, actionId),
    predecessors.listStages(tx, of, ids),
    yearEndDecisions.listNewest(tx, of.partnershipId, [of.planId]),
  ]);
  return { told, versions, linesInFile, history, changes, stages, decisions: newest.get(of.planId) ?? [] };
}

/** Everything that is known of the action in the address. */
function readAction(event: RequestEvent, here: Here) {
  return here.read(async (tx) => {
    const plan = await planOfYear(event, here, tx);
    const reference = event.params['reference'] ?? '';
    const lines = placedLines(plan).filter(({ action }) => action.reference === reference);
    const [first] = lines;
    if (!first) error(404, NOT_FOUND);
    const of = { partnershipId: here.partnership.id, planId: plan.id };
    const places = wordedPlaces(plan, reference);
    const ids = lines.map(({ line }) => line.id);
    const { history, ...records } = await readRecords(tx, of, first.action.id, { ids, places });
    return { ...records, plan, first, lines, reworded: { plan, places, history } };
  });
}

/** Where whoever may reword the action does so. */
const editAddress = (here: Here, plan: Plan, { action }: PlacedLine, address: string): string | null =>
  may(here.roles, 'edit-plans') && plan.state !== 'closed' ? `${address}/actions/${action.reference}/edit` : null;

/** The action in earlier and later plans, and the links to them that could still be made. */
function lifeOfAction(here: Here, read: Awaited<ReturnType<typeof readAction>>) {
  const { plan, lines, stages } = read;
  const address = `/${here.partnership.slug}/plans`;
  const seen = { ...read, plans: here.plans, address: may(here.roles, 'edit-plans') ? address : null };
  return {
    columns: LIFE_COLUMNS,
    lines: lines.flatMap((placed) => lifeView(placed, plan, stages, address) ?? []),
    decisions: decisionsView(seen),
    offers: linkOffers(seen),
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const read = await readAction(event, here);
  const { plan, first, lines, told, versions, linesInFile, changes, reworded } = read;
  const address = planAddress(here, plan);
  const edit = editAddress(here, plan, first, address);
  const seen = { plan, linesInFile, today: today(), wordsThen: wordsOfAnswers(versions, reworded) };
  return {
    plan: { title: plan.title, address },
    action: { reference: first.action.reference, text: first.action.text, carriedInFrom: first.action.carriedInFrom },
    objective: { number: first.objective.number, text: first.objective.text },
    outcome: first.outcome.text,
    lines: lines.flatMap((placed) => lineView(placed, told, seen) ?? []),
    history: historyView(versions, lines, plan, (version) => wordsThen(version, reworded)),
    life: lifeOfAction(here, read),
    wordings: wordingView({ ...reworded, editAddress: edit }),
    structure: structureView(changes, plan),
    editAddress: edit,
    done: DONE.get(event.url.searchParams.get('done')) ?? null,
    answers: answerLinks(
      lines.filter(({ line }) => may(here.roles, 'answer', line)),
      { plan, told, address, inHand: quarterInHand(plan.planYear, today()) },
    ),
    ...neighbours(plan, first, address),
  };
};
