// Why: the shell with the real core behind it, through the protocol handler as the window uses it: what
// runs on a desktop, but for Chromium.
// Must not: repeat what the core's own tests show; it follows one person's day from start to quit.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createApp } from '../../src-main/core/app.ts';
import { startDesktop } from '../../src-main/hosts/electron/desktop.ts';
import type { OwnerClient } from '../support/owner-client.ts';
import { app, calls, given, preventable, resetElectron, stage } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
  mkdirSync(join(folder, 'userData'));
  resetElectron(folder);
  vi.spyOn(process, 'on').mockReturnValue(process);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const plansFolder = (): string => join(folder, 'documents', 'Första linjen');

/** Asks as the window does: through what the shell gave Electron for the scheme. */
function ask(request: Request): Promise<Response> {
  const handler = given.handlers.get('app');
  if (handler === undefined) {
    throw new Error('The shell serves no scheme.');
  }
  return Promise.resolve(handler(request));
}

async function start(): Promise<OwnerClient> {
  startDesktop({ createApp, args: [], workingFolder: folder });
  stage.makeReady();
  await vi.waitFor(() => expect(given.windows[0]?.addresses).toContain('app://forsta-linjen/'));
  return createORPCClient(
    new RPCLink({ url: 'app://forsta-linjen/rpc', fetch: (request) => ask(request) }),
  );
}

async function quit(): Promise<void> {
  app.emit('will-quit', preventable({}));
  await vi.waitFor(() => expect(calls).toContain('quit'));
}

it('makes a plan, saves an export where the person says, and leaves one file', async () => {
  const client = await start();
  const about = await client.workspace.about({});
  expect(about).toMatchObject({
    host: 'desktop',
    capabilities: ['open-plan-dialog', 'save-file-dialog', 'show-in-folder'],
  });
  await client.workspace.create({ name: 'Årsplan', example: 'stockholm' });
  const backup = await client.workspace.backup({});
  const target = join(folder, 'kopia.flplan');
  stage.saveAnswers = [{ canceled: false, filePath: target }];
  expect(await client.file.save({ fileId: backup.fileId })).toEqual({
    way: 'saved',
    name: target,
  });
  expect(readFileSync(target).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(await client.file.save({ fileId: backup.fileId })).toEqual({ way: 'cancelled' });
  await quit();
  expect(readdirSync(plansFolder())).toEqual(['Årsplan.flplan']);
});

it('opens the plan that a second start was given, and says why when it cannot', async () => {
  const client = await start();
  await client.workspace.create({ name: 'A', example: null });
  await client.workspace.create({ name: 'B', example: null });
  const args = ['forsta-linjen', join(plansFolder(), 'A.flplan')];
  app.emit('second-instance', {}, args, folder);
  await vi.waitFor(async () => expect((await client.plan.info({})).name).toBe('A'));
  writeFileSync(join(folder, 'trasig.flplan'), 'ingen databas');
  app.emit('second-instance', {}, ['forsta-linjen', 'trasig.flplan'], folder);
  await vi.waitFor(() => expect(given.messages).toHaveLength(1));
  expect(given.messages[0]?.message).toBe('Planen kunde inte öppnas');
  expect(given.messages[0]?.detail).toMatch(/\p{Lu}.+\./u);
  expect((await client.plan.info({})).name).toBe('A');
  await quit();
});

it('opens a plan through the dialog, also when the person changes their mind', async () => {
  const client = await start();
  expect(await client.workspace.openWithDialog({})).toEqual({ plan: null });
  await client.workspace.create({ name: 'C', example: null });
  await client.workspace.close({});
  stage.openAnswer = { canceled: false, filePaths: [join(plansFolder(), 'C.flplan')] };
  const { plan } = await client.workspace.openWithDialog({});
  expect(plan?.name).toBe('C');
  await quit();
});
