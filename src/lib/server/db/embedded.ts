import { join } from 'node:path';
import { findBinaries } from './embedded-binaries';
import { ensureCluster } from './embedded-cluster';
import { clusterPath, prepareFolder } from './embedded-folder';
import { ensureRoles } from './embedded-roles';
import { findSocketPath } from './embedded-socket';
import { superviseServer } from './embedded-supervisor';
import { findServerUser } from './embedded-user';
import { startRefusal } from '../refusal';
import type { Log } from '../log';

/** The PostgreSQL that comes with Quarterday, running; reached by its socket alone. */
export type EmbeddedServer = { readonly socket: string; readonly stop: () => Promise<void> };

export type EmbeddedOptions = {
  /** Absolute path of the folder that holds the data. */
  readonly dataFolder: string;
  /** False where the data need not outlive the machine's next crash, as in tests. */
  readonly isDurable?: boolean;
};

/** Starts the embedded server on the data of a folder, which are made at the first start, and watches over it. */
export async function startEmbedded(
  { dataFolder, isDurable = true }: EmbeddedOptions,
  log: Log,
): Promise<EmbeddedServer> {
  if (process.platform === 'win32')
    throw startRefusal('On Windows, set DATABASE_URL to a PostgreSQL server of your own.');
  const user = await findServerUser(clusterPath(dataFolder));
  const cluster = await prepareFolder(dataFolder, user, log);
  const options = {
    binaries: await findBinaries(user),
    cluster,
    user,
    isDurable,
    logFile: join(dataFolder, 'postgresql.log'),
  };
  await ensureCluster(options, log);
  const server = await superviseServer(options, log);
  const socket = await findSocketPath(cluster);
  const stop = async () => {
    await server.stop();
    await socket.remove();
  };
  await ensureRoles(socket.path, log).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { socket: socket.path, stop };
}
