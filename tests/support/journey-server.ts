import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The built application with the demonstration, on data of its own that go when it does.
const folder = mkdtempSync(join(tmpdir(), `quarterday-test-${String(process.pid)}-`));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, { DATA_FOLDER: folder, HOST: '127.0.0.1' });
for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'ORIGIN', 'QUARTERDAY_TODAY', 'QUARTERDAY_DEMONSTRATION']) {
  process.env[name] = '';
}

const { enter, serve } = await import('../../src/launch/serve.js');
await serve(await enter());
