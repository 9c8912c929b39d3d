import { type ActionDraft, type LineDraft, type ObjectiveDraft, type OutcomeDraft } from '../plan-draft';
import { type PlacedRow } from './objective-of-rows';
import { type PlanRow } from './plan-row';

/** The items in runs: a new run begins where `begins` says so of an item and the first of the run before. */
function runs<T>(items: readonly T[], begins: (item: T, first: T) => boolean): readonly (readonly [T, ...T[]])[] {
  const all: [T, ...T[]][] = [];
  for (const item of items) {
    const run = all.at(-1);
    if (run && !begins(item, run[0])) run.push(item);
    else all.push([item]);
  }
  return all;
}

/** An empty cell, or one that says the same again, belongs to what stands above. */
const begins =
  (part: 'outcome' | 'action') =>
  (row: PlanRow, first: PlanRow): boolean =>
    row.parts[part] !== '' && row.parts[part] !== first.parts[part];

const CARRIED_IN = /(?:rolled over|carried (?:over|forward)|continued) from (?:the )?(\d{4} ?[/-] ?\d{1,4})/iu;
const ROLLED_TO = /(?:rolled|carried) (?:over|forward) (?:in)?to (?:the )?(\d{4}) ?[/-] ?\d{1,4}/iu;

/** The year that an action's own words say it was carried in from, as written; the one before where they say into which. */
function carriedInFrom(text: string, firstYear: number): string | null {
  const from = CARRIED_IN.exec(text)?.[1];
  if (from !== undefined) return from;
  const into = Number(ROLLED_TO.exec(text)?.[1] ?? Number.NaN);
  return into === firstYear ? `${firstYear - 1}/${String(firstYear % 10)}` : null;
}

const lineOf = ({ place, parts, notes }: PlanRow): LineDraft => ({
  kpi: parts.kpi,
  lead: parts.lead,
  timescale: parts.timescale,
  statusWords: parts.status,
  taskGroupSlug: null,
  place,
  notes,
});

const actionOf = (rows: readonly [PlanRow, ...PlanRow[]], firstYear: number): ActionDraft => ({
  text: rows[0].parts.action,
  carriedInFrom: carriedInFrom(rows[0].parts.action, firstYear),
  lines: rows.map(lineOf),
});

const outcomeOf = (rows: readonly [PlanRow, ...PlanRow[]], firstYear: number): OutcomeDraft => ({
  text: rows[0].parts.outcome,
  actions: runs(rows, begins('action')).map((run) => actionOf(run, firstYear)),
});

/**
 * The tree of a plan from its rows: an empty outcome or action belongs to the one above, and a row without an action is a
 * further KPI line. Objectives stand in the order of their numbers. Source: domain, The plan.
 */
export function objectivesOf(
  placed: readonly PlacedRow[],
  texts: ReadonlyMap<number, string>,
  firstYear: number,
): readonly ObjectiveDraft[] {
  const numbers = [...new Set(placed.map(({ objective }) => objective))].sort((one, other) => one - other);
  return numbers.map((number) => {
    const rows = placed.flatMap(({ objective, row }) => (objective === number ? [row] : []));
    const outcomes = runs(rows, begins('outcome')).map((run) => outcomeOf(run, firstYear));
    return { number, text: texts.get(number) ?? '', keyObjectiveLetters: [], outcomes };
  });
}
