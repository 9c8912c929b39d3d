import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { mendedPostgres } from './src/lib/server/db/mended-postgres.ts';

/** What a start and its first page ask for. */
const OPENERS = [
  'node_modules/@sveltejs/kit/src/runtime/server/index.js',
  'src/hooks.server.ts',
  'src/routes/+layout.server.ts',
  'src/routes/+layout.svelte',
  'src/routes/sign-in/+page.server.ts',
  'src/routes/sign-in/+page.svelte',
].map((file) => fileURLToPath(new URL(file, import.meta.url)));

type Graph = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

function allThatOpens(graph: Graph): ReadonlySet<string> {
  const found = new Set(OPENERS);
  // A set hands out what is added to it on the way.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** What pages of the server share is two files, since a hundred small ones are slow to start: what opens, and the rest. */
function sharedFiles() {
  let opening: ReadonlySet<string> | undefined;
  return {
    test: /src\/lib|node_modules/,
    minShareCount: 2,
    name: (id: string, graph: Graph) => ((opening ??= allThatOpens(graph)).has(id) ? 'opening' : 'shared'),
  };
}

export default defineConfig({
  plugins: [sveltekit(), mendedPostgres],
  // Built in: the driver so that it is mended, the others because a file of its own for each of their parts is slow to start.
  ssr: { noExternal: ['postgres', 'zod', 'lucia', 'oslo', 'rate-limiter-flexible'] },
  environments: {
    ssr: {
      build: {
        rolldownOptions: {
          output: {
            // Names stay as they are, for the log; a start reads every sign of it.
            minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
            codeSplitting: { groups: [sharedFiles()] },
          },
        },
      },
    },
  },
  css: {
    // govuk-frontend 6 has a media query that lightningcss cannot parse.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    globalSetup: 'tests/support/vitest-global.ts',
    restoreMocks: true,
    server: { deps: { inline: ['postgres'] } },
  },
});
