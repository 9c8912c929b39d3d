/** A change to a file of a library: words that stand in it once, and what stands there instead. */
interface Mend {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

// In 3.4.9 a transaction goes on using its connection after that was lost, even when it was opened anew for others: that ends
// the process, or mixes two requests up. And a connection that is opened anew begins with what was left of its life before:
// words not yet written, queries not yet answered, the error it was ended with. (porsager/postgres, issues 1154 and 1208.)
const MENDS: readonly Mend[] = [
  { file: 'index.js', find: 'let savepoints = 0', put: 'let lost = null, savepoints = 0' },
  {
    file: 'index.js',
    find: 'connection.onclose = reject)',
    put: 'connection.onclose = (error) => (lost = error, reject(error)))',
  },
  {
    file: 'index.js',
    find: 'q.catch(e => uncaughtError || (uncaughtError = e))',
    put: 'q.catch(e => uncaughtError || (uncaughtError = e)); if (lost) return q.reject(lost);',
  },
  {
    file: 'connection.js',
    find: 'async function closed(hadError) {',
    put: 'async function closed(hadError) { clearImmediate(nextWriteTimer); chunk = nextWriteTimer = null; if (errorResponse) error(errorResponse), errorResponse = null;',
  },
  {
    file: 'connection.js',
    find: 'closedTime = performance.now()',
    put: "while (sent.length) queryError(sent.shift(), Errors.connection('CONNECTION_CLOSED', options)); query = null; closedTime = performance.now()",
  },
];

function mend(source: string, { find, put }: Mend): string {
  const parts = source.split(find);
  if (parts.length !== 2)
    throw new Error(`The database driver has changed at “${find}”: see whether it still needs to be mended.`);
  return parts.join(put);
}

/** For Vite: mends the database driver while it is built in, so that a lost connection is an error like any other. */
export const mendedPostgres = {
  name: 'mended-postgres',
  transform(source: string, id: string): string | null {
    const [, file] = /\/node_modules\/postgres\/src\/([a-z]+\.js)(?:\?.*)?$/.exec(id) ?? [];
    const mends = MENDS.filter((one) => one.file === file);
    return mends.length === 0 ? null : mends.reduce(mend, source);
  },
};
