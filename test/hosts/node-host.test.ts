// Why: the product as its own process on a real port, from the first line it prints to its end: what
// browser tests and people without Electron rely on.
// Must not: look inside; it talks to the port and looks at the folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, expect, it } from 'vitest';

import { projectRoot, runCommand } from '../../scripts/run-command.ts';
import { startNodeHostProcess, type NodeHostProcess } from '../support/node-host-process.ts';
import { remoteClient } from '../support/remote-client.ts';

const running: NodeHostProcess[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((host) => host.remove()));
});

async function start(): Promise<NodeHostProcess> {
  const host = await startNodeHostProcess();
  running.push(host);
  return host;
}

const filesIn = (host: NodeHostProcess): readonly string[] =>
  readdirSync(host.dataFolder).filter((name) => !name.startsWith('.'));

it('serves the operations to whoever has the secret, and to nobody else', async () => {
  const host = await start();
  const about = await remoteClient(host.origin, host.token).workspace.about({});
  expect(about).toMatchObject({ host: 'node', capabilities: [] });
  await expect(remoteClient(host.origin, 'guess').workspace.about({})).rejects.toMatchObject({
    status: 401,
  });
  const answer = await fetch(host.origin, { headers: { origin: 'https://example.org' } });
  expect(answer.status).toBe(403);
});

it('closes an open plan into one file when it is told to stop', async () => {
  const host = await start();
  const client = remoteClient(host.origin, host.token);
  await client.workspace.create({ name: 'Min plan', example: null });
  const page = await fetch(host.url, { redirect: 'manual' });
  expect(page.status).toBe(303);
  expect(await host.stop()).toBe(0);
  expect(filesIn(host)).toEqual(['Min plan.flplan']);
  expect(host.errorOutput()).toBe('');
});

it('opens the plan again in a later run', async () => {
  const first = await startNodeHostProcess();
  await remoteClient(first.origin, first.token).workspace.create({ name: 'A', example: null });
  await first.stop();
  const second = await startNodeHostProcess({ dataFolder: first.dataFolder });
  running.push(second);
  const client = remoteClient(second.origin, second.token);
  const { plans } = await client.workspace.plans({});
  expect(plans.map(({ name }) => name)).toEqual(['A']);
  const opened = await client.workspace.open({ key: plans[0]?.key ?? '' });
  expect(opened.fileName).toBe('A.flplan');
  await first.remove();
});

it('says which option is wrong, and why it cannot start', async () => {
  const script = join(projectRoot, 'src-main', 'hosts', 'node', 'main.ts');
  const run = (...args: readonly string[]) =>
    runCommand(process.execPath, [script, ...args], { isQuiet: true });
  const badPort = await run('--port', 'åttio');
  expect(badPort.code).toBe(2);
  expect(badPort.output).toContain('heltal 0–65535');
  const noFolder = await run('--data', script);
  expect(noFolder.code).toBe(1);
  expect(noFolder.output.trim()).toBe(`${script} är ingen mapp.`);
  const taken = await start();
  const port = new URL(taken.origin).port;
  const second = await run('--data', taken.dataFolder, '--port', port);
  expect(second.code).toBe(1);
  expect(second.output).toContain(`Port ${port} är upptagen`);
});
