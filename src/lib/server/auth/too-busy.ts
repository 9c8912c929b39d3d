import { error, isHttpError } from '@sveltejs/kit';
import { isTooBusy } from '../db/scope';

const TOO_BUSY = 'Too much is going on at once, and nothing was saved: go back to what you typed, and send it again.';

/** Refuses in a sentence what the database gave up because others were in its way; anything else goes on as it came. */
export function unlessTooBusy(problem: unknown): never {
  if (isTooBusy(problem)) error(503, TOO_BUSY);
  throw problem;
}

/** Whether a request was refused because too much was going on: it wrote nothing, and can be sent again as it is. */
export const wasTooBusy = (problem: unknown): boolean => isHttpError(problem, 503);
