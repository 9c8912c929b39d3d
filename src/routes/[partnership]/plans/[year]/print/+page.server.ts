import { planYearInWords } from '$lib/domain/financial-year';
import { PRINTED_STATUSES } from '$lib/domain/report/business-plan';
import { printedPlan } from './printed-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { address, draft, statuses, report } = await printedPlan(event);
  const query = `statuses=${statuses}`;
  const file = (as: string) => ({ href: `${address}/print/file?as=${as}&${query}`, name: `${report.fileName}.${as}` });
  return {
    plan: { title: report.title, years: planYearInWords(draft.planYear), address },
    says: PRINTED_STATUSES[statuses].says,
    statuses: Object.entries(PRINTED_STATUSES).map(([choice, { label }]) => ({
      label,
      href: `${address}/print?statuses=${choice}`,
      isShown: choice === statuses,
    })),
    page: `${address}/print/page?${query}`,
    files: { word: file('docx'), excel: file('xlsx'), csv: file('csv') },
  };
};
