import { decisionInWords } from '$lib/domain/carry-forward/decision-words';
import { type KeptDecision, newestDecisions } from '$lib/domain/carry-forward/judge-year-end';
import { isToDecide, type YearEndLine } from '$lib/domain/carry-forward/year-end-lines';
import { yearsToCarryTo } from '$lib/domain/carry-forward/year-end-decision';
import { dayInWords } from '$lib/domain/day';
import { covers, lastYearOf, planYearInAddress, planYearInWords, yearInWords } from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import { latenessInWords, standingInWords } from '$lib/domain/standing-words';
import { capitalised } from '$lib/domain/words';
import { fieldsOf } from '$lib/forms/year-end';
import { londonDay } from '$lib/server/clock';
import type { YearEnd } from '$lib/server/operations/read-year-end';

/** Who decided, and when. */
export const decidedBy = ({ decidedBy: name, decidedAt }: KeptDecision): string =>
  `${name} on ${dayInWords(londonDay(new Date(decidedAt)))}`;

function standingOf({ standing }: YearEndLine): string {
  const lateness = latenessInWords(standing);
  if (standing.position === 'overdue' && lateness !== null) return capitalised(lateness);
  const words = standingInWords(standing);
  return lateness === null ? words : `${words}, ${lateness}`;
}

const lastSaidOf = ({ lastAnswer }: YearEndLine): string =>
  [lastAnswer?.comment, lastAnswer?.reason].filter((words) => words).join(' ');

/** A line as the form asks about it. */
function lineView(one: YearEndLine, plan: Plan, kept: KeptDecision | null) {
  const { line, action, objective } = one;
  const facts = [
    { label: 'Target/KPI', value: line.kpi },
    { label: 'Lead', value: line.lead },
    { label: 'Timescale', value: line.timescale },
  ];
  return {
    lineId: line.id,
    reference: line.reference,
    action: action.text,
    objective: objective.number,
    facts: facts.filter(({ value }) => value !== ''),
    standing: standingOf(one),
    lastSaid: lastSaidOf(one),
    because: kept ? '' : one.because,
    decided: kept && { words: decisionInWords(kept.decision, plan), by: decidedBy(kept) },
    fields: fieldsOf(kept?.decision ?? one.proposal, kept?.version ?? 0),
  };
}

export type YearEndLineView = ReturnType<typeof lineView>;

const byKind = (lines: readonly YearEndLine[], state: YearEndLine['state'][]): readonly YearEndLine[] =>
  lines.filter((line) => state.includes(line.state));

/** Every line of a plan at its end, in the groups that the page shows. */
export function yearEndView({ plan, lines, kept, successors }: YearEnd) {
  const newest = newestDecisions(kept);
  const isGoneOn = ({ line }: YearEndLine): boolean => successors.some(({ earlier }) => earlier.lineId === line.id);
  const asked = lines.filter((line) => !isGoneOn(line));
  const view = (line: YearEndLine) => lineView(line, plan, newest.get(line.line.id) ?? null);
  const toDecide = asked.filter(isToDecide);
  return {
    groups: [
      {
        heading: 'Still open',
        says: 'Decide on each: nothing of it is carried forward by itself.',
        lines: byKind(asked, ['open']).map(view),
      },
      {
        heading: 'Coming round again',
        says: 'Work without an end, or that recurs, is offered again. Save keeps what is chosen.',
        lines: byKind(asked, ['comes round']).map(view),
      },
    ].filter((group) => group.lines.length > 0),
    left: byKind(asked, ['done', 'out']).map(view),
    goneOn: lines.filter(isGoneOn).map(({ line, action }) => ({ reference: line.reference, action: action.text })),
    counts: { toDecide: toDecide.length, decided: toDecide.filter(({ line }) => newest.has(line.id)).length },
  };
}

/** What the fields of a line have to choose from. */
export function choicesOf(plan: Plan, lines: readonly YearEndLine[]) {
  const years = yearsToCarryTo(lastYearOf(plan.planYear));
  return {
    years: years.map((year) => ({ value: String(year), label: yearInWords(year) })),
    lines: [
      { value: '', label: 'Choose a line' },
      ...lines.map(({ line, action }) => ({
        value: String(line.id),
        label: `${line.reference} ${action.text}`.slice(0, 90),
      })),
    ],
  };
}

interface PlanThere {
  readonly firstYear: number;
  readonly years: number;
}

/** The plan that comes next, and the later ones that something is put off to, each with its address under this page. */
export function plansAhead(plan: Plan, kept: readonly KeptDecision[], there: readonly PlanThere[], address: string) {
  const { years, startsMonth } = plan.planYear;
  const next = { firstYear: lastYearOf(plan.planYear) + 1, years, startsMonth };
  const named = [...newestDecisions(kept).values()].flatMap(({ decision }) => decision.toYear ?? []);
  const later = [...new Set(named)].filter((year) => !covers(next, year)).sort((one, other) => one - other);
  return [next, ...later.map((firstYear) => ({ firstYear, years: 1, startsMonth }))].map((ahead) => {
    const found = there.find((one) => covers(one, ahead.firstYear));
    const planYear = found ? { ...found, startsMonth } : ahead;
    return {
      years: planYearInWords(planYear),
      isThere: found !== undefined,
      lines: named.filter((year) => covers(planYear, year)).length,
      href: `${address}/${planYearInAddress(planYear)}`,
    };
  });
}
