import { redirect } from '@sveltejs/kit';
import { requireAccount } from '$lib/server/auth/guards';
import { listMemberships } from '$lib/server/auth/memberships';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
  const account = await requireAccount(event);
  const memberships = await listMemberships(event.locals.database, account);
  const [first, ...others] = memberships;
  if (first && others.length === 0) redirect(303, `/${first.partnership.slug}`);
  return {
    partnerships: memberships.map(({ partnership, roles }) => ({
      slug: partnership.slug,
      name: partnership.fullName,
      roles,
    })),
  };
};
