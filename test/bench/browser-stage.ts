// Why: the real catalogue page over the node host and a bare page with the same rows, side by side in
// the Chromium of the browser tests, so that both are measured by the same instrument.
// Must not: look into the product: it is measured as a person sees it, from outside.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import playwright from '../../playwright.config.ts';
import { buildIfStale } from '../../scripts/build-if-stale.ts';
import { createInlineHost, makePlan, planContext } from '../../src-main/core/open-plan.ts';
import { runImport } from '../../src-main/core/services/import-file.ts';
import { locateApp } from '../../src-main/hosts/app-location.ts';
import { startNodeHostProcess } from '../support/node-host-process.ts';
import { installInstrument } from './browser-instrument.ts';
import { tenThousandServices } from './import-10k.ts';

export interface MeasuredPage {
  readonly page: Page;
  /** Address of the page with the rows. */
  readonly address: string;
}

export interface BrowserStage {
  readonly product: MeasuredPage;
  readonly bare: MeasuredPage;
  close(): Promise<void>;
}

async function makeLargePlan(folder: string): Promise<void> {
  const host = createInlineHost(locateApp());
  const name = 'Bench';
  const file = await makePlan(
    join(folder, 'bench.flplan'),
    { name, example: null, role: name },
    host,
  );
  try {
    await runImport(planContext(file, name, host), {
      kind: 'services',
      fileName: 'insatser.xlsx',
      bytes: await tenThousandServices(),
      sheet: null,
      mapping: null,
      session: null,
      isDryRun: false,
    });
  } finally {
    file.close();
  }
}

async function call(
  { origin, token }: { readonly origin: string; readonly token: string },
  operation: string,
  input: unknown,
): Promise<{ readonly json: unknown }> {
  const response = await fetch(`${origin}/rpc/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ json: input }),
  });
  if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
  return (await response.json()) as { readonly json: unknown };
}

async function startBareHost(
  folder: string,
  rowsFile: string,
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'bare-host.ts'), [folder, rowsFile]);
  const exited = once(child, 'exit');
  const [port] = (await once(child, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      child.disconnect();
      await exited;
    },
  };
}

/** Everything both pages need; made once and shared by the benchmarks. */
export async function openStage(): Promise<BrowserStage> {
  const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-bench-'));
  if (!(await buildIfStale())) throw new Error('The window could not be built');
  await makeLargePlan(folder);
  const host = await startNodeHostProcess({ dataFolder: folder });
  const { json } = await call(host, 'workspace/plans', {});
  const [plan] = (json as { plans: readonly { key: string }[] }).plans;
  await call(host, 'workspace/open', { key: plan?.key });
  const rowsFile = join(folder, 'rows.json');
  writeFileSync(rowsFile, JSON.stringify(await call(host, 'service/list', {})));
  const bundle = join(folder, 'bare');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'bare-page'),
    build: { outDir: bundle, emptyOutDir: true },
  });
  const bareHost = await startBareHost(bundle, rowsFile);

  const browser = await chromium.launch(playwright.use?.launchOptions);
  const context = await browser.newContext({
    locale: 'sv-SE',
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(installInstrument);
  const product = await context.newPage();
  // Once with the secret, which then stays in a cookie.
  await product.goto(host.url);
  const bare = await context.newPage();
  return {
    product: { page: product, address: `${host.origin}/insatser` },
    bare: { page: bare, address: bareHost.address },
    close: async () => {
      await browser.close();
      await bareHost.stop();
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
