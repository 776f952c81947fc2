// Why: carries requests from a loopback port to a fetch function and back, and closes at once and
// completely: an idle keep-alive connection of a browser must not hold the process open.
// Must not: listen on anything but 127.0.0.1, and not know who may ask (guard.ts does).
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';

import type { Fetch } from './guard.ts';

/** A listening port. */
export interface Listener {
  readonly port: number;
  /** Lets answers under way finish (at most the grace time), then closes every connection. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** How long answers under way may take after close, in milliseconds. */
  readonly graceMilliseconds?: number;
  /** Made when the port is known, since the guard needs it. */
  readonly makeFetch: (port: number) => Fetch;
  /** Told of failures below the core, which answers its own. */
  readonly onFault: (error: unknown) => void;
}

/** Listens on 127.0.0.1. Rejects with the system's error where the port is taken. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: '127.0.0.1', exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  server.on('error', options.onFault);
  const { port } = server.address() as AddressInfo;
  const fetch = options.makeFetch(port);
  const answers = countAnswers(server);
  const carry = getRequestListener(fetch, {
    // The process is not ours alone (tests, the command line): leave its Request and Response be.
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      options.onFault(error);
      return new Response('Fel', { status: 500 });
    },
  });
  server.on('request', (incoming, outgoing) => {
    carry(incoming, outgoing).catch(options.onFault);
  });
  let closing: Promise<void> | null = null;
  return {
    port,
    close: () => (closing ??= closeServer(server, answers, options.graceMilliseconds ?? 5000)),
  };
}

interface Answers {
  underWay(): number;
  whenNone(then: () => void): void;
}

function countAnswers(server: Server): Answers {
  let count = 0;
  let waiting: (() => void) | null = null;
  server.on('request', (_incoming, outgoing) => {
    count += 1;
    outgoing.once('close', () => {
      count -= 1;
      if (count === 0) {
        waiting?.();
      }
    });
  });
  return {
    underWay: () => count,
    whenNone: (then) => {
      waiting = then;
    },
  };
}

function closeServer(server: Server, answers: Answers, grace: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close((error) => {
      clearTimeout(timer);
      if (error === undefined) {
        resolve();
      } else {
        reject(error);
      }
    });
    if (answers.underWay() === 0) {
      server.closeAllConnections();
    } else {
      answers.whenNone(() => server.closeAllConnections());
    }
  });
}
