import { createHash, randomBytes } from 'node:crypto';

/** What the database knows a secret by: a stolen backup opens nothing. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A secret for an address, that nobody can guess. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
