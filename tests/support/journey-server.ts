import { mkdirSync, rmSync } from 'node:fs';

// The built application with the demonstration, on data of its own that go when it does.
const folder = process.env['DATA_FOLDER'];
if (!folder) throw new Error('DATA_FOLDER must name the folder of this journey server.');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env['HOST'] = '127.0.0.1';
for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'ORIGIN', 'QUARTERDAY_TODAY', 'QUARTERDAY_DEMONSTRATION']) {
  process.env[name] = '';
}

const { enter, serve } = await import('../../src/launch/serve.js');
await serve(await enter());
