// Why: the whole product over a loopback port, for machines without Electron's binary and for tests.
// Must not: hold rules of its own; it joins the core, the guard and the listener.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { createApp } from '../../core/app.ts';
import type { App, AppDeps } from '../../core/ports.ts';
import { locateApp } from '../app-location.ts';
import { listen } from '../listen.ts';
import { createLogFile } from '../log-file.ts';
import { createRoomNetwork } from '../workshop/network.ts';
import { guardRequests } from './guard.ts';

import { noDesktop } from './no-desktop.ts';

export interface NodeHostOptions {
  /** Plans are listed from here and made here. Made if missing. */
  readonly dataFolder: string;
  /** Recent plans, preferences and logs. Default: `.forsta-linjen` in the data folder. */
  readonly stateFolder?: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  /** The secret in the address. Default: new for each run. */
  readonly token?: string;
  /** Only tests of the host itself give another core. */
  readonly createApp?: (deps: AppDeps) => App;
}

export interface NodeHost {
  readonly port: number;
  /** The address to open, with its secret. It can be opened any number of times while running. */
  readonly url: string;
  readonly token: string;
  /** Stops listening, then closes the open plan. */
  close(): Promise<void>;
}

/**
 * Starts the product on 127.0.0.1.
 *
 * @throws the system's error where the port is taken or the data folder cannot be made.
 */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost> {
  const dataFolder = resolve(options.dataFolder);
  const stateFolder = resolve(options.stateFolder ?? join(dataFolder, '.forsta-linjen'));
  mkdirSync(dataFolder, { recursive: true });
  mkdirSync(stateFolder, { recursive: true });
  const token = options.token ?? randomBytes(32).toString('base64url');
  const log = createLogFile({ stateFolder });
  const location = locateApp();
  const app = (options.createApp ?? createApp)({
    host: 'node',
    ...location,
    dataFolder,
    stateFolder,
    roomNetwork: createRoomNetwork(),
    desktop: noDesktop,
    log,
  });
  try {
    const listener = await listen({
      address: '127.0.0.1',
      port: options.port ?? 0,
      makeFetch: (port) => guardRequests({ token, port })((request) => app.fetch(request)),
      onFault: (error) => log({ level: 'error', message: 'Fel under kärnan', error }),
    });
    let closing: Promise<void> | null = null;
    return {
      port: listener.port,
      token,
      url: `http://127.0.0.1:${listener.port}/?token=${token}`,
      close: () => (closing ??= listener.close().finally(() => app.close())),
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}
