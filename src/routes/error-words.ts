import { LARGEST_FILE } from '$lib/domain/limits';

const HEADINGS: ReadonlyMap<number, string> = new Map([
  [400, 'What was sent cannot be read'],
  [401, 'Sign in again'],
  [403, 'You cannot do this'],
  [404, 'There is no such page'],
  [405, 'This cannot be sent here'],
  [413, 'What was sent is too large'],
  [415, 'What was sent cannot be read'],
  [429, 'Too many tries'],
  [503, 'Try again in a moment'],
]);

const FROM_ITS_PAGE = 'Nothing was saved. Go back, open the page again, and send it from there.';

const WHAT_TO_DO: ReadonlyMap<number, string> = new Map([
  [404, 'Check the address for a slip, or go back and follow a link.'],
  [405, FROM_ITS_PAGE],
  [
    413,
    `What was sent is too large to be read, and nothing was saved. Go back, and send less at once: a file may have up to ${LARGEST_FILE}.`,
  ],
  [415, FROM_ITS_PAGE],
  [429, 'Wait a few minutes and try again.'],
  [500, 'What was saved before is safe. Go back, and try again in a moment.'],
]);

/** What stands above the page of an error: below 500 it is not our side that went wrong. */
export const errorHeading = (status: number): string =>
  HEADINGS.get(status) ?? (status < 500 ? 'This cannot be done' : 'Something went wrong on our side');

/** What to do about it; null where the error's own words are shown. */
export const whatToDoAbout = (status: number): string | null => WHAT_TO_DO.get(status) ?? null;
