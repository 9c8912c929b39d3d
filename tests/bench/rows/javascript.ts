import { gzipSync } from 'node:zlib';
import { atMost, type Figure, measured } from '../figures';
import { signIn } from '../sign-in';
import { plansOf } from '../sizes';
import { type WorkBench } from '../work-bench';

const SCRIPT = /\/_app\/immutable\/[\w./-]+\.js/g;
/** Relative imports as the build writes them; those in brackets come later, if at all. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g;

interface Scripts {
  /** Compressed, in kB. */
  readonly size: number;
  readonly urls: ReadonlySet<string>;
  /** What the page's own scripts fetch when they need it, such as the chart library. */
  readonly later: ReadonlySet<string>;
}

const found = (pattern: RegExp, text: string, url: string): string[] =>
  [...text.matchAll(pattern)].map((match) => new URL(match[1] ?? match[0], url).href);

async function follow(first: readonly string[]): Promise<Scripts> {
  const urls = new Set(first);
  const later = new Set<string>();
  let size = 0;
  for (const url of urls) {
    const text = await (await fetch(url)).text();
    size += gzipSync(text).byteLength / 1000;
    for (const one of found(STATIC_IMPORT, text, url)) urls.add(one);
    // The entry names the scripts of every page; a page fetches its own alone.
    if (!url.includes('/entry/')) for (const one of found(DYNAMIC_IMPORT, text, url)) later.add(one);
  }
  return { size, urls, later };
}

async function scriptsOf(page: string, cookie: string): Promise<Scripts> {
  const response = await fetch(page, { headers: { cookie, accept: 'text/html' } });
  if (response.status !== 200) throw new Error(`${page} answered ${response.status}.`);
  // The page's own scripts stand in a header, so that a browser fetches them before it has read the page.
  const told = `${response.headers.get('link') ?? ''}\n${await response.text()}`;
  const { urls, later, size } = await follow(found(SCRIPT, told, page));
  return { size, urls, later: new Set([...later].filter((url) => !urls.has(url))) };
}

/** JavaScript that a page brings, compressed; what a chart needs is fetched by pages with one. */
export async function javascript(bench: WorkBench): Promise<Figure[]> {
  const application = await bench.usual();
  const cookie = await signIn(application);
  const [plan] = plansOf(bench.sizes.usual);
  const address = `${application.origin}${plan?.address ?? ''}`;
  const reading = await scriptsOf(address, cookie);
  const form = await scriptsOf(`${address}/quarters/q4/updates`, cookie);
  const chart = await scriptsOf(`${address}/quarters/q4`, cookie);
  const chartAlone = await follow([...chart.later]);
  if (chartAlone.size === 0) throw new Error('The page with a chart brings no chart: what is measured here has moved.');
  return [
    measured('JavaScript of the plan page', reading.size, 'kB', atMost(60, ' kB')),
    measured('JavaScript of the form, which has no chart', form.size, 'kB', atMost(60, ' kB')),
    measured('JavaScript of a page with a chart, before the chart', chart.size, 'kB', atMost(60, ' kB')),
    measured('what the chart brings', chartAlone.size, 'kB'),
  ];
}
