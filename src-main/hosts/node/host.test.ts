// Why: the host's own promises: it makes its folders, gives the core its places, guards every request,
// and closes the plan after the last answer and whatever happens.
// Must not: need the real core; test/hosts starts the whole product.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { App, AppDeps } from '../../core/ports.ts';
import { startNodeHost, type NodeHost } from './host.ts';

let folder: string;
let host: NodeHost | null;
let closed: number;
let deps: AppDeps | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'node-host-'));
  host = null;
  closed = 0;
  deps = null;
});

afterEach(async () => {
  await host?.close();
  rmSync(folder, { recursive: true });
});

function createApp(given: AppDeps): App {
  deps = given;
  return {
    fetch: (request) => Promise.resolve(new Response(`core: ${new URL(request.url).pathname}`)),
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  };
}

async function start(options: { readonly port?: number } = {}): Promise<NodeHost> {
  host = await startNodeHost({ dataFolder: join(folder, 'planer'), createApp, ...options });
  return host;
}

describe('startNodeHost', () => {
  it('makes its folders and tells the core where things are', async () => {
    await start();
    const dataFolder = join(folder, 'planer');
    expect(deps).toMatchObject({
      host: 'node',
      dataFolder,
      stateFolder: join(dataFolder, '.forsta-linjen'),
    });
    expect(existsSync(join(dataFolder, '.forsta-linjen'))).toBe(true);
    expect(existsSync(deps?.migrationsFolder ?? '')).toBe(true);
    expect(existsSync(deps?.resourcesFolder ?? '')).toBe(true);
  });

  it('has no shell, and says so instead of pretending a cancelled dialog', async () => {
    await start();
    expect(deps?.desktop.capabilities).toEqual([]);
    await expect(deps?.desktop.chooseFileToOpen('plan')).rejects.toThrow('no dialog');
    await expect(deps?.desktop.showInFolder('/x')).rejects.toThrow('no folder window');
  });

  it('lets a browser in by the printed address, and keeps it in by cookie', async () => {
    const { url } = await start();
    const first = await fetch(url, { redirect: 'manual' });
    expect(first.status).toBe(303);
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const origin = new URL(url).origin;
    const page = await fetch(new URL(first.headers.get('location') ?? '', origin), {
      headers: { cookie },
    });
    expect(await page.text()).toBe('core: /');
    expect((await fetch(origin)).status).toBe(401);
  });

  it('has a new secret each time', async () => {
    const first = await start();
    await first.close();
    const second = await start();
    expect(second.token).not.toBe(first.token);
    expect(first.token.length).toBeGreaterThanOrEqual(43);
  });

  it('closes the core once, after the port', async () => {
    const { url, close } = await start();
    await Promise.all([close(), close()]);
    expect(closed).toBe(1);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('closes the core when the port is taken, and passes the reason on', async () => {
    const { port } = await start();
    await expect(
      startNodeHost({ dataFolder: join(folder, 'andra'), createApp, port }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(closed).toBe(1);
  });

  it('does not start on a data folder that is a file', async () => {
    writeFileSync(join(folder, 'planer'), '');
    await expect(start()).rejects.toMatchObject({ code: expect.stringMatching(/EEXIST|ENOTDIR/) });
    expect(deps).toBeNull();
  });

  it('logs beside the plans', async () => {
    await start();
    deps?.log({ level: 'error', message: 'ett fel', faultId: 'f-1' });
    const log = join(folder, 'planer', '.forsta-linjen', 'logs', 'forsta-linjen.log');
    expect(readFileSync(log, 'utf8')).toContain('"faultId":"f-1"');
  });
});
