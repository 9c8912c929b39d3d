import { expect, test } from 'vitest';
import { listRoutes } from '../../../tests/support/routes';
import { firstInvitationForm } from './first-invitation';

const partnershipAt = (slug: string) =>
  firstInvitationForm.safeParse({
    slug,
    'short-name': 'NSMP',
    name: 'North Strategic Migration Partnership',
    email: 'first@example.org',
    person: 'First Person',
  });

const ownPlaces = [...new Set(listRoutes().map(({ pattern }) => pattern.split('/')[1] ?? ''))].filter((place) =>
  /^[a-z]/.test(place),
);

test('the site has places of its own', () => {
  expect(ownPlaces).toContain('account');
  expect(partnershipAt('north').success).toBe(true);
});

// A new route beside these must be refused here as well: a partnership founded there could never be reached.
test.each(ownPlaces)('no partnership is founded at /%s, which the site uses itself', (slug) => {
  expect(partnershipAt(slug).error?.issues[0]?.message).toBe('Give another --slug: the site uses that address itself.');
});
