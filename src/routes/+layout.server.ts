import { frameOf } from '$lib/server/auth/frame';
import { findMembership } from '$lib/server/auth/guards';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  // A page that is there knows its partnership itself; where there is none, whoever went astray keeps the way back.
  const here = event.route.id === null ? await findMembership(event) : null;
  return { frame: frameOf(event.locals.account, here, here?.plans) };
};
