// Why: the owner's typed client over the two ways a request reaches the core: in process, and over
// HTTP through the node host. The plan is the example, so that every operation has something to meet.
// Must not: know what an operation does.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src-main/core/app.ts';
import { createInlineHost, makePlan } from '../../src-main/core/open-plan.ts';
import type { LogEntry } from '../../src-main/core/ports.ts';
import { locateApp } from '../../src-main/hosts/app-location.ts';
import { createRoomNetwork } from '../../src-main/hosts/workshop/network.ts';
import { startNodeHost } from '../../src-main/hosts/node/host.ts';
import { noDesktop } from '../../src-main/hosts/node/no-desktop.ts';
import type { OwnerContract } from '../../src-shared/contract/owner/index.ts';
import { temporaryFolder } from './plan-files.ts';

export type OwnerClient = ContractRouterClient<OwnerContract>;

export interface OwnerHost {
  readonly client: OwnerClient;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly dataFolder: string;
  /** What the core logged; a fault is always there. */
  readonly logged: LogEntry[];
}

export type Transport = 'in process' | 'over HTTP';
export const transports: readonly Transport[] = ['in process', 'over HTTP'];

/** The client of a host that listens on a port; the role acts as the window's would. */
export function ownerClient(origin: string, token: string, role = 'Strateg'): OwnerClient {
  const headers = { 'x-role': encodeURIComponent(role), authorization: `Bearer ${token}` };
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
}

/** A core of its own, closed after the test, with no plan open. */
export async function startOwner(transport: Transport, role = 'Strateg'): Promise<OwnerHost> {
  const dataFolder = temporaryFolder();
  const stateFolder = join(dataFolder, '.state');
  mkdirSync(stateFolder);
  const logged: LogEntry[] = [];
  const headers = { 'x-role': encodeURIComponent(role) };
  if (transport === 'in process') {
    const app = createApp({
      ...locateApp(),
      host: 'test',
      dataFolder,
      stateFolder,
      roomNetwork: createRoomNetwork(),
      desktop: noDesktop,
      log: (entry) => logged.push(entry),
    });
    onTestFinished(() => app.close());
    const origin = 'http://core.test';
    const link = new RPCLink({
      url: `${origin}/rpc`,
      headers,
      fetch: (request) => app.fetch(request),
    });
    return {
      client: createORPCClient(link),
      fetch: (path, init) => app.fetch(new Request(origin + path, init)),
      dataFolder,
      logged,
    };
  }
  const host = await startNodeHost({ dataFolder, stateFolder });
  onTestFinished(() => host.close());
  const origin = `http://127.0.0.1:${host.port}`;
  const authorization = `Bearer ${host.token}`;
  return {
    client: ownerClient(origin, host.token, role),
    fetch: (path, init) =>
      fetch(origin + path, { ...init, headers: { ...init?.headers, authorization } }),
    dataFolder,
    logged,
  };
}

let example: Uint8Array | null = null;

/** Bytes of the example plan, made once: making it takes longer than most tests of it. */
async function exampleBytes(): Promise<Uint8Array> {
  if (example === null) {
    const path = join(temporaryFolder(), 'Exempel.flplan');
    const host = createInlineHost(locateApp());
    const file = await makePlan(
      path,
      { name: 'Exempel', example: 'stockholm', role: 'Strateg' },
      host,
    );
    file.close();
    example = readFileSync(path);
  }
  return example;
}

/** The same, with the example plan open. */
export async function startOwnerWithExample(transport: Transport): Promise<OwnerHost> {
  const host = await startOwner(transport);
  writeFileSync(join(host.dataFolder, 'Exempel.flplan'), await exampleBytes());
  const { plans } = await host.client.workspace.plans({});
  await host.client.workspace.open({ key: plans[0]?.key ?? '' });
  return host;
}
