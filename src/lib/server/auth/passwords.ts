import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../secret';

/** argon2id, which is the library's own choice, at what OWASP asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same letters may be typed in several ways, by keyboard and by system.
const normal = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password is the one of a hash. Where there is none (no such account, or one without a password) it works
 * as long on a decoy, so that the time taken does not tell.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const other = await (decoy ??= hashPassword(newSecret()));
  const isReal = passwordHash?.startsWith('$argon2id$') === true;
  const isRight = await verify(isReal ? passwordHash : other, normal(password));
  return isReal && isRight;
}
