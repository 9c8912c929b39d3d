import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { prepareDatabases, sweepLeftovers, type TestDatabases } from './database-server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test file asks for a database of its own. */
    databaseService: string;
  }
}

/**
 * Offers databases to the test files of a run. PostgreSQL is started when the first one asks, here in the run's main
 * process, so that a run without database tests does not pay for it and a run with many pays once.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let databases: Promise<TestDatabases> | undefined;
  const service = createServer((_request, response) => {
    databases ??= sweepLeftovers().then(prepareDatabases);
    databases
      .then((ready) => ready.create())
      .then((made) => response.end(JSON.stringify(made)))
      .catch((error: unknown) =>
        response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
  });
  const { port } = await listen(service);
  project.provide('databaseService', `http://127.0.0.1:${String(port)}/`);
  return async () => {
    service.close();
    await (await databases)?.close();
  };
}

function listen(service: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    service.once('error', reject);
    service.listen(0, '127.0.0.1', () => resolve(service.address() as AddressInfo));
  });
}
