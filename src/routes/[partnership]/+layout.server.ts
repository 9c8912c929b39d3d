import { requireMember } from '$lib/server/auth/guards';
import { frameOf } from '$lib/server/auth/frame';
import * as plans from '$lib/server/repositories/plans';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const here = await requireMember(event);
  const planYears = await here.read((tx) => plans.listYears(tx, here.partnership.id));
  return { partnership: here.partnership, account: here.account, frame: frameOf(here.account, here, planYears) };
};
