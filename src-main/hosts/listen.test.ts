// Why: a host that does not close leaves a plan open and a process behind; real sockets prove it does.
// Must not: sleep or measure time; each step waits for an event.
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { type Fetch, listen, type Listener } from './listen.ts';

const open: Listener[] = [];

async function start(fetch: Fetch, graceMilliseconds?: number): Promise<Listener> {
  const listener = await listen({
    address: '127.0.0.1',
    port: 0,
    makeFetch: () => fetch,
    onFault: (error) => {
      throw error;
    },
    ...(graceMilliseconds === undefined ? {} : { graceMilliseconds }),
  });
  open.push(listener);
  return listener;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close()));
});

const hello: Fetch = () => Promise.resolve(new Response('hej å ä ö'));

async function get(port: number, agent?: Agent): Promise<IncomingMessage> {
  const sent = httpRequest({ host: '127.0.0.1', port, agent });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
}

describe('listen', () => {
  it('carries a request with a body and its answer', async () => {
    const { port } = await start(async (request) => {
      const body = new Uint8Array(await request.arrayBuffer());
      return Response.json({ method: request.method, bytes: body.length, url: request.url });
    });
    const answer = await fetch(`http://127.0.0.1:${port}/x?y=1`, {
      method: 'POST',
      body: new Uint8Array(70_000),
    });
    expect(await answer.json()).toEqual({
      method: 'POST',
      bytes: 70_000,
      url: `http://127.0.0.1:${port}/x?y=1`,
    });
  });

  it('tells which port, and refuses one that is taken', async () => {
    const first = await start(hello);
    await expect(
      listen({
        address: '127.0.0.1',
        port: first.port,
        makeFetch: () => hello,
        onFault: () => undefined,
      }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('listens on the loopback address only', async () => {
    const { port } = await start(hello);
    const socket = connect({ port, host: '::1' });
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(['ECONNREFUSED', 'EADDRNOTAVAIL']).toContain(error.code);
  });

  it('closes although a keep-alive connection and a silent one are open', async () => {
    const listener = await start(hello);
    const agent = new Agent({ keepAlive: true });
    const answer = await get(listener.port, agent);
    answer.resume();
    await once(answer, 'end');
    const silent = connect({ port: listener.port, host: '127.0.0.1' });
    await once(silent, 'connect');
    silent.on('error', () => undefined);
    const gone = once(silent, 'close');
    await listener.close();
    await gone;
    expect(silent.destroyed).toBe(true);
    agent.destroy();
  });

  it('lets an answer under way finish', async () => {
    let release: (() => void) | undefined;
    let asked: (() => void) | undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const listener = await start(async () => {
      asked?.();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return new Response('färdig');
    });
    const pending = fetch(`http://127.0.0.1:${listener.port}/`);
    await isAsked;
    const closed = listener.close();
    release?.();
    expect(await (await pending).text()).toBe('färdig');
    await closed;
  });

  it('does not wait for ever for an answer that never comes', async () => {
    let asked: (() => void) | undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const listener = await start(() => {
      asked?.();
      return new Promise<Response>(() => undefined);
    }, 1);
    const pending = fetch(`http://127.0.0.1:${listener.port}/`);
    await isAsked;
    await listener.close();
    await expect(pending).rejects.toThrow('fetch failed');
  });

  it('may be closed twice', async () => {
    const listener = await start(hello);
    await Promise.all([listener.close(), listener.close()]);
    await expect(get(listener.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
