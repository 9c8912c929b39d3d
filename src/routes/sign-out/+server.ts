import { endSession } from '$lib/server/auth/sessions';
import type { RequestHandler } from './$types';

/**
 * Whoever sits down next shall not page back to what was read here, so the browser forgets what it kept of this site.
 * Its "storage" stays: drafts of answers lie there, each under its account, and nothing typed is lost by signing out.
 */
const FORGET_PAGES = '"cache"';

export const POST: RequestHandler = async (event) => {
  await endSession(event);
  return new Response(null, { status: 303, headers: { location: '/sign-in', 'clear-site-data': FORGET_PAGES } });
};
