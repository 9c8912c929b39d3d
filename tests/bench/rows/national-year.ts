import type { Database } from '../../../src/lib/server/db/connection';
import { connectSuperuser } from '../application';
import { atMost, type Figure, measured, percentile } from '../figures';
import { NEWEST_YEAR, updatesOf } from '../sizes';
import { type WorkBench } from '../work-bench';

type Total = { readonly quarter: number; readonly partnerships: number; readonly answered: number };

const fromRollUps = (sql: Database): Promise<readonly Total[]> => sql<Total[]>`
  select quarter, count(*)::integer as partnerships, sum(lines)::integer as lines, sum(asked)::integer as asked,
         sum(answered)::integer as answered, sum(due)::integer as due, sum(done)::integer as done,
         sum(due_to_date)::integer as due_to_date, sum(done_to_date)::integer as done_to_date,
         sum(done_on_time)::integer as done_on_time, sum(done_late)::integer as done_late,
         sum(overdue)::integer as overdue, sum(awaited)::integer as awaited
  from roll_ups where financial_year = ${NEWEST_YEAR} group by quarter order by quarter`;

const fromAnswers = (sql: Database): Promise<readonly Total[]> => sql<Total[]>`
  select quarter, count(distinct partnership_id)::integer as partnerships, count(*)::integer as answered,
         count(*) filter (where status = 'completed')::integer as done
  from updates where financial_year = ${NEWEST_YEAR} group by quarter order by quarter`;

async function middleTime(times: number, question: () => Promise<unknown>): Promise<number> {
  const milliseconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    await question();
    milliseconds.push(performance.now() - from);
  }
  return percentile(milliseconds, 50);
}

const answered = (totals: readonly Total[]): string =>
  JSON.stringify(totals.map((total) => [total.quarter, total.answered]));

/** One year of all partnerships, from what is stored of each plan and quarter, against counting the answers. */
export async function nationalYear(bench: WorkBench): Promise<Figure[]> {
  const { dataFolder } = await bench.big();
  const sql = connectSuperuser(dataFolder, 1);
  try {
    const [stored, counted] = [await fromRollUps(sql), await fromAnswers(sql)];
    if (answered(stored) !== answered(counted))
      throw new Error('The stored roll-ups tell of other answers than there are.');
    const ours = await middleTime(50, () => fromRollUps(sql));
    const live = await middleTime(5, () => fromAnswers(sql));
    const all = updatesOf(bench.sizes.usual) + updatesOf(bench.sizes.big);
    const [{ partnerships } = { partnerships: 0 }] = stored;
    const figure = `a year of ${partnerships} partnerships among ${all.toLocaleString('en-GB')} updates, p50, against counting`;
    return [measured(figure, ours, 'ms', atMost(10, ' ms'), live)];
  } finally {
    await sql.end();
  }
}
