/** An invitation can be accepted while it is open; instants are ISO strings in UTC. */
export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

export interface InvitationTimes {
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 14;

/** What became of an invitation by an instant, an ISO string in UTC as the times are. */
export function invitationState({ expiresAt, acceptedAt, withdrawnAt }: InvitationTimes, now: string): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}
