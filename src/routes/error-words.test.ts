import { expect, it } from 'vitest';
import { errorHeading, whatToDoAbout } from './error-words';

it.each([400, 401, 403, 404, 405, 409, 413, 415, 422, 429])(
  'an answer of %i does not take the blame for what was sent',
  (status) => {
    expect(errorHeading(status)).not.toBe(errorHeading(500));
    expect(whatToDoAbout(status)).not.toBe(whatToDoAbout(500));
  },
);

it('what is too large is said to be, with what to do and how large a file may be', () => {
  expect(errorHeading(413)).toBe('What was sent is too large');
  expect(whatToDoAbout(413)).toMatch(/^What was sent is too large.*send less at once: a file may have up to 20 MB\.$/);
});

it('what went wrong on our side is said to be ours', () => {
  expect(errorHeading(500)).toBe('Something went wrong on our side');
  expect(errorHeading(502)).toBe('Something went wrong on our side');
});
