import { atMost, type Figure, measured, median } from '../figures';
import { addedMemory } from '../process-memory';
import { signIn } from '../sign-in';
import { plansOf } from '../sizes';
import { longestStall } from '../watched';
import { inTurn, type WorkBench } from '../work-bench';
import { startWorkbooks } from '../workbooks';

const ROWS = 10_000;

interface Taken {
  readonly memory: number;
  readonly stall: number;
  readonly seconds: number;
}

/** Each time in a process of its own, whose memory nothing else has used. */
async function take(kind: 'ours' | 'plain', rows: number): Promise<Taken> {
  const workbooks = await startWorkbooks();
  try {
    if (kind === 'ours') await workbooks.make({ kind: 'warm' });
    else await workbooks.make({ kind: 'plain', rows: 10 });
    let memory = 0;
    let seconds = 0;
    const stall = await longestStall(workbooks.child, async () => {
      memory = await addedMemory(workbooks.pid, async () => {
        const [milliseconds = 0] = await workbooks.make({ kind, rows });
        seconds = milliseconds / 1000;
      });
    });
    return { memory, stall, seconds };
  } finally {
    workbooks.stop();
  }
}

async function takeInApplication(bench: WorkBench): Promise<Taken> {
  const application = await bench.usual();
  const headers = { cookie: await signIn(application) };
  const [plan] = plansOf(bench.sizes.largePlan);
  const from = performance.now();
  let memory = 0;
  const stall = await longestStall(application.child, async () => {
    memory = await addedMemory(application.pid, async () => {
      const response = await fetch(`${application.origin}${plan?.address ?? ''}/return/file`, { headers });
      const bytes = (await response.arrayBuffer()).byteLength;
      if (response.status !== 200 || bytes === 0) throw new Error(`The large return answered ${response.status}.`);
    });
  });
  return { memory, stall, seconds: (performance.now() - from) / 1000 };
}

/** A very long table as a workbook: what it adds to memory, and how long nobody else is served. */
export async function longExport(bench: WorkBench): Promise<Figure[]> {
  const taken: Record<'ours' | 'plain', Taken[]> = { ours: [], plain: [] };
  const note = (kind: 'ours' | 'plain') => async (): Promise<number> => {
    const one = await take(kind, ROWS);
    return taken[kind].push(one);
  };
  await inTurn(bench.rounds, { ours: note('ours'), plain: note('plain') });
  const middle = (kind: 'ours' | 'plain', what: keyof Taken): number => median(taken[kind].map((one) => one[what]));
  const rows = ROWS.toLocaleString('en-GB');
  const inApplication = await takeInApplication(bench);
  const plan = `the annual return of one plan of ${bench.sizes.largePlan.lines.toLocaleString('en-GB')} lines`;
  return [
    measured(
      `export of ${rows} rows, added memory`,
      middle('ours', 'memory'),
      'MiB',
      atMost(100, ' MiB'),
      middle('plain', 'memory'),
    ),
    measured(
      'its longest stall of the event loop',
      middle('ours', 'stall'),
      'ms',
      atMost(50, ' ms'),
      middle('plain', 'stall'),
    ),
    measured('its time', middle('ours', 'seconds'), 's', null, middle('plain', 'seconds')),
    measured(`${plan}, added memory`, inApplication.memory, 'MiB'),
    measured('its longest stall of the event loop', inApplication.stall, 'ms'),
    measured('its time', inApplication.seconds, 's'),
  ];
}
