import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

/** A port that nobody uses, so that several runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}

// Each worker reads this file again and inherits the environment, so that all agree on port and browser.
process.env.E2E_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= findBrowser();
const port = process.env.E2E_PORT;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A busy machine may miss a moment once; what needs its second try is listed as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    // A recording of every test takes a quarter of their time: a failure is seen in its picture, and its second try whole.
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    // Only the tests of working offline want the service worker: it would load every file once more in each test.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArguments },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
