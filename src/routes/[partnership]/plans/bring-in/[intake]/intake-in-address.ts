import type { RequestEvent } from '@sveltejs/kit';

/** The id of the intake in the address; 0, which none has, where it is no number. */
export const intakeIn = ({ params }: Pick<RequestEvent<{ intake: string }>, 'params'>): number =>
  /^\d{1,9}$/.test(params.intake) ? Number(params.intake) : 0;
