import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { mendedPostgres } from './src/lib/server/db/mended-postgres.ts';

export default defineConfig({
  plugins: [sveltekit(), mendedPostgres],
  // Built in: the driver so that it is mended, the others because a file of its own for each of their parts is slow to start.
  ssr: { noExternal: ['postgres', 'zod', 'lucia', 'oslo', 'rate-limiter-flexible'] },
  environments: {
    // What several pages of the server share is one file: a hundred small ones are slow to start.
    ssr: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'shared', test: /src\/lib|node_modules/, minShareCount: 2 }] } },
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
    // Limits end what hangs and measure nothing: a busy machine takes several times as long as a quiet one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: ['postgres'] } },
  },
});
