import { defineConfig, devices } from '@playwright/test';
import { journeySlots } from './tests/support/journey-slots';

// Two side by side, since what they run on has two cores more often than not.
const WORKERS = 2;
const slots = await journeySlots(WORKERS);

// As root Chromium has no sandbox to itself, and in a container it should not call home.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: WORKERS,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 20_000,
    trace: 'off',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [...asRoot, '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'javascript' },
    // What only works with JavaScript is tagged so, and must have a way without it in a test of its own. What no browser
    // takes part in is tagged @once.
    { name: 'no-javascript', use: { javaScriptEnabled: false }, grepInvert: /@javascript|@once/ },
  ],
  webServer: slots.map(({ port, dataFolder }) => ({
    command: 'node --import tsx tests/support/journey-server.ts',
    url: `http://127.0.0.1:${String(port)}`,
    env: { PORT: String(port), DATA_FOLDER: dataFolder },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
    stdout: 'pipe' as const,
    stderr: 'pipe' as const,
  })),
});
