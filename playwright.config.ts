// Why: how the browser tests run: the machine's own Chromium, offline, Swedish, one node host a test
// (test/support/browser-test.ts starts it, so there is no shared server here).
// Must not: hide a failure: no retries, no skipped tests, no shared state between tests.
import { defineConfig, type ReporterDescription } from '@playwright/test';

import { findBrowser } from './scripts/find-browser.ts';

const browser = findBrowser();
const jsonReport = process.env['FORSTA_LINJEN_BROWSER_REPORT'];
const reporters: ReporterDescription[] = [['list']];
if (jsonReport !== undefined) {
  reporters.push(['json', { outputFile: jsonReport }]);
}

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  // Two hosts and two browsers are what a two-core machine carries without starving any of them.
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: reporters,
  use: {
    browserName: 'chromium',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: 'light',
    viewport: { width: 1280, height: 720 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        // The product is offline. A page that asks for anything but this machine fails its test,
        // and the browser itself has nothing to call home to.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-pings',
      ],
    },
  },
});
