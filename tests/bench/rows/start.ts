import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { end } from '../application';
import { atMost, type Figure, measured, median } from '../figures';
import { root } from '../watched';
import { freePort, type WorkBench } from '../work-bench';

const READY = 'Quarterday is ready';

/** Waits for the word that it is ready, since whoever asks all the time keeps it from starting. */
function ready(child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes(READY)) resolve();
    });
    child.once('exit', () => reject(new Error(`npm start ended without a page: ${said}`)));
  });
}

async function firstPage(origin: string): Promise<void> {
  const response = await fetch(`${origin}/sign-in`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`The first page answered ${response.status}.`);
}

/** What somebody types, and what a service manager runs. */
const COMMANDS = {
  'npm start': ['npm', 'start', '--silent'],
  'node src/launch/start.js': [process.execPath, 'src/launch/start.js'],
} as const;

type Command = keyof typeof COMMANDS;

async function timeToFirstPage(command: Command, environment: Readonly<Record<string, string>>): Promise<number> {
  const port = await freePort();
  const [program, ...parameters] = COMMANDS[command];
  const from = performance.now();
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    await ready(child);
    await firstPage(`http://127.0.0.1:${port}`);
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

async function middleStart(
  bench: WorkBench,
  command: Command,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) seconds.push(await timeToFirstPage(command, environment));
  return median(seconds);
}

/** From the command to the first page, built and with data there; beside it what a service manager runs, without npm. */
export async function start(bench: WorkBench): Promise<Figure[]> {
  const embedded = { DATA_FOLDER: await bench.restUsual(), DATABASE_URL: '' };
  const withEmbedded = await middleStart(bench, 'npm start', embedded);
  const figures = [measured('npm start to the first page, embedded PostgreSQL', withEmbedded, 's', atMost(3, ' s'))];
  const url = process.env['DATABASE_URL'];
  if (!url) return figures;
  const own = { DATABASE_URL: url };
  const withOwn = await middleStart(bench, 'npm start', own);
  const asService = await middleStart(bench, 'node src/launch/start.js', own);
  return [
    ...figures,
    measured('npm start to the first page, DATABASE_URL', withOwn, 's', atMost(1, ' s')),
    measured('the same as a service, without npm', asService, 's'),
  ];
}
