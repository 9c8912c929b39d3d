import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'quarterday-test-';

/** Makes a folder that bears the number of this process, so that a later run can tell whether it is still needed. */
export function makeTemporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${String(process.pid)}-`));
  // Where root runs the tests, the database server is another user and has to get in.
  chmodSync(path, 0o755);
  return path;
}

/** A folder that is gone after the test: `using folder = temporaryFolder()`. */
export function temporaryFolder(): { readonly path: string } & Disposable {
  const path = makeTemporaryFolder();
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** The folders that processes which are no more have left behind. */
export function listAbandonedFolders(): string[] {
  if (!existsSync('/proc/self')) return [];
  return readdirSync(tmpdir())
    .filter((name) => {
      const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
      return pid !== undefined && !existsSync(`/proc/${pid}`);
    })
    .map((name) => join(tmpdir(), name));
}
