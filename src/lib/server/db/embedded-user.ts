import { stat } from 'node:fs/promises';
import { run, type SystemUser } from './embedded-run';
import { startRefusal } from '../refusal';

const NAME = 'postgres';

/** How to make a system user without a home: Debian and Red Hat, then BusyBox. */
const WAYS_TO_CREATE = [
  `useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /bin/false ${NAME}`,
  `useradd --system --gid ${NAME} --no-create-home --home-dir /nonexistent --shell /bin/false ${NAME}`,
  `addgroup -S ${NAME} && adduser -S -D -H -G ${NAME} ${NAME}`,
];

/**
 * The user that PostgreSQL runs as. It refuses to be root, so root's server runs as the owner of the data that are
 * there, or as `postgres`, who is made where there is none.
 */
export async function findServerUser(cluster: string): Promise<SystemUser> {
  if (process.getuid?.() !== 0) return undefined;
  return (await ownerOf(cluster)) ?? (await findUser()) ?? (await createUser());
}

async function ownerOf(folder: string): Promise<SystemUser> {
  const found = await stat(folder).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function findUser(): Promise<SystemUser> {
  const [user, group] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  return user.code === 0 && group.code === 0 ? { uid: Number(user.output), gid: Number(group.output) } : undefined;
}

async function createUser(): Promise<SystemUser> {
  for (const way of WAYS_TO_CREATE) {
    await run('/bin/sh', ['-c', way]);
    const user = await findUser();
    if (user) return user;
  }
  throw startRefusal(
    'PostgreSQL does not run as root, and no user named postgres could be made: make one, or start as another user.',
  );
}
