import { connect } from './connection';
import { clusterPath } from './embedded-folder';
import { findPostmaster } from './embedded-postmaster';
import { isAlive } from './embedded-process';
import { APPLICATION, DATABASE } from './embedded-roles';
import { findSocketPath } from './embedded-socket';
import { openDatabase, type OpenDatabase } from './open';
import type { Config } from '../config';
import type { Log } from '../log';

/** Opens the database for one command: beside a Quarterday that runs on the embedded server, or alone. */
export async function openForCommand(config: Config, log: Log): Promise<Pick<OpenDatabase, 'sql' | 'close'>> {
  const cluster = clusterPath(config.dataFolder);
  const postmaster = config.databaseUrl === null ? await findPostmaster(cluster) : null;
  if (!postmaster?.isReady || !(await isAlive(postmaster.pid))) return openDatabase(config, log);
  const socket = await findSocketPath(cluster);
  const sql = connect({ socket: socket.path, user: APPLICATION, database: DATABASE }, log, 1);
  const close = async () => {
    await sql.end({ timeout: 5 });
    await socket.remove();
  };
  return { sql, close };
}
