import { type Application } from '../application';
import { atLeast, atMost, compared, type Figure, measured, median } from '../figures';
import { type Order, type Outcome, p95, requestsPerSecond } from '../load';
import { signIn } from '../sign-in';
import { plansOf } from '../sizes';
import { type WorkBench } from '../work-bench';

const CONCURRENCIES = [1, 8];

type Pages = Omit<Extract<Order, { kind: 'pages' }>, 'concurrency' | 'seconds' | 'kind'>;

interface Contestants {
  readonly ours: Pages;
  readonly bare: Pages;
  readonly unhydrated: Pages;
  /** The same page asked for again, with the mark of what the browser has; null where pages bear none. */
  readonly unchanged: Pages | null;
}

async function unchangedPage(ours: Pages): Promise<Pages | null> {
  const [path = '/'] = ours.paths;
  const tag = (await fetch(ours.origin + path, { headers: ours.headers })).headers.get('etag');
  return tag === null
    ? null
    : { ...ours, paths: [path], headers: { ...ours.headers, 'if-none-match': tag }, expected: 304 };
}

async function contestants(bench: WorkBench, application: Application): Promise<Contestants> {
  const { origin } = await bench.bare();
  const paths = plansOf(bench.sizes.usual).map(({ address }) => address);
  const headers = { cookie: await signIn(application), accept: 'text/html' };
  const ours = { origin: application.origin, paths, headers, expected: 200 };
  const bare = { origin, paths: ['/'], headers: { accept: 'text/html' }, expected: 200 };
  return { ours, bare, unhydrated: { ...bare, paths: ['/unhydrated'] }, unchanged: await unchangedPage(ours) };
}

type Outcomes = Record<keyof Contestants, Outcome[]>;

async function race(bench: WorkBench, pages: Contestants, concurrency: number): Promise<Outcomes> {
  const outcomes: Outcomes = { ours: [], bare: [], unhydrated: [], unchanged: [] };
  const names = Object.keys(outcomes) as (keyof Contestants)[];
  const ask = async (name: keyof Contestants, seconds: number): Promise<Outcome | null> => {
    const asked = pages[name];
    return asked && bench.load.make({ kind: 'pages', ...asked, concurrency, seconds });
  };
  for (const name of names) await ask(name, 1);
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const name of names) {
      const outcome = await ask(name, bench.seconds);
      if (outcome) outcomes[name].push(outcome);
    }
  }
  return outcomes;
}

function figuresOf(concurrency: number, outcomes: Outcomes): Figure[] {
  const middle = (name: keyof Contestants, of: (outcome: Outcome) => number): number => median(outcomes[name].map(of));
  const against = (
    name: 'ours' | 'unchanged',
    reference: 'bare' | 'unhydrated',
    of: typeof p95,
  ): readonly [number, number] => [middle(name, of), middle(reference, of)];
  const at = `at ${concurrency}`;
  return [
    compared(`plan page, ${at}, against a bare page`, against('ours', 'bare', requestsPerSecond), '/s', atLeast(0.5)),
    compared(`its p95, ${at}`, against('ours', 'bare', p95), 'ms', atMost(2)),
    compared(`the same, ${at}, bare page without JavaScript`, against('ours', 'unhydrated', requestsPerSecond), '/s'),
    ...(outcomes.unchanged.length === 0
      ? []
      : [
          compared(`plan page unchanged, ${at}`, against('unchanged', 'bare', requestsPerSecond), '/s', atLeast(0.5)),
          compared(`its p95, ${at}`, against('unchanged', 'bare', p95), 'ms', atMost(2)),
        ]),
  ];
}

const kilobytes = (outcomes: readonly Outcome[]): number =>
  median(outcomes.map(({ bytes, milliseconds }) => bytes / milliseconds.length / 1000));

/** The plan's page, signed in, against a page of SvelteKit's that renders as large a table from memory. */
export async function planPage(bench: WorkBench): Promise<Figure[]> {
  const pages = await contestants(bench, await bench.usual());
  const figures: Figure[] = [];
  let last: Outcomes | null = null;
  for (const concurrency of CONCURRENCIES) {
    last = await race(bench, pages, concurrency);
    figures.push(...figuresOf(concurrency, last));
  }
  if (last) figures.push(measured('size of the page', kilobytes(last.ours), 'kB', null, kilobytes(last.bare)));
  return figures;
}
