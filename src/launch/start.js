import { existsSync } from 'node:fs';
import { nodeRefusal } from './node-version.js';
import { endWith, startRefusal } from './refusal.js';
import { root } from './root.js';

/** From a fresh clone to a served page: each step is left out where there is nothing to do. */
async function start() {
  process.chdir(root);
  const refusal = nodeRefusal(process.versions.node);
  if (refusal !== null) throw startRefusal(refusal);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const [{ enter, serve }, { ensureInstalled }, { ensureBuilt }] = await Promise.all([
    import('./serve.js'),
    import('./installation.js'),
    import('./build.js'),
  ]);
  const entrance = await enter();
  await ensureInstalled(root);
  await ensureBuilt(root);
  console.log('Starting Quarterday.');
  await serve(entrance);
}

await start().catch(endWith);
