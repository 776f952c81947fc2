// Why: what every screen stands on: the product opens over its printed address, under a strict policy,
// without a network, and `npm start` gives the same where Electron cannot be had.
// Must not: test screens; each has its own file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { expect, expectAccessible, test } from '../support/browser-test.ts';
import { plainEnvironment } from '../support/node-host-process.ts';

test('opens its start page under a policy without unsafe parts', async ({ page, host }) => {
  const answer = await page.goto(host.url);
  expect(answer?.status()).toBe(200);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(page.url()).toBe(`${host.origin}/`);
  await expect(page).toHaveTitle(/Första linjen/);
});

test('has no accessibility violation at its start', async ({ app }) => {
  await expect(app.getByRole('main')).toBeVisible();
  await expectAccessible(app);
});

test('opens at a deep address, and stays in after a reload', async ({ app, host }) => {
  await app.goto(`${host.origin}/no/such/place`);
  await expect(app.getByRole('main')).toBeVisible();
  await app.reload();
  await expect(app.getByRole('main')).toBeVisible();
});

test('does not open for a browser that has not got the secret', async ({ browser, host }) => {
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  const answer = await page.goto(host.origin);
  expect(answer?.status()).toBe(401);
  await expect(page.getByText('Öppna hela adressen')).toBeVisible();
  await stranger.close();
});

test('npm start serves the same where Electron cannot be had', async ({ page }, testInfo) => {
  const root = join(import.meta.dirname, '..', '..');
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts', 'node24.mjs'),
      'start',
      '--data',
      testInfo.outputPath('planer'),
      '--no-open',
    ],
    // Without a display there is no Electron, wherever the test runs.
    {
      env: { ...plainEnvironment(), DISPLAY: '', WAYLAND_DISPLAY: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'exit');
  try {
    // It may have to build first.
    await expect.poll(() => output, { timeout: 60_000 }).toContain('LISTENING http://127.0.0.1:');
    const [reason = '', listening = ''] = output.trim().split('\n');
    expect(reason).toBe('Öppnar i webbläsaren i stället: här finns ingen skärm.');
    await page.goto(listening.replace('LISTENING ', ''));
    await expect(page.getByRole('main')).toBeVisible();
    child.kill('SIGTERM');
    const [code] = await ended;
    expect(code).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});
