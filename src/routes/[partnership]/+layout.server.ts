import { requireMember } from '$lib/server/auth/guards';
import { frameOf } from '$lib/server/auth/frame';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const here = await requireMember(event);
  return { partnership: here.partnership, account: here.account, frame: frameOf(here.account, here, here.plans) };
};
