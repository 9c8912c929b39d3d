import type { TableRow } from '$lib/components/data-table';
import { decisionInWords } from '$lib/domain/carry-forward/decision-words';
import type { KeptDecision } from '$lib/domain/carry-forward/judge-year-end';
import { dueOf, lifeOf, type LifeStage, yearCarriedFrom } from '$lib/domain/carry-forward/life';
import { dayInWords } from '$lib/domain/day';
import {
  covers,
  lastYearOf,
  planYearInAddress,
  planYearInWords,
  type PlanYears,
  yearInWords,
} from '$lib/domain/financial-year';
import type { PlacedLine, Plan } from '$lib/domain/plan';
import { counted } from '$lib/domain/standing-words';
import { readStatus } from '$lib/domain/status-reading';
import type { Update } from '$lib/domain/update';
import type { StageRow } from '$lib/server/repositories/predecessors';

export const LIFE_COLUMNS = ['Plan', 'Action', 'Target/KPI', 'Timescale', 'Due'].map((heading) => ({ heading }));

const ownStage = ({ line, action }: PlacedLine, { planYear }: Plan): LifeStage => ({
  planYear,
  reference: action.reference,
  action: action.text,
  kpi: line.kpi,
  timescale: line.timescale,
  schedule: line.schedule,
  revisedDue: line.revisedDue,
});

function dueCell(stage: LifeStage) {
  const due = dueOf(stage);
  const text = due === null ? 'No day' : dayInWords(due);
  return stage.revisedDue === null ? text : { text, note: 'revised' };
}

function rowOf(stage: LifeStage, index: number, isOwn: boolean, plans: string): TableRow {
  const address = `${plans}/${planYearInAddress(stage.planYear)}/actions/${stage.reference}`;
  const years = planYearInWords(stage.planYear);
  return {
    key: String(index),
    cells: [
      isOwn ? { text: years, note: 'this plan' } : { text: years, href: address },
      `${stage.reference} ${stage.action}`,
      stage.kpi || '(empty)',
      stage.timescale || '(empty)',
      dueCell(stage),
    ],
  };
}

function lifeInWords(stages: readonly LifeStage[]): string {
  const { years, since, timescaleChanges } = lifeOf(stages);
  const times = timescaleChanges === 1 ? 'once' : counted(timescaleChanges, 'time');
  const changes = timescaleChanges === 0 ? 'never changed' : `changed ${times}`;
  return `Planned for ${counted(years, 'year')}, since ${yearInWords(since)}. Its timescale was ${changes}.`;
}

/** A line over the years: what it was in each plan, the first plan first; null where it stands in this plan alone. */
export function lifeView(placed: PlacedLine, plan: Plan, found: readonly StageRow[], plans: string) {
  const others = found
    .filter(({ startId }) => startId === placed.line.id)
    .map(({ firstYear, years, ...stage }): LifeStage => ({
      ...stage,
      planYear: { firstYear, years, startsMonth: plan.planYear.startsMonth },
    }));
  if (others.length === 0) return null;
  const own = ownStage(placed, plan);
  const stages = [own, ...others].sort((one, other) => one.planYear.firstYear - other.planYear.firstYear);
  return {
    reference: placed.line.reference,
    says: lifeInWords(stages),
    rows: stages.map((stage, index) => rowOf(stage, index, stage === own, plans)),
  };
}

interface Seen {
  readonly plan: Plan;
  readonly lines: readonly PlacedLine[];
  readonly told: readonly Update[];
  readonly stages: readonly StageRow[];
  readonly decisions: readonly KeptDecision[];
  /** Every plan there is. */
  readonly plans: readonly PlanYears[];
  /** Where the plans stand; null for somebody who may not link them. */
  readonly address: string | null;
}

/** What was decided about the action's lines at the plan's end. */
export const decisionsView = ({ plan, lines, decisions }: Seen) =>
  lines.flatMap(({ line }) => {
    const kept = decisions.find(({ lineId }) => lineId === line.id);
    return kept
      ? [{ key: line.reference, value: decisionInWords(kept.decision, plan), note: `By ${kept.decidedBy}` }]
      : [];
  });

/** The year that a line was put off to: by a decision, else by its last answer, else by the document's own words. */
function yearPutOffTo({ line }: PlacedLine, { plan, told, decisions }: Seen): number | null {
  const decided = decisions.find(({ lineId }) => lineId === line.id);
  if (decided) return decided.decision.toYear;
  const last = told.filter(({ lineId }) => lineId === line.id).at(-1);
  if (last) return last.carriedTo;
  return readStatus(line.statusWords, plan.planYear).understood.carriedTo;
}

interface LinkOffer {
  readonly says: string;
  readonly label: string;
  /** Null where there is no plan to link it to yet. */
  readonly href: string | null;
}

function offer(says: string, from: PlanYears | null, to: PlanYears | null, seen: Seen): LinkOffer {
  const { startsMonth } = seen.plan.planYear;
  const inAddress = (years: PlanYears): string => planYearInAddress({ ...years, startsMonth });
  const href = from && to && `${seen.address ?? ''}/${inAddress(from)}/carry-forward/${inAddress(to)}`;
  return { says, label: 'link the two', href };
}

const planOf = (year: number, { plans }: Seen): PlanYears | null => plans.find((one) => covers(one, year)) ?? null;

/** Links that an action's words, answers and decisions speak of and that nobody has made yet. */
export function linkOffers(seen: Seen): readonly LinkOffer[] {
  const { plan, lines, stages, address } = seen;
  const [first] = lines;
  if (address === null || !first) return [];
  const from = yearCarriedFrom(first.action, plan.planYear);
  const hasEarlier = stages.some(({ firstYear }) => firstYear < plan.planYear.firstYear);
  const back =
    from !== null && !hasEarlier
      ? [offer(`Its words say that it comes from ${yearInWords(from)}`, planOf(from, seen), plan.planYear, seen)]
      : [];
  const ahead = lines.flatMap((placed) => {
    const to = yearPutOffTo(placed, seen);
    const isLinked = stages.some((one) => one.startId === placed.line.id && covers(one, to));
    if (to === null || to <= lastYearOf(plan.planYear) || isLinked) return [];
    const says = `${placed.line.reference} is to go on in ${yearInWords(to)}`;
    return [offer(says, plan.planYear, planOf(to, seen), seen)];
  });
  return [...back, ...ahead];
}
