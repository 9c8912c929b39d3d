import { type BrowserContext, expect, type Page, type Response, test as base } from '@playwright/test';
import { demonstrationPeople } from '../../src/lib/server/demonstration/people';
import { type JourneyDatabase, openJourneyDatabase } from './journey-database';
import { journeySlots } from './journey-slots';

export { expect };

/** The people whom the journeys are made as, by what they are. */
export const PEOPLE = {
  leadOfficer: 'Ruth Ashdown',
  secondOfficer: 'Daniel Okafor',
  reporter: 'Priya Nair',
  boardMember: 'Joan Fairley',
  wessexReporter: 'Nadia Court',
} as const;

export const PLAN = '/emsmp/plans/2008-09';
export const QUARTER = `${PLAN}/quarters/q4`;
export const UPDATES = `${QUARTER}/updates`;

type Answers = {
  /** Says that answers of this status are wanted here: the browser reports them as failures. */
  expect(...statuses: number[]): void;
};

type Journey = {
  answers: Answers;
  /** A browser of its own for another person, watched like the first. */
  visitor: () => Promise<Page>;
  /** Signs a page's browser in as one of the demonstration's people. */
  signIn: (page: Page, name: string) => Promise<void>;
};

type Worker = { address: string; database: JourneyDatabase };

const REFUSED = /^Failed to load resource: the server responded with a status of (\d{3})/;

/** Collects what no page may do unasked: errors in the console, errors thrown in scripts. */
function watch(context: BrowserContext, found: string[], wanted: ReadonlySet<number>): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const status = Number(REFUSED.exec(message.text())?.[1] ?? 0);
    if (!wanted.has(status)) found.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => found.push(`page: ${error.error().message}`));
}

export const test = base.extend<Journey & { watched: { found: string[]; wanted: Set<number> } }, Worker>({
  address: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern that the fixture needs no other.
    async ({}, use, worker) => {
      const slot = (await journeySlots(worker.config.workers))[worker.parallelIndex];
      if (!slot) throw new Error('There is no application for this worker.');
      await use(`http://127.0.0.1:${String(slot.port)}`);
    },
    { scope: 'worker' },
  ],
  database: [
    // eslint-disable-next-line no-empty-pattern -- As above.
    async ({}, use, worker) => {
      const slot = (await journeySlots(worker.config.workers))[worker.parallelIndex];
      const database = openJourneyDatabase(slot?.dataFolder ?? '');
      await use(database);
      await database.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ address }, use) => use(address),
  watched: [
    async ({ database }, use) => {
      await database.putBack();
      const watched = { found: [], wanted: new Set<number>() };
      await use(watched);
      expect(watched.found, 'nothing unexpected in the console').toEqual([]);
    },
    { auto: true },
  ],
  answers: ({ watched }, use) =>
    use({ expect: (...statuses) => statuses.forEach((status) => watched.wanted.add(status)) }),
  context: async ({ context, watched }, use) => {
    watch(context, watched.found, watched.wanted);
    await use(context);
  },
  visitor: async ({ browser, contextOptions, javaScriptEnabled, address, watched }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, javaScriptEnabled, baseURL: address });
      watch(context, watched.found, watched.wanted);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  signIn: ({ address, database }, use) =>
    use(async (page, name) => {
      const email = demonstrationPeople.find((person) => person.name === name)?.email ?? '';
      const [account] = await database.sql<{ id: number }[]>`select id from accounts where email = ${email}`;
      await page.request.post(`${address}/sign-in?/demonstration`, {
        multipart: { person: String(account?.id), next: '/' },
        headers: { origin: address, accept: 'text/html' },
      });
    }),
});

/** Opens an address and gives the answer to it. */
export async function open(page: Page, path: string): Promise<Response> {
  const response = await page.goto(path);
  if (!response) throw new Error(`${path} gave no answer.`);
  return response;
}

/** Waits until scripts have taken a page over; without scripts there is nothing to wait for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}
