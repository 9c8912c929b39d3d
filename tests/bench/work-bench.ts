import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { type Application, connectOwner, startApplication } from './application';
import { type BarePage, startBarePage } from './bare-page';
import { generate } from './generate';
import { type LoadMaker, startLoadMaker } from './load';
import { FULL, QUICK, type Size, type Sizes } from './sizes';

/** What the rows are measured on. Each thing is made when a row first asks for it, and serves all that follow. */
export interface WorkBench {
  readonly sizes: Sizes;
  /** How long each load lasts. */
  readonly seconds: number;
  /** How often a measurement is repeated; the middle one counts. */
  readonly rounds: number;
  readonly load: LoadMaker;
  /** A folder of its own for what a row writes. */
  folder(name: string): Promise<string>;
  /** The application on the usual size, and one plan of very many lines. */
  usual(): Promise<Application>;
  /** Another on the usual and the big size. */
  big(): Promise<Application>;
  bare(): Promise<BarePage>;
  /** Ends the application on the usual size; the next to ask starts it anew on the same data. */
  restUsual(): Promise<string>;
  close(): Promise<void>;
}

export interface Options {
  readonly isQuick: boolean;
  /** Where the data stay for the next run; null means that they are removed. */
  readonly dataFolder: string | null;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}

async function startFilled(folder: string, sizes: readonly Size[]): Promise<Application> {
  await mkdir(folder, { recursive: true });
  const application = await startApplication(folder);
  const owner = connectOwner(folder, 1);
  try {
    for (const size of sizes) await generate(owner, size);
  } catch (error) {
    await application.stop();
    throw error;
  } finally {
    await owner.end();
  }
  return application;
}

type Stoppable = { stop(): Promise<void> };

function lazily<T extends Stoppable>(start: () => Promise<T>) {
  let started: Promise<T> | null = null;
  return {
    get: () => (started ??= start()),
    async stop() {
      const running = await started?.catch(() => null);
      started = null;
      await running?.stop();
    },
  };
}

/** Prepares for measuring; nothing is started before a row asks for it. */
export async function openWorkBench({ isQuick, dataFolder }: Options): Promise<WorkBench> {
  const sizes = isQuick ? QUICK : FULL;
  const temporary = await mkdtemp(join(tmpdir(), 'quarterday-bench-'));
  const data = dataFolder ?? temporary;
  const load = startLoadMaker();
  const usual = lazily(() => startFilled(join(data, 'usual'), [sizes.usual, sizes.largePlan]));
  const big = lazily(() => startFilled(join(data, 'big'), [sizes.usual, sizes.big]));
  const bare = lazily(async () => startBarePage(join(temporary, 'bare-page'), await freePort()));
  return {
    sizes,
    seconds: isQuick ? 1 : 4,
    rounds: 3,
    load,
    folder: (name) => mkdtemp(join(temporary, `${name}-`)),
    usual: usual.get,
    big: big.get,
    bare: bare.get,
    async restUsual() {
      const { dataFolder: folder } = await usual.get();
      await usual.stop();
      return folder;
    },
    async close() {
      load.stop();
      await Promise.all([usual.stop(), big.stop(), bare.stop()]);
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** Measures several things in turn, round after round, so that all of them meet the same disturbances. */
export async function inTurn<Name extends string>(
  rounds: number,
  measurements: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(measurements) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) values[name].push(await measurements[name]());
  }
  return values;
}
