import { createHash } from 'node:crypto';
import { version } from '$app/environment';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { planAtAddress } from '../domain/financial-year';
import { type Here, requireMember } from './auth/guards';
import { today } from './clock';
import type { PlanRevision } from '../domain/plan-revision';

/** Pages made of nothing but a plan, its answers, who reads them and what day it is. */
const PLAN_PAGES: ReadonlySet<string> = new Set([
  '/[partnership]/plans/[year]',
  '/[partnership]/plans/[year]/objectives/[number]',
  '/[partnership]/plans/[year]/actions/[reference]',
]);

const isPlanPage = ({ request, route, locals, isDataRequest }: RequestEvent): boolean =>
  request.method === 'GET' && !isDataRequest && locals.account !== null && PLAN_PAGES.has(route.id ?? '');

function tagOf(event: RequestEvent, here: Here, revision: PlanRevision): string {
  const { account, roles, plans } = here;
  // An action's page tells what its lines are in other plans.
  const others = plans.map(({ planId, wordingRevision }) => [planId, wordingRevision]);
  const { pathname, search } = event.url;
  const parts = [version, today(), pathname, search, account.id, account.name, roles, revision, others];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

async function findTag(event: RequestEvent): Promise<string | null> {
  // Whoever may not read it is told so by the page itself, which asks again.
  const here = await requireMember(event).catch(() => null);
  const revision = here && planAtAddress(here.plans, event.params['year'] ?? '');
  return here && revision ? tagOf(event, here, revision) : null;
}

/** Answers that a plan's page is unchanged, without making it, while the plan's revision is the one the reader has. */
export const unchanged: Handle = async ({ event, resolve }) => {
  if (!isPlanPage(event)) return resolve(event);
  const tag = await findTag(event);
  if (tag === null) return resolve(event);
  if (event.request.headers.get('if-none-match') === tag)
    return new Response(null, { status: 304, headers: { etag: tag } });
  const response = await resolve(event);
  if (response.status === 200) response.headers.set('etag', tag);
  return response;
};
