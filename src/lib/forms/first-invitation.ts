import { z } from 'zod';
import { personName } from './person-name';
import { email } from './sign-in';

const words = (option: string, most: number) =>
  z.string().trim().min(1, `Give ${option}.`).max(most, `Give ${option} in at most ${most} characters.`);

/** Addresses of the site itself: a partnership there could never be reached. */
const OWN_PLACES: readonly string[] = ['account', 'invitations', 'sign-in', 'sign-out'];

/** What "npm run invite" takes. */
export const firstInvitationForm = z.object({
  slug: z
    .string('Give --slug, the partnership’s place in addresses, such as emsmp.')
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'Give --slug in small letters, figures and hyphens, such as emsmp.')
    .refine((slug) => !OWN_PLACES.includes(slug), 'Give another --slug: the site uses that address itself.'),
  'short-name': words('--short-name', 40),
  name: words('--name', 200),
  region: z.string().trim().max(200).default(''),
  'lead-organisation': z.string().trim().max(200).default(''),
  funder: z.string().trim().max(200).default(''),
  email,
  person: personName,
});
