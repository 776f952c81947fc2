// Why: on a machine with other users and other web pages open, only the person who started the host
// may reach the core: right Host, right Origin and a secret, checked before the core sees a request.
// Must not: know sockets or the core; it wraps one fetch function and is tested without either.
import { createHash, timingSafeEqual } from 'node:crypto';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';

/** What the core looks like from a host: a request in, an answer out. */
export type Fetch = (request: Request) => Promise<Response>;

export interface GuardOptions {
  /** The secret of this run of the host. */
  readonly token: string;
  /** The port the host listens on; Host and Origin must name it. */
  readonly port: number;
}

/**
 * Wraps a fetch function so that only requests of the host's own page reach it.
 *
 * The address with `?token=` sets a cookie that scripts cannot read and sends the browser on to the
 * same address without the token, so that neither history nor links carry the secret. Programs send
 * `Authorization: Bearer` instead.
 */
export function guardRequests({ token, port }: GuardOptions): (fetch: Fetch) => Fetch {
  const names = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // Cookies do not tell ports apart, so two hosts on one machine need two names.
  const cookieName = `forsta_linjen_${port}`;

  return (fetch) => async (request) => {
    if (!names.has(request.headers.get('host') ?? '') || !isFromOwnPage(request, names)) {
      return refuse(403);
    }
    const url = new URL(request.url);
    const givenInAddress = url.searchParams.get('token');
    if (givenInAddress !== null && request.method === 'GET') {
      return isSame(givenInAddress, token) ? enter(url, cookieName, token) : refuse(401);
    }
    const given = bearerOf(request) ?? cookieOf(request, cookieName);
    return given !== null && isSame(given, token) ? fetch(request) : refuse(401);
  };
}

function isFromOwnPage(request: Request, names: ReadonlySet<string>): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && !names.has(origin.replace(/^http:\/\//, ''))) {
    return false;
  }
  // A page on another port is the same "site" to a browser and would send the cookie along.
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization');
  return header !== null && /^bearer /i.test(header) ? header.slice('bearer '.length) : null;
}

function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) {
      return value;
    }
  }
  return null;
}

/** Compares digests, so that neither length nor content of the secret shows in the time taken. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function enter(url: URL, cookieName: string, token: string): Response {
  const next = new URL(url);
  next.searchParams.delete('token');
  return new Response(null, {
    status: 303,
    headers: {
      // One leading slash: two would name another host.
      location: `${next.pathname.replace(/^\/+/, '/')}${next.search}`,
      'set-cookie': `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  });
}

function refuse(status: 401 | 403): Response {
  return new Response(hosts.node.notYours, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
