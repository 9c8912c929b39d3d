import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { end } from '../application';
import { atMost, type Figure, measured, median } from '../figures';
import { root } from '../watched';
import { freePort, type WorkBench } from '../work-bench';

const LONGEST = 60_000;

/** The first page that the application itself answers with; while it starts, the answer is 503. */
async function firstPage(origin: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + LONGEST;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}.`);
    const status = await fetch(`${origin}/sign-in`).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) return;
    await sleep(10);
  }
  throw new Error('npm start did not lead to a page within a minute.');
}

async function timeToFirstPage(environment: Readonly<Record<string, string>>): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  try {
    await firstPage(`http://127.0.0.1:${port}`, child);
    return (performance.now() - from) / 1000;
  } finally {
    await endGroup(child);
  }
}

/** npm is not alone in its group: the application, which it started, ends in good order too. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return end(child);
  const exit = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await exit;
}

async function middleStart(bench: WorkBench, environment: Readonly<Record<string, string>>): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) seconds.push(await timeToFirstPage(environment));
  return median(seconds);
}

/** From the command to the first page, built and with data there. */
export async function start(bench: WorkBench): Promise<Figure[]> {
  const DATA_FOLDER = await bench.restUsual();
  const embedded = await middleStart(bench, { DATA_FOLDER, DATABASE_URL: '' });
  const figures = [measured('npm start to the first page, embedded PostgreSQL', embedded, 's', atMost(3, ' s'))];
  const url = process.env['DATABASE_URL'];
  if (!url) return figures;
  const own = await middleStart(bench, { DATABASE_URL: url });
  return [...figures, measured('npm start to the first page, DATABASE_URL', own, 's', atMost(1, ' s'))];
}
