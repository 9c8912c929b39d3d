import { type Application, connectApplication } from '../application';
import { atMost, compared, type Figure, measured, median } from '../figures';
import { type Outcome, p95, type Saver } from '../load';
import { readWithin } from '../../../src/lib/server/db/scope';
import type { Database } from '../../../src/lib/server/db/connection';
import * as updates from '../../../src/lib/server/repositories/updates';
import { signIn } from '../sign-in';
import { type GeneratedPlan, lineId, plansOf } from '../sizes';
import { type WorkBench } from '../work-bench';

/** Who saves, how often, and with how many milliseconds between. */
interface Setting {
  readonly desks: readonly Desk[];
  readonly times: number;
  readonly pause: number;
}

/** Four times a second: far more often than anybody types an answer, and yet not without end. */
const BRISK = 250;

/** Whose line of which plan is saved, in the plan's last quarter. */
interface Desk {
  readonly plan: GeneratedPlan;
  readonly lineId: number;
  readonly cookie: string;
}

const LAST_QUARTER = 4;

async function versions(sql: Database, { plan, lineId: line }: Desk): Promise<{ newest: number; kept: number }> {
  const { partnershipId, planId } = plan;
  return readWithin(sql, { partnershipId, accountId: null }, async (tx) => {
    const of = { partnershipId, planId };
    const told = await updates.listOfLines(tx, of, [line]);
    const history = await updates.listVersions(tx, of, [line]);
    return {
      newest: told.find(({ quarter }) => quarter.number === LAST_QUARTER)?.version ?? 0,
      kept: history.filter(({ quarter }) => quarter.number === LAST_QUARTER).length,
    };
  });
}

const path = ({ address }: GeneratedPlan): string => `${address}/quarters/q${LAST_QUARTER}/updates?/save`;

/** Everybody saves so many times; afterwards every answer must be there, and in the history. */
async function saveAtDesks(
  bench: WorkBench,
  { origin }: Application,
  sql: Database,
  { desks, times, pause }: Setting,
): Promise<{ outcome: Outcome; lost: number }> {
  const before = await Promise.all(desks.map((desk) => versions(sql, desk)));
  const savers = desks.map((desk, index): Saver => {
    const version = before[index]?.newest ?? 0;
    return { path: path(desk.plan), cookie: desk.cookie, lineId: desk.lineId, version };
  });
  const outcome = await bench.load.make({ kind: 'saves', origin, savers, times, pause });
  const after = await Promise.all(desks.map((desk) => versions(sql, desk)));
  const lost = after.reduce((sum, { newest, kept }, index) => {
    const then = before[index] ?? { newest: 0, kept: 0 };
    return sum + 2 * times - (newest - then.newest) - (kept - then.kept);
  }, 0);
  return { outcome, lost };
}

/**
 * One status saved by one person and by eight on plans of their own, briskly; and then as fast as the answers come, by eight
 * and by fifty on one plan too. The latter says how much work a save is: where no disk is waited for, eight who never pause
 * wait eight times as long as the busiest part of one save takes, on any machine of two cores.
 */
export async function saves(bench: WorkBench): Promise<Figure[]> {
  const application = await bench.usual();
  const sql = connectApplication(application.dataFolder, 4);
  const plans = plansOf(bench.sizes.usual);
  const cookies: string[] = [];
  for (let saver = 0; saver < 50; saver += 1) cookies.push(await signIn(application));
  const desk = (saver: number, planNumber: number): Desk => {
    const plan = plans[planNumber];
    if (!plan) throw new Error(`There is no generated plan ${planNumber}.`);
    return { plan, lineId: lineId(plan, saver), cookie: cookies[saver] ?? '' };
  };
  const eight = Array.from({ length: 8 }, (_, saver) => saver);
  const settings = {
    calm: { desks: [desk(0, 0)], times: 40, pause: BRISK },
    brisk: { desks: eight.map((saver) => desk(saver, saver)), times: 40, pause: BRISK },
    alone: { desks: [desk(0, 0)], times: 80, pause: 0 },
    apart: { desks: eight.map((saver) => desk(saver, saver)), times: 20, pause: 0 },
    together: { desks: eight.map((saver) => desk(saver, 0)), times: 20, pause: 0 },
    crowd: { desks: Array.from({ length: 50 }, (_, saver) => desk(saver, 1)), times: 5, pause: 0 },
  } as const satisfies Record<string, Setting>;
  type Name = keyof typeof settings;
  const names = Object.keys(settings) as Name[];
  const p95s: Record<Name, number[]> = { calm: [], brisk: [], alone: [], apart: [], together: [], crowd: [] };
  let lost = 0;
  let saved = 0;
  try {
    await saveAtDesks(bench, application, sql, { ...settings.alone, times: 200 });
    for (let round = 0; round < bench.rounds; round += 1) {
      for (const name of names) {
        const { desks, times } = settings[name];
        const result = await saveAtDesks(bench, application, sql, settings[name]);
        p95s[name].push(p95(result.outcome));
        lost += result.lost;
        saved += desks.length * times;
      }
    }
  } finally {
    await sql.end();
  }
  const pair = (name: Name, reference: Name): readonly [number, number] => [
    median(p95s[name]),
    median(p95s[reference]),
  ];
  return [
    compared('saving one status, p95, 8 savers four times a second against 1', pair('brisk', 'calm'), 'ms', atMost(3)),
    compared('the same without a pause, 8 savers on 8 plans against 1', pair('apart', 'alone'), 'ms'),
    compared('the same without a pause, 8 savers on one plan against 1', pair('together', 'alone'), 'ms'),
    compared('the same without a pause, 50 savers on one plan against 1', pair('crowd', 'alone'), 'ms'),
    measured(`answers lost of ${saved} saved`, lost, '', atMost(0)),
  ];
}
