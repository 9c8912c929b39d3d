import { type Application } from '../application';
import { atLeast, atMost, compared, type Figure, measured, median } from '../figures';
import { type Order, type Outcome, p95, requestsPerSecond } from '../load';
import { processorTimeOf } from '../processor-time';
import { signIn } from '../sign-in';
import { allPlans, plansOf } from '../sizes';
import { type WorkBench } from '../work-bench';

const CONCURRENCIES = [1, 8];

type Pages = Omit<Extract<Order, { kind: 'pages' }>, 'concurrency' | 'seconds' | 'kind'> & { readonly pid: number };

/** The pages that are asked for in turn, by name; null where there is no such page. */
interface Contestants {
  readonly ours: Pages;
  /** More plans, one after the other, than the application remembers anything of. */
  readonly forgotten: Pages;
  /** The same page asked for again, with the mark of what the browser has; null where pages bear none. */
  readonly unchanged: Pages | null;
  readonly bare: Pages;
  readonly unhydrated: Pages;
}

type Name = keyof Contestants;

async function unchangedPage(ours: Pages): Promise<Pages | null> {
  const [path = '/'] = ours.paths;
  const tag = (await fetch(ours.origin + path, { headers: ours.headers })).headers.get('etag');
  return tag === null
    ? null
    : { ...ours, paths: [path], headers: { ...ours.headers, 'if-none-match': tag }, expected: 304 };
}

async function contestants(bench: WorkBench, application: Application): Promise<Contestants> {
  const { origin, pid } = await bench.bare();
  const { usual } = bench.sizes;
  const headers = { cookie: await signIn(application), accept: 'text/html' };
  const paths = plansOf(usual).map(({ address }) => address);
  const ours = { origin: application.origin, pid: application.pid, paths, headers, expected: 200 };
  const bare = { origin, pid, paths: ['/'], headers: { accept: 'text/html' }, expected: 200 };
  return {
    ours,
    forgotten: { ...ours, paths: allPlans(usual).map(({ address }) => address) },
    unchanged: await unchangedPage(ours),
    bare,
    unhydrated: { ...bare, paths: ['/unhydrated'] },
  };
}

interface Asked extends Outcome {
  /** Of the process that answers, for each page, in milliseconds. */
  readonly processorTime: number;
}

async function ask(bench: WorkBench, pages: Pages, concurrency: number, seconds: number): Promise<Asked> {
  const { pid, ...asked } = pages;
  const before = await processorTimeOf(pid);
  const outcome = await bench.load.make({ kind: 'pages', ...asked, concurrency, seconds });
  return { ...outcome, processorTime: ((await processorTimeOf(pid)) - before) / outcome.milliseconds.length };
}

type Outcomes = Readonly<Record<Name, Asked[]>>;

/** A second each in turn, so that what else the machine does meanwhile falls on all alike. */
const TURN = 1;

/** From where the last turn ended, so that every path has its own. */
const turned = (pages: Pages, asked: number): Pages => {
  const first = asked % pages.paths.length;
  return { ...pages, paths: [...pages.paths.slice(first), ...pages.paths.slice(0, first)] };
};

/** The forgotten ones for themselves: they make the application forget the others. */
const RACES: readonly (readonly Name[])[] = [['ours', 'unchanged', 'bare', 'unhydrated'], ['forgotten']];

async function raceAll(bench: WorkBench, pages: Contestants, concurrency: number): Promise<Outcomes> {
  const outcomes: Outcomes = { ours: [], forgotten: [], unchanged: [], bare: [], unhydrated: [] };
  for (const names of RACES) await race(bench, { pages, names, outcomes }, concurrency);
  return outcomes;
}

interface Race {
  readonly pages: Contestants;
  readonly names: readonly Name[];
  readonly outcomes: Outcomes;
}

async function race(bench: WorkBench, { pages, names, outcomes }: Race, concurrency: number): Promise<void> {
  for (const name of names) if (pages[name]) await ask(bench, pages[name], 8, bench.seconds);
  for (let turn = 0; turn < bench.rounds * bench.seconds; turn += TURN) {
    for (const name of names) {
      const asked = outcomes[name].reduce((sum, { milliseconds }) => sum + milliseconds.length, 0);
      if (pages[name]) outcomes[name].push(await ask(bench, turned(pages[name], asked), concurrency, TURN));
    }
  }
}

function figuresOf(concurrency: number, outcomes: Outcomes): Figure[] {
  const middle = (name: Name, of: (asked: Asked) => number): number => median(outcomes[name].map(of));
  const against = (name: Name, reference: Name, of: (asked: Asked) => number) =>
    [middle(name, of), middle(reference, of)] as const;
  const at = `at ${concurrency}`;
  const held = (what: string, name: Name): Figure[] => [
    compared(`${what}, ${at}, against a bare page`, against(name, 'bare', requestsPerSecond), '/s', atLeast(0.5)),
    compared(`its p95, ${at}`, against(name, 'bare', p95), 'ms', atMost(2)),
  ];
  const hasTag = outcomes.unchanged.length > 0;
  const forgotten = against('forgotten', 'bare', requestsPerSecond);
  const withoutScripts = against('ours', 'unhydrated', requestsPerSecond);
  return [
    ...held('plan page', 'ours'),
    compared(`the same of plans long not read, ${at}`, forgotten, '/s'),
    compared(`the same, ${at}, against a bare page without scripts`, withoutScripts, '/s'),
    compared(
      `its processor time, ${at}`,
      against('ours', 'bare', ({ processorTime }) => processorTime),
      'ms',
    ),
    ...(hasTag ? held('plan page unchanged since it was read', 'unchanged') : []),
  ];
}

const kilobytes = ({ bytes, milliseconds }: Outcome): number => bytes / milliseconds.length / 1000;

/** The plan's page, signed in, against a page of SvelteKit's that renders as large a table from memory. */
export async function planPage(bench: WorkBench): Promise<Figure[]> {
  const pages = await contestants(bench, await bench.usual());
  const figures: Figure[] = [];
  const sizes: { ours: number; bare: number }[] = [];
  for (const concurrency of CONCURRENCIES) {
    const outcomes = await raceAll(bench, pages, concurrency);
    figures.push(...figuresOf(concurrency, outcomes));
    sizes.push({ ours: median(outcomes.ours.map(kilobytes)), bare: median(outcomes.bare.map(kilobytes)) });
  }
  const size = (whose: 'ours' | 'bare'): number => median(sizes.map((one) => one[whose]));
  return [...figures, measured('size of the page', size('ours'), 'kB', null, size('bare'))];
}
