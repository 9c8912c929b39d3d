import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, end } from './application';
import { root } from './watched';

/** The page that ours is compared with, served as SvelteKit serves it and nothing else. */
export interface BarePage {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const LISTENING = /Listening on (http:\/\/\S+)/;

/** What makes a folder a project. Kept here, since tools take a folder with such files for one of theirs. */
const PROJECT_FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare-page", "private": true, "type": "module" }',
  'svelte.config.js': `
    import adapter from '@sveltejs/adapter-node';
    export default { kit: { adapter: adapter() } };`,
  'vite.config.js': `
    import { sveltekit } from '@sveltejs/kit/vite';
    export default { plugins: [sveltekit()] };`,
};

// Built elsewhere: what a build leaves behind is neither to be linted nor checked.
async function build(folder: string): Promise<void> {
  await cp(join(root, 'tests', 'bench', 'bare-page'), folder, { recursive: true });
  for (const [name, text] of Object.entries(PROJECT_FILES)) await writeFile(join(folder, name), text);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The bare page could not be built.');
}

/** Builds the bare page in a folder that is not there yet, and serves it. */
export async function startBarePage(folder: string, port: number): Promise<BarePage> {
  await build(folder);
  const child = spawn(process.execPath, ['build/index.js'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { origin: await addressOf(child, LISTENING), pid: child.pid ?? 0, stop: () => end(child) };
}
