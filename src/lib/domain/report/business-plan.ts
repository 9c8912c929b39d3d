import { type Day, dayInWords, monthName, partsOfDay } from '../day';
import { planPeriod, type PlanYear, yearInWords } from '../financial-year';
import { type LineStanding } from '../line-standing';
import { type LineDraft, type PlanDraft } from '../plan-draft';
import { statusInWords } from './annual-return-actions';
import {
  noteHeadings,
  type PrintedColumn,
  printedColumns,
  type PrintedObjective,
  printedObjective,
} from './business-plan-rows';
import { type PrintedSection, printedSections } from './business-plan-sections';

/** Which statuses a plan is printed with: those of its own document, those that people last gave, or none. */
export type PrintedStatuses = 'written' | 'answered' | 'none';

export const PRINTED_STATUSES: Readonly<Record<PrintedStatuses, { readonly label: string; readonly says: string }>> = {
  written: { label: 'As the plan’s document has them', says: 'Statuses as the plan’s own document has them.' },
  answered: { label: 'As last answered', says: 'Statuses as last answered.' },
  none: { label: 'Without', says: 'Without statuses: the column is left empty to write in.' },
};

export interface BusinessPlanInput {
  readonly draft: PlanDraft;
  readonly statuses: PrintedStatuses;
  /** Where the lines stand, for the statuses as answered. */
  readonly lines: readonly LineStanding[];
  /** The full name of the partnership. */
  readonly partnership: string;
  readonly today: Day;
  readonly preparedBy: string;
}

/** A business plan as it is printed, computed once: the page, the Word document, the workbook and the CSV show this same value. */
export interface BusinessPlan {
  readonly title: string;
  /** Without extension. */
  readonly fileName: string;
  readonly author: string;
  readonly madeOn: Day;
  /** Under the title: whose plan, for when, adopted or not, with which statuses. */
  readonly about: readonly string[];
  readonly sections: readonly PrintedSection[];
  readonly abbreviations: PlanDraft['abbreviations'];
  readonly columns: readonly PrintedColumn[];
  readonly objectives: readonly PrintedObjective[];
}

/** The years of a plan by their first and last month: `April 2008 to March 2009`. */
export function planByMonths(planYear: PlanYear): string {
  const { from, to } = planPeriod(planYear);
  return [from, to]
    .map(partsOfDay)
    .map(({ month, year }) => `${monthName(month)} ${year}`)
    .join(' to ');
}

/** The name of a plan's file, without extension: `business-plan-april-2008-to-march-2009`. */
export function businessPlanFileName(planYear: PlanYear): string {
  return `business-plan-${planByMonths(planYear).toLowerCase().replaceAll(' ', '-')}`;
}

function adoption({ adoptedOn, adoptionMinute }: PlanDraft): string {
  const adopted = adoptedOn === null ? 'Drafted, not adopted yet' : `Adopted ${dayInWords(adoptedOn)}`;
  return adoptionMinute === '' ? adopted : `${adopted} (${adoptionMinute})`;
}

function answerInWords({ standing }: LineStanding): string {
  const words = statusInWords(standing, true);
  const { status, completedOn, carriedTo } = standing.update ?? {};
  if (status === 'completed' && completedOn) return `${words}, ${dayInWords(completedOn)}`;
  return status === 'carried-forward' && carriedTo ? `${words} to ${yearInWords(carriedTo)}` : words;
}

function statusesOf({ statuses, lines }: BusinessPlanInput) {
  const answers = new Map(lines.map((one) => [one.line.reference, answerInWords(one)]));
  return ({ statusWords }: LineDraft, reference: string): string => {
    if (statuses === 'none') return '';
    return statuses === 'written' ? statusWords : (answers.get(reference) ?? '');
  };
}

/**
 * A plan to print in the six columns of its document, by objective, after its front matter: every text as written. Brought in
 * again with its statuses as written, it is the same plan. Source: returns, Business plan; EMSMP plan, section 10.
 */
export function businessPlan(input: BusinessPlanInput): BusinessPlan {
  const { draft, statuses, partnership, today, preparedBy } = input;
  const notes = noteHeadings(draft.objectives);
  const statusOf = statusesOf(input);
  const { says } = PRINTED_STATUSES[statuses];
  return {
    title: draft.title,
    fileName: businessPlanFileName(draft.planYear),
    author: preparedBy,
    madeOn: today,
    about: [partnership, planByMonths(draft.planYear), adoption(draft), `${says} Printed on ${dayInWords(today)}.`],
    sections: printedSections(draft),
    abbreviations: draft.abbreviations,
    columns: printedColumns(notes),
    objectives: draft.objectives.map((objective) => printedObjective(objective, notes, statusOf)),
  };
}
