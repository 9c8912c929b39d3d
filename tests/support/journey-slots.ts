import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One application with data of its own, for one of the workers that run journeys side by side. */
export type JourneySlot = { readonly port: number; readonly dataFolder: string };

const CHOSEN = 'QUARTERDAY_JOURNEY_SLOTS';

/** The slots of this run. Each worker reads the configuration anew; the environment carries the first reading's choice. */
export async function journeySlots(workers: number): Promise<readonly JourneySlot[]> {
  process.env[CHOSEN] ??= JSON.stringify(await Promise.all(Array.from({ length: workers }, newSlot)));
  return JSON.parse(process.env[CHOSEN]) as readonly JourneySlot[];
}

async function newSlot(_: unknown, index: number): Promise<JourneySlot> {
  // The number of this process tells the sweep of a later run whether the folder is still in use.
  const dataFolder = join(tmpdir(), `quarterday-test-${String(process.pid)}-journey-${String(index)}`);
  return { port: await findFreePort(), dataFolder };
}

/** A port that nobody listens on at the moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
