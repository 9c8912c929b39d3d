import { error, type RequestEvent } from '@sveltejs/kit';
import { type Here, NOT_FOUND } from '$lib/server/auth/guards';
import * as intakes from '$lib/server/repositories/intakes';

type IntakeEvent = Pick<RequestEvent<{ intake: string }>, 'params'>;

/** The id of the intake in the address; 0, which none has, where it is no number. */
export const intakeIn = ({ params }: IntakeEvent): number =>
  /^\d{1,9}$/.test(params.intake) ? Number(params.intake) : 0;

/** The intake in the address while it is under way; to everybody else, and afterwards, there is no such page. */
export async function requireIntake(here: Here, event: IntakeEvent): Promise<intakes.Intake> {
  const intake = await here.read((tx) => intakes.find(tx, here.partnership.id, intakeIn(event)));
  if (!intake || intake.planId !== null) error(404, NOT_FOUND);
  return intake;
}
