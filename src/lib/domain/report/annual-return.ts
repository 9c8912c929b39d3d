import { type Day } from '../day';
import { type Plan } from '../plan';
import { type StatisticDraft } from '../plan-draft';
import { type Update } from '../update';
import { actionsSheet } from './annual-return-actions';
import { contentsSheet, coverSheet } from './annual-return-cover';
import { exceptionsSheet } from './annual-return-exceptions';
import { keyObjectivesSheet, statisticsSheet, type TaskGroupReport, taskGroupsSheet } from './annual-return-groups';
import { measuresSheet } from './annual-return-measures';
import { notesSheet } from './annual-return-notes';
import { summarySheet } from './annual-return-summary';
import { type Report } from './report';
import { type ReturnYear, returnYear, yearByMonths } from './return-year';

/** Who makes the return, to whom, under which grant. What is not known is left empty and said to be not available. */
export interface ReturningPartnership {
  readonly fullName: string;
  readonly shortName: string;
  readonly leadOrganisation: string;
  readonly funder: string;
  readonly grantReference?: string;
  readonly agreement?: string;
  readonly contact?: string;
}

export interface AnnualReturnInput {
  readonly plan: Plan;
  /** The plan's updates, at most one for each line and quarter: the latest version. */
  readonly updates: readonly Update[];
  readonly statistics: readonly StatisticDraft[];
  readonly taskGroupReports: readonly TaskGroupReport[];
  readonly partnership: ReturningPartnership;
  /** The financial year covered, by the calendar year it starts in: one of the plan's. */
  readonly year: number;
  readonly today: Day;
  readonly preparedBy: string;
}

/** The name of the return's file, without extension: `enabling-grant-return-april-2008-to-march-2009`. */
export function annualReturnFileName(year: number, startsMonth: number): string {
  return `enabling-grant-return-${yearByMonths(year, startsMonth).toLowerCase().replaceAll(' ', '-')}`;
}

/**
 * The annual return of a plan's year to the funder, as tables: a draft, whose every figure comes from the roll-up and the
 * standings that the pages show; `year` saves working them out again where they are at hand. Expenditure, assurance and activity are not part of it. Source: Returns, The annual return.
 */
export function annualReturn(
  input: AnnualReturnInput,
  year: ReturnYear = returnYear(input.plan, input.updates, input.year, input.today),
): Report {
  const tables = [
    notesSheet(year),
    summarySheet(year),
    actionsSheet(year),
    measuresSheet(year),
    keyObjectivesSheet(year),
    taskGroupsSheet(year, input.taskGroupReports),
    statisticsSheet(input.statistics),
    exceptionsSheet(year),
  ];
  return {
    title: `Enabling grant annual return, ${year.heading}: ${input.partnership.fullName}`,
    fileName: annualReturnFileName(input.year, input.plan.planYear.startsMonth),
    author: input.preparedBy,
    madeOn: input.today,
    sheets: [coverSheet(input, year), contentsSheet(tables), ...tables],
  };
}
