import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import { planYearInWords, yearInAddress, yearsOfPlan } from '$lib/domain/financial-year';
import { annualReturnDue, daysLeft } from '$lib/domain/obligation';
import { daysInWords } from '$lib/domain/standing-words';
import { yearByMonths } from '$lib/domain/report/return-year';
import { today } from '$lib/server/clock';
import { planAddress } from '../plan-of-year';
import { readinessOf } from './readiness';
import { returnReport } from './return-report';
import { sheetTables } from './sheet-tables';
import type { PageServerLoad } from './$types';

const dayLeftInWords = (days: number): string =>
  days < 0 ? `${daysInWords(-days)} ago` : days === 0 ? 'today' : `in ${daysInWords(days)}`;

export const load: PageServerLoad = async (event) => {
  const { here, plan, year, report, contradictions } = await returnReport(event);
  const address = planAddress(here, plan);
  const { startsMonth } = plan.planYear;
  const due = annualReturnDue(year.year, startsMonth);
  const query = plan.planYear.years === 1 ? '' : `?year=${yearInAddress(year.year)}`;
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address },
    period: yearByMonths(year.year, startsMonth),
    funder: here.partnership.funder,
    due: dayInWords(due),
    left: dayLeftInWords(daysLeft(due, today())),
    madeOn: dayInWords(report.madeOn),
    file: { href: `${address}/return/file${query}`, name: `${report.fileName}.xlsx` },
    years: yearsOfPlan(plan.planYear).map((one) => ({
      label: yearByMonths(one, startsMonth),
      href: `${address}/return?year=${yearInAddress(one)}`,
      isShown: one === year.year,
    })),
    readiness: readinessOf({ year, report, contradictions }, { plan: address, mayAnswer: may(here.roles, 'answer') }),
    sheets: sheetTables(report, address),
  };
};
