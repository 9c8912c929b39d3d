import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const PORT = 5432;
const NAME = `.s.PGSQL.${String(PORT)}`;

/** What the system allows for a socket's path, less a little: 108 bytes on Linux, 104 on macOS. */
const LONGEST = 100;

/** A path to the server's socket that is short enough to connect to, and how to remove what was made for it. */
export type SocketPath = { readonly path: string; readonly remove: () => Promise<void> };

/**
 * The socket lies in the data's own folder, which is closed to others. Where its path is too long, a link in a fresh
 * private folder stands in for it: nobody can have made that folder before us.
 */
export async function findSocketPath(cluster: string): Promise<SocketPath> {
  const direct = [join(cluster, NAME), relative(process.cwd(), join(cluster, NAME))].find(isShort);
  if (direct !== undefined) return { path: direct, remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'quarterday-'));
  await symlink(cluster, join(folder, 'data'));
  return { path: join(folder, 'data', NAME), remove: () => rm(folder, { recursive: true, force: true }) };
}

const isShort = (path: string): boolean => Buffer.byteLength(path) <= LONGEST;
