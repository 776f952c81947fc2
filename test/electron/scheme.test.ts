// Why: the scheme is the only road between window and core; who may travel it is shown here.
// Must not: need a core; an answering function stands for it.
import type { Protocol } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';

import { isOwnAddress, registerAppScheme, serveApp } from '../../src-main/hosts/electron/scheme.ts';
import { given, protocol, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

beforeEach(() => {
  resetElectron('');
});

const core = {
  fetch: async (request: Request) =>
    Response.json({ path: new URL(request.url).pathname, sent: await request.text() }),
};

function ask(request: Request): Promise<Response> {
  serveApp(protocol as unknown as Protocol, core);
  return Promise.resolve(given.handlers.get('app')?.(request) ?? Response.error());
}

it('is like https to Chromium: relative addresses, fetch and streams work', () => {
  registerAppScheme(protocol);
  expect(given.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
});

it('gives the core the request as it is, and the window its answer', async () => {
  const body = JSON.stringify({ name: 'Öppen förskola' });
  const answer = await ask(new Request('app://forsta-linjen/rpc/a', { method: 'POST', body }));
  expect(await answer.json()).toEqual({ path: '/rpc/a', sent: body });
});

it('answers no other host of the scheme', async () => {
  expect((await ask(new Request('app://other/rpc/a'))).status).toBe(403);
});

it('answers only what our own pages ask, where Electron says who asks', async () => {
  const from = (initiatorOrigin: string): Request =>
    Object.assign(new Request('app://forsta-linjen/a'), { initiatorOrigin });
  expect((await ask(from('https://example.org'))).status).toBe(403);
  expect((await ask(from('app://forsta-linjen'))).status).toBe(200);
});

it.each([
  ['app://forsta-linjen/', true],
  ['app://forsta-linjen', true],
  ['app://forsta-linjen:80/', false],
  ['http://forsta-linjen/', false],
  ['//forsta-linjen/', false],
])('%s is our own: %s', (address, expected) => {
  expect(isOwnAddress(address)).toBe(expected);
});
