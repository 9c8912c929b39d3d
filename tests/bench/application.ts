import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { connect, type Database } from '../../src/lib/server/db/connection';
import { clusterPath } from '../../src/lib/server/db/embedded-folder';
import { APPLICATION, DATABASE, OWNER } from '../../src/lib/server/db/embedded-roles';
import { silentLog } from '../../src/lib/server/log';
import { root, WATCHED } from './watched';

/** A built application that runs, on data of its own. */
export interface Application {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly origin: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

const READY = /ready at (http:\/\/\S+)/;

/** Waits until a program says where it is. */
export async function addressOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('The output of the program is not to be read.');
  const said: string[] = [];
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The program ended before it was ready: ${said.join('\n')}`);
  });
  const heard = (async () => {
    for await (const line of createInterface({ input: stdout })) {
      said.push(line);
      const address = pattern.exec(line)?.[1];
      if (address !== undefined) return address;
    }
    return ended;
  })();
  const address = await Promise.race([heard, ended]);
  ended.catch(() => undefined);
  stdout.resume();
  return address;
}

/** Ends a program in good order and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Starts the built application on a data folder. */
export async function startApplication(dataFolder: string, environment: Environment = {}): Promise<Application> {
  const child = spawn(process.execPath, [...WATCHED, join(root, 'src', 'launch', 'serve.js')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0', DATA_FOLDER: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const origin = await addressOf(child, READY);
  return { child, pid: child.pid ?? 0, origin, dataFolder, stop: () => end(child) };
}

const socketOf = (dataFolder: string): string => join(clusterPath(dataFolder), '.s.PGSQL.5432');

const connectAs = (user: string) => (dataFolder: string, connections: number) =>
  connect({ socket: socketOf(dataFolder), user, database: DATABASE }, silentLog, connections);

/** The tables' owner on the embedded server of a running application; row security holds it too. */
export const connectOwner: (dataFolder: string, connections: number) => Database = connectAs(OWNER);

/** The application's own role, for measuring what it asks without a page around it. */
export const connectApplication: (dataFolder: string, connections: number) => Database = connectAs(APPLICATION);

/** The server's superuser, past row security: only the question about all partnerships needs it. */
export const connectSuperuser: (dataFolder: string, connections: number) => Database = connectAs('postgres');
