import { planYearInWords } from '$lib/domain/financial-year';
import { blocksOf } from '../../document/document-sections';
import { printedPlan } from '../printed-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { address, draft, statuses, report } = await printedPlan(event);
  const { title, about, sections, abbreviations, columns, objectives } = report;
  return {
    plan: { title, about, years: planYearInWords(draft.planYear), address },
    back: `${address}/print?statuses=${statuses}`,
    sections: sections.map(({ id, title: heading, texts }) => ({ id, heading, blocks: blocksOf(texts) })),
    abbreviations,
    columns,
    objectives,
  };
};
