import { requireMember } from '$lib/server/auth/guards';
import * as intakes from '$lib/server/repositories/intakes';
import { handOut } from '../../../kept-file';
import { planOfYear } from '../../plan-of-year';
import type { RequestHandler } from './$types';

/** The file that the plan was brought in from, for everybody who may read the plan. */
export const GET: RequestHandler = async (event) => {
  const here = await requireMember(event);
  const { id: partnershipId } = here.partnership;
  const file = await here.read(async (tx) => {
    const plan = await planOfYear(event, here, tx);
    const intake = await intakes.findOfPlan(tx, partnershipId, plan.id);
    return intake && intakes.findFile(tx, partnershipId, intake.id);
  });
  return handOut(file);
};
