// Why: carries requests from a port to a fetch function and back, and closes at once and completely:
// an idle keep-alive connection of a browser must not hold the process open.
// Must not: choose an address, or know who may ask; whoever listens brings its own guard.
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';

/** A request in, an answer out; `from` is the address it came from. */
export type Fetch = (request: Request, from: string) => Promise<Response>;

/** A listening port. */
export interface Listener {
  readonly port: number;
  /** Lets answers under way finish (at most the grace time), then closes every connection. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** The address of this machine to listen on. */
  readonly address: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** How long answers under way may take after close, in milliseconds. */
  readonly graceMilliseconds?: number;
  /** Made when the port is known, since the guard needs it. */
  readonly makeFetch: (port: number) => Fetch;
  /** Told of failures below the core, which answers its own. */
  readonly onFault: (error: unknown) => void;
}

/** Rejects with the system's error where the port is taken or the address is not this machine's. */
export async function listen(options: ListenOptions): Promise<Listener> {
  // A sender that trickles its bytes must not hold a connection for long.
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 120_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: options.address, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  server.on('error', options.onFault);
  const { port } = server.address() as AddressInfo;
  const fetch = options.makeFetch(port);
  const answers = countAnswers(server);
  const carry = getRequestListener((request, env) => fetch(request, senderOf(env)), {
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

function senderOf(env: object): string {
  const incoming = 'incoming' in env ? (env.incoming as IncomingMessage) : null;
  return incoming?.socket.remoteAddress ?? 'unknown';
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
