import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import type { MemberDraft } from '$lib/domain/plan-draft';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as frontMatter from '$lib/server/repositories/front-matter';
import { statisticRows } from '../../../statistics/statistic-rows';
import { planAddress, planOfYear } from '../plan-of-year';
import { documentSections, type DocumentSection } from './document-sections';
import type { PageServerLoad } from './$types';

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

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const partnershipId = here.partnership.id;
  const { plan, paragraphs, abbreviations, statistics, members } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const of = { partnershipId, planId: found.id };
    const [texts, shorts, figures, people] = await Promise.all([
      frontMatter.listParagraphs(tx, of),
      frontMatter.listAbbreviations(tx, of),
      frontMatter.listStatistics(tx, of),
      frontMatter.listMembers(tx, partnershipId),
    ]);
    return { plan: found, paragraphs: texts, abbreviations: shorts, statistics: figures, members: people };
  });
  const filled = new Set<DocumentSection['id']>();
  if (members.length > 0) filled.add('members');
  if (statistics.length > 0) filled.add('size-of-business');
  if (plan.keyObjectives.length > 0) filled.add('key-objectives');
  if (plan.objectives.length > 0) filled.add('actions');
  if (abbreviations.length > 0) filled.add('abbreviations');
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address: planAddress(here, plan) },
    adopted: plan.adoptedOn && dayInWords(plan.adoptedOn),
    minute: plan.adoptionMinute,
    sections: documentSections(paragraphs, filled),
    sectors: bySector(members),
    statistics: statisticRows(statistics, today()),
    duties: dutiesOf(plan),
    objectives: plan.objectives.map(({ number, text }) => ({ number, text })),
    abbreviations,
  };
};
