import type { Here } from '$lib/server/auth/guards';

/** The address of the partnership's directory of leads. */
export const leadsAddress = ({ partnership }: Pick<Here, 'partnership'>): string => `/${partnership.slug}/leads`;
