import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ActionDraft, type LineDraft, type ObjectiveDraft, type PlanDraft } from '../../src/lib/domain/plan-draft';
import { emsmpPlan } from '../../src/lib/server/demonstration/emsmp-plan';

const TABLE = fileURLToPath(new URL('../../../shared/data/emsmp-2008-09-actions.tsv', import.meta.url));

const COLUMNS = ['objective', 'objective_text', 'outcome', 'action', 'target_kpi', 'lead', 'timescale', 'status'];

interface Row {
  readonly objective: number;
  readonly objectiveText: string;
  readonly outcome: string;
  readonly action: string;
  readonly line: LineDraft;
}

function readRow(record: string): Row {
  const cells = record.split('\t');
  if (cells.length !== COLUMNS.length) throw new Error(`A row has ${cells.length} cells: ${record}`);
  const [
    objective = '',
    objectiveText = '',
    outcome = '',
    action = '',
    kpi = '',
    lead = '',
    timescale = '',
    status = '',
  ] = cells;
  const line = { kpi, lead, timescale, statusWords: status, taskGroupSlug: null };
  return { objective: Number(objective), objectiveText, outcome, action, line };
}

/** The items in runs, each run beginning where `begins` says so. */
function runs<T>(items: readonly T[], begins: (item: T, before: T | undefined) => boolean): readonly (readonly T[])[] {
  const starts = items.flatMap((item, index) => (index === 0 || begins(item, items[index - 1]) ? [index] : []));
  return starts.map((start, index) => items.slice(start, starts[index + 1]));
}

const first = (rows: readonly Row[]): Row => {
  const [row] = rows;
  if (!row) throw new Error('The table has no rows.');
  return row;
};

const readAction = (rows: readonly Row[]): ActionDraft => ({
  text: first(rows).action,
  carriedInFrom: first(rows).action.includes('rolled over to 2008/9') ? '2007/8' : null,
  lines: rows.map(({ line }) => line),
});

const readObjective = (rows: readonly Row[]): ObjectiveDraft => ({
  number: first(rows).objective,
  text: first(rows).objectiveText,
  keyObjectiveLetters:
    emsmpPlan.objectives.find(({ number }) => number === first(rows).objective)?.keyObjectiveLetters ?? [],
  outcomes: runs(rows, ({ outcome }) => outcome !== '').map((ofOutcome) => ({
    text: first(ofOutcome).outcome,
    actions: runs(ofOutcome, ({ action }) => action !== '').map(readAction),
  })),
});

/** The objectives in a table of the plan: an empty outcome or action belongs to the one above. */
export function readPlanTable(table: string): readonly ObjectiveDraft[] {
  const [head = '', ...records] = table.split(/\r?\n/).filter((record) => record.trim() !== '');
  if (head !== COLUMNS.join('\t')) throw new Error(`The table's columns are not those expected: ${head}`);
  return runs(records.map(readRow), (row, before) => row.objective !== before?.objective).map(readObjective);
}

/** The EMSMP plan with its tables in the document's own words, the rest as in the demonstration; null where the file is missing. */
export function verbatimPlan(): PlanDraft | null {
  if (!existsSync(TABLE)) return null;
  return { ...emsmpPlan, objectives: readPlanTable(readFileSync(TABLE, 'utf8')) };
}
