import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atMost, compared, type Figure, median, percentile } from '../figures';
import { p50 } from '../load';
import { signIn } from '../sign-in';
import { plansOf } from '../sizes';
import { inTurn, type WorkBench } from '../work-bench';
import { startWorkbooks } from '../workbooks';

/** The annual return from the click to the last byte, against exceljs writing the same cells from memory. */
export async function annualReturn(bench: WorkBench): Promise<Figure[]> {
  const application = await bench.usual();
  const { origin } = application;
  const paths = plansOf(bench.sizes.usual).map(({ address }) => `${address}/return/file`);
  const headers = { cookie: await signIn(application) };
  const file = join(await bench.folder('return'), 'return.xlsx');
  const response = await fetch(`${origin}${paths[0] ?? ''}`, { headers });
  if (response.status !== 200) throw new Error(`The annual return answered ${response.status}.`);
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  const workbooks = await startWorkbooks();
  const download = async (): Promise<number> =>
    p50(
      await bench.load.make({
        kind: 'pages',
        ...{ origin, paths, headers, expected: 200, concurrency: 1, seconds: bench.seconds },
      }),
    );
  try {
    await workbooks.make({ kind: 'read', file });
    await Promise.all([download(), workbooks.make({ kind: 'rewrite', times: 10 })]);
    const rewrite = async (): Promise<number> => percentile(await workbooks.make({ kind: 'rewrite', times: 10 }), 50);
    const { ours, plain } = await inTurn(bench.rounds, { ours: download, plain: rewrite });
    const pair = [median(ours), median(plain)] as const;
    const lines = bench.sizes.usual.lines;
    return [compared(`annual return of ${lines} lines, against exceljs`, pair, 'ms', atMost(2))];
  } finally {
    workbooks.stop();
  }
}
