import type { IncomingMessage, ServerResponse } from 'node:http';
import { endWith } from '../../src/launch/refusal.js';
import { enter, serve } from '../../src/launch/serve.js';
import { readConfig } from '../../src/lib/server/config';
import { openDatabase } from '../../src/lib/server/db/open';
import { log, silentLog } from '../../src/lib/server/log';

// The real launcher around the smallest application that uses the real database: it counts its visits.
async function load() {
  const { sql } = await openDatabase(readConfig(process.env), { ...silentLog, say: log.say });
  const countVisit = async (seconds: number): Promise<number> => {
    const [row] = await sql<{ points: number }[]>`
      insert into throttles (key, points) select 'visits', 1 from pg_sleep(${seconds})
      on conflict (key) do update set points = throttles.points + 1 returning points`;
    return row?.points ?? 0;
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    countVisit(request.url === '/slowly' ? 1 : 0).then(
      (visits) => response.end(String(visits)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  };
}

await enter()
  .then((entrance) => serve(entrance, load))
  .catch(endWith);
