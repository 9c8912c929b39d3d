import { error } from '@sveltejs/kit';
import { may } from '$lib/domain/access';
import { type PlacedLine, placedLines, type Plan } from '$lib/domain/plan';
import { isSameQuarter, quarterInWords } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import type { Update } from '$lib/domain/update';
import { NOT_FOUND, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as intakes from '$lib/server/repositories/intakes';
import * as updates from '$lib/server/repositories/updates';
import { planAddress, planOfYear } from '../../plan-of-year';
import { quarterAddress, updatesAddress } from '../../quarters/[quarter]/quarter-of-plan';
import { lineView } from './action-view';
import { historyView } from './answer-rows';
import type { PageServerLoad } from './$types';

/** Where the action is answered for, in the quarter in hand, or the answer changed. */
function answerLink(plan: Plan, lines: readonly PlacedLine[], told: readonly Update[], address: string) {
  const inHand = quarterInHand(plan.planYear, today());
  const answered = told.filter(({ quarter }) => isSameQuarter(quarter, inHand)).map(({ lineId }) => lineId);
  return {
    href: updatesAddress(quarterAddress(address, plan, inHand), lines),
    quarter: quarterInWords(inHand, plan.planYear.startsMonth),
    isChange: lines.every(({ line }) => answered.includes(line.id)),
  };
}

/** The actions before and after, as the plan prints them. */
function neighbours(plan: Plan, { action }: PlacedLine, address: string) {
  const references = [...new Set(placedLines(plan).map((placed) => placed.action.reference))];
  const place = references.indexOf(action.reference);
  const linkTo = (reference: string | undefined) =>
    reference === undefined ? null : { reference, href: `${address}/actions/${reference}` };
  return { previous: linkTo(references[place - 1]), next: linkTo(references[place + 1]) };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, lines, told, versions, linesInFile } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const own = placedLines(found).filter(({ action }) => action.reference === event.params.reference);
    if (own.length === 0) error(404, NOT_FOUND);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    const ids = own.map(({ line }) => line.id);
    const [answers, history, inFile] = await Promise.all([
      updates.listOfLines(tx, of, ids),
      updates.listVersions(tx, of, ids),
      intakes.listLinesInFile(tx, of, ids),
    ]);
    return { plan: found, lines: own, told: answers, versions: history, linesInFile: inFile };
  });
  const [first] = lines;
  if (!first) error(404, NOT_FOUND);
  const address = planAddress(here, plan);
  return {
    plan: { title: plan.title, address },
    action: { reference: first.action.reference, text: first.action.text, carriedInFrom: first.action.carriedInFrom },
    objective: { number: first.objective.number, text: first.objective.text },
    outcome: first.outcome.text,
    lines: lines.flatMap((placed) => lineView(placed, told, { plan, linesInFile, today: today() }) ?? []),
    history: historyView(versions, lines, plan),
    answer: lines.some(({ line }) => may(here.roles, 'answer', line)) ? answerLink(plan, lines, told, address) : null,
    ...neighbours(plan, first, address),
  };
};
