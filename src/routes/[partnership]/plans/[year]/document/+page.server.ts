import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import type { MemberDraft } from '$lib/domain/plan-draft';
import { type Here, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as frontMatter from '$lib/server/repositories/front-matter';
import * as intakes from '$lib/server/repositories/intakes';
import { statisticRows } from '../../../statistics/statistic-rows';
import { sentBy } from '../../kept-file';
import { planAddress, planOfYear } from '../plan-of-year';
import { documentSections, type DocumentSection } from './document-sections';
import type { PageServerLoad, RequestEvent } from './$types';

/** The duties of the grant agreement, each with the objectives that serve it; a duty may have none. */
const dutiesOf = (plan: Plan) =>
  plan.keyObjectives.map(({ letter, text }) => ({
    letter,
    text,
    servedBy: plan.objectives
      .filter(({ keyObjectiveLetters }) => keyObjectiveLetters.includes(letter))
      .map(({ number }) => number),
  }));

function bySector(members: readonly MemberDraft[]): readonly { sector: string; members: readonly MemberDraft[] }[] {
  const sectors = [...new Set(members.map(({ sector }) => sector))];
  return sectors.map((sector) => ({ sector, members: members.filter((one) => one.sector === sector) }));
}

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

async function documentOfYear(event: RequestEvent, here: Here, tx: Transaction) {
  const plan = await planOfYear(event, here, tx);
  const of = { partnershipId: here.partnership.id, planId: plan.id };
  const [paragraphs, abbreviations, statistics, members, intake] = await Promise.all([
    frontMatter.listParagraphs(tx, of),
    frontMatter.listAbbreviations(tx, of),
    frontMatter.listStatistics(tx, of),
    frontMatter.listMembers(tx, of.partnershipId),
    intakes.findOfPlan(tx, of.partnershipId, of.planId),
  ]);
  return { plan, paragraphs, abbreviations, statistics, members, intake };
}

type PlanDocument = Awaited<ReturnType<typeof documentOfYear>>;

/** The sections that have more to show than paragraphs. */
function filledSections({ plan, abbreviations, statistics, members }: PlanDocument): Set<DocumentSection['id']> {
  const content: readonly (readonly [DocumentSection['id'], readonly unknown[]])[] = [
    ['members', members],
    ['size-of-business', statistics],
    ['key-objectives', plan.keyObjectives],
    ['actions', plan.objectives],
    ['abbreviations', abbreviations],
  ];
  return new Set(content.flatMap(([id, entries]) => (entries.length > 0 ? [id] : [])));
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const found = await here.read((tx) => documentOfYear(event, here, tx));
  const { plan, paragraphs, abbreviations, statistics, members, intake } = found;
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address: planAddress(here, plan) },
    adopted: plan.adoptedOn && dayInWords(plan.adoptedOn),
    minute: plan.adoptionMinute,
    file: intake && { name: intake.fileName, says: sentBy(intake) },
    sections: documentSections(paragraphs, filledSections(found)),
    sectors: bySector(members),
    statistics: statisticRows(statistics, today()),
    duties: dutiesOf(plan),
    objectives: plan.objectives.map(({ number, text }) => ({ number, text })),
    abbreviations,
  };
};
