import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { ensureBuilt } from '../../src/launch/build.js';
import { type Figure } from './figures';
import { figuresTable } from './figures-table';
import { annualReturn } from './rows/annual-return';
import { growth } from './rows/growth';
import { javascript } from './rows/javascript';
import { longExport } from './rows/long-export';
import { memory } from './rows/memory';
import { nationalYear } from './rows/national-year';
import { planPage } from './rows/plan-page';
import { saves } from './rows/save';
import { start } from './rows/start';
import { watchStolenTime } from './stolen-time';
import { openWorkBench, type WorkBench } from './work-bench';
import { root } from './watched';

const ROWS: Readonly<Record<string, (bench: WorkBench) => Promise<Figure[]>>> = {
  'plan-page': planPage,
  save: saves,
  growth,
  national: nationalYear,
  return: annualReturn,
  export: longExport,
  javascript,
  memory,
  start,
};

const USAGE = `Measures what quality asks for, ours beside a reference, and ends with 1 where a bound does not hold.

  npm run bench -- [--rows ${Object.keys(ROWS).join(',')}] [--data folder] [--quick]

  --rows   only these, by their names
  --data   keep the generated data in this folder, and use what is there
  --quick  smaller sizes and shorter loads, for trying out a change; never for figures to report`;

function readArguments() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      data: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rows = values.rows?.split(',') ?? Object.keys(ROWS);
  const unknown = rows.find((name) => !(name in ROWS));
  if (unknown !== undefined) throw new Error(`There is no row "${unknown}".\n\n${USAGE}`);
  return { ...values, rows, dataFolder: values.data === undefined ? null : resolve(values.data) };
}

async function measure(bench: WorkBench, names: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) {
    console.error(`Measuring ${name} …`);
    const took = watchStolenTime();
    const measured = (await ROWS[name]?.(bench)) ?? [];
    // Told at once as well: a run is long, and what was seen should not be lost with it.
    console.error(figuresTable(measured));
    console.error(`Meanwhile ${took.say()}.`);
    figures.push(...measured);
  }
  return figures;
}

async function run(): Promise<void> {
  const { rows, quick, dataFolder, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return;
  }
  await ensureBuilt(root);
  const bench = await openWorkBench({ isQuick: quick, dataFolder });
  try {
    const figures = await measure(bench, rows);
    console.log(figuresTable(figures));
    if (quick) console.log('\nMeasured on smaller sizes (--quick): not to be reported.');
    if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
  } finally {
    await bench.close();
  }
}

await run();
