import type { Database } from '../../../src/lib/server/db/connection';
import { readWithin, writeWithin } from '../../../src/lib/server/db/scope';
import { saveUpdates } from '../../../src/lib/server/operations/save-updates';
import * as plans from '../../../src/lib/server/repositories/plans';
import * as updates from '../../../src/lib/server/repositories/updates';
import { type Application, connectApplication } from '../application';
import { atMost, compared, type Figure, median, percentile } from '../figures';
import { p50 } from '../load';
import { signIn } from '../sign-in';
import { allPlans, type GeneratedPlan, lineId, plansOf, updatesOf } from '../sizes';
import { type WorkBench } from '../work-bench';

type Task = (sql: Database, plan: GeneratedPlan) => Promise<void>;

const ENTERED_BY = { id: 1, name: 'Ruth Ashdown' };

const scopeOf = ({ partnershipId }: GeneratedPlan) => ({ partnershipId, accountId: null });

const readPage: Task = (sql, plan) =>
  readWithin(sql, scopeOf(plan), async (tx) => {
    const found = await plans.find(tx, plan.partnershipId, { firstYear: plan.firstYear, years: 1 });
    if (found?.id !== plan.planId) throw new Error(`Plan ${plan.planId} is not where it should be.`);
    await updates.listStandings(tx, plan);
  });

const readStandings: Task = (sql, plan) =>
  readWithin(sql, scopeOf(plan), async (tx) => {
    await updates.listStandings(tx, plan);
  });

const save: Task = (sql, plan) =>
  writeWithin(sql, scopeOf(plan), async (tx) => {
    const line = lineId(plan, 4);
    const quarter = { year: plan.firstYear, number: 4 } as const;
    const known = await updates.listOfLines(tx, plan, [line]);
    const base = known.find(({ quarter: { number } }) => number === quarter.number)?.version ?? 0;
    const answer = {
      status: base % 2 === 0 ? 'in-progress' : 'completed',
      rag: 'green',
      comment: `Told for the ${base}th time.`,
      reason: 'The county has not answered yet; it was rung up again this week.',
      completedOn: null,
      carriedTo: null,
      supersededBy: '',
      actuals: [],
    } as const;
    const locked = await plans.findForChange(tx, plan.partnershipId, plan.planId);
    if (!locked) throw new Error(`Plan ${plan.planId} is not there.`);
    const results = await saveUpdates(tx, locked, {
      partnershipId: plan.partnershipId,
      quarter,
      answers: [{ lineId: line, baseVersion: base, answer }],
      mayAnswer: () => true,
      saidBy: 'Partnership manager',
      enteredBy: ENTERED_BY,
      enteredAt: new Date('2009-04-14T10:00:00Z'),
      today: '2009-04-14',
    });
    const result = results.get(line);
    if (result?.kind !== 'saved') throw new Error(`The answer was not saved: ${JSON.stringify(result)}`);
  });

const TASKS: readonly (readonly [name: string, task: Task])[] = [
  ["one plan's data for its page", readPage],
  ["one plan's roll-up", readStandings],
  ['one save', save],
];

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The middle times of a task on two databases, asked in turn, each time of a plan that neither remembers. */
async function middleTimes(task: Task, [few, many]: readonly [Database, Database], list: readonly GeneratedPlan[]) {
  const times = { few: [] as number[], many: [] as number[] };
  for (let index = 0; index < list.length; index += 1) {
    const one = list[index];
    const other = list[(index + Math.floor(list.length / 2)) % list.length];
    if (!one || !other) continue;
    times.few.push(await timed(() => task(few, one)));
    times.many.push(await timed(() => task(many, other)));
  }
  return { few: percentile(times.few, 50), many: percentile(times.many, 50) };
}

async function growthOf(bench: WorkBench, task: Task, databases: readonly [Database, Database]) {
  const list = allPlans(bench.sizes.usual);
  await middleTimes(task, databases, list);
  const rounds = [];
  for (let round = 0; round < bench.rounds; round += 1) rounds.push(await middleTimes(task, databases, list));
  return [median(rounds.map(({ many }) => many)), median(rounds.map(({ few }) => few))] as const;
}

async function pageGrowth(bench: WorkBench, few: Application, many: Application) {
  const paths = plansOf(bench.sizes.usual).map(({ address }) => address);
  const ask = async ({ origin }: Application, cookie: string, seconds: number): Promise<number> => {
    const headers = { cookie, accept: 'text/html' };
    return p50(
      await bench.load.make({ kind: 'pages', origin, paths, headers, expected: 200, concurrency: 1, seconds }),
    );
  };
  const cookies = { few: await signIn(few), many: await signIn(many) };
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round <= bench.rounds; round += 1) {
    times.few.push(await ask(few, cookies.few, bench.seconds));
    times.many.push(await ask(many, cookies.many, bench.seconds));
  }
  // The first round warms both.
  return [median(times.many.slice(1)), median(times.few.slice(1))] as const;
}

/** How much slower one plan becomes when the database holds many more. */
export async function growth(bench: WorkBench): Promise<Figure[]> {
  const [few, many] = [await bench.usual(), await bench.big()];
  const { usual, big } = bench.sizes;
  const counts = `from ${updatesOf(usual).toLocaleString('en-GB')} to ${(updatesOf(usual) + updatesOf(big)).toLocaleString('en-GB')} updates`;
  const databases = [connectApplication(few.dataFolder, 2), connectApplication(many.dataFolder, 2)] as const;
  try {
    const figures: Figure[] = [];
    for (const [name, task] of TASKS) {
      figures.push(compared(`${name}, p50, ${counts}`, await growthOf(bench, task, databases), 'ms', atMost(1.2)));
    }
    const page = await pageGrowth(bench, few, many);
    return [...figures, compared(`plan page, p50, ${counts}`, page, 'ms', atMost(1.2))];
  } finally {
    await Promise.all(databases.map((sql) => sql.end()));
  }
}
