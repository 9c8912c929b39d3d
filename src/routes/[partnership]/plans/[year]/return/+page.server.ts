import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import { planYearInWords, yearInAddress, yearsOfPlan } from '$lib/domain/financial-year';
import { annualReturnDue, daysLeft } from '$lib/domain/obligation';
import { daysInWords } from '$lib/domain/standing-words';
import { readinessOf } from '$lib/domain/report/readiness';
import type { Report, Sheet } from '$lib/domain/report/report';
import { yearByMonths } from '$lib/domain/report/return-year';
import { today } from '$lib/server/clock';
import { planAddress } from '../plan-of-year';
import { readinessView } from './readiness-view';
import { returnReport } from './return-report';
import { chosenSheet, sheetAddress, type SheetLinks, sheetTable } from './sheet-table';
import type { PageServerLoad } from './$types';

const dayLeftInWords = (days: number): string =>
  days < 0 ? `${daysInWords(-days)} ago` : days === 0 ? 'today' : `in ${daysInWords(days)}`;

/** What the cover names and nobody has said, such as the grant's reference. */
function notKnownOf({ sheets }: Report): readonly string[] {
  const [cover] = sheets;
  return (cover?.table.rows ?? []).flatMap(([item, value]) =>
    typeof item === 'string' && typeof value === 'object' && value.kind === 'shorthand' ? [item.toLowerCase()] : [],
  );
}

const sheetTab = (sheet: Sheet, links: SheetLinks, shown: Sheet | null) => ({
  label: sheet.name,
  rows: sheet.table.rows.length,
  href: links.sheet(sheet.name),
  isShown: sheet === shown,
});

export const load: PageServerLoad = async (event) => {
  const { here, plan, year, report } = await returnReport(event);
  const address = planAddress(here, plan);
  const { startsMonth } = plan.planYear;
  const due = annualReturnDue(year.year, startsMonth);
  const query = plan.planYear.years === 1 ? '' : `?year=${yearInAddress(year.year)}`;
  const links = { plan: address, sheet: sheetAddress(`${address}/return`, event.url.searchParams) };
  const shown = chosenSheet(report, event.url.searchParams);
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
    readiness: readinessView(readinessOf(year), plan, { ...links, mayAnswer: may(here.roles, 'answer') }),
    notKnown: notKnownOf(report),
    sheets: report.sheets.map((sheet) => sheetTab(sheet, links, shown)),
    shown: shown && sheetTable(shown, links),
  };
};
