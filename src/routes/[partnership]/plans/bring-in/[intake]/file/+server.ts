import { requireAbility } from '$lib/server/auth/guards';
import * as intakes from '$lib/server/repositories/intakes';
import { handOut } from '../../../kept-file';
import { intakeIn } from '../intake-in-address';
import type { RequestHandler } from './$types';

/** The file that somebody sent, for those who decide about it. */
export const GET: RequestHandler = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  return handOut(await here.read((tx) => intakes.findFile(tx, here.partnership.id, intakeIn(event))));
};
