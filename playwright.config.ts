import { createServer, type AddressInfo } from 'node:net';
import { defineConfig, devices } from '@playwright/test';

// Each worker reads this file anew; the environment carries the first reading's choice to them.
const PORT = (process.env['QUARTERDAY_JOURNEY_PORT'] ??= String(await findFreePort()));
const address = `http://127.0.0.1:${PORT}`;

// As root Chromium has no sandbox to itself, and in a container it should not call home.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [...asRoot, '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'javascript' },
    // What only works with JavaScript is tagged so, and must have a way without it in a test of its own.
    { name: 'no-javascript', use: { javaScriptEnabled: false }, grepInvert: /@javascript/ },
  ],
  webServer: {
    command: 'node --import tsx tests/support/journey-server.ts',
    url: address,
    env: { PORT },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
