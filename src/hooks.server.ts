import { randomUUID } from 'node:crypto';
import { sequence } from '@sveltejs/kit/hooks';
import { findSignedIn } from '$lib/server/auth/sessions';
import { NOT_FOUND } from '$lib/server/auth/guards';
import { keepPrivate } from '$lib/server/auth/caching';
import { isFromElsewhere, refuseFromElsewhere } from '$lib/server/auth/same-origin';
import { unlessTooBusy } from '$lib/server/auth/too-busy';
import { filledIn } from '$lib/server/drawn';
import { log } from '$lib/server/log';
import { database, start } from '$lib/server/startup';
import { unchanged } from '$lib/server/unchanged';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';

export const init: ServerInit = start;

const fromHere: Handle = ({ event, resolve }) =>
  isFromElsewhere(event.request, event.url) ? refuseFromElsewhere() : resolve(event);

/** The framework looks a form's action up by its name and finds `constructor` and the like, which every object has. */
const realActions: Handle = ({ event, resolve }) => {
  const isInherited = [...event.url.searchParams.keys()].some(
    (name) => name.startsWith('/') && name.slice(1) in Object.prototype,
  );
  return isInherited ? new Response(NOT_FOUND, { status: 404 }) : resolve(event);
};

const keptPrivate: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  keepPrivate(response, event);
  return response;
};

const connected: Handle = ({ event, resolve }) => {
  event.locals.database = database();
  return resolve(event);
};

const signedIn: Handle = async ({ event, resolve }) => {
  event.locals.account = await findSignedIn(event).catch(unlessTooBusy);
  return resolve(event);
};

export const handle = sequence(fromHere, realActions, keptPrivate, connected, signedIn, unchanged, filledIn);

/** What went wrong stands in the log under a number, and the number on the page. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
  if (status === 404) return { message: NOT_FOUND };
  const id = randomUUID().slice(0, 8);
  // The route's pattern and not the address: an invitation's address holds its secret.
  const told = { id, status, method: event.request.method, route: event.route.id };
  if (status < 500) {
    // What somebody sent was wrong, and nothing of ours: a line without a stack.
    log.info('request refused', { ...told, reason: message });
    return { message, id };
  }
  log.error('request failed', { ...told, error });
  return { message: 'Something went wrong on our side: try again in a moment.', id };
};
