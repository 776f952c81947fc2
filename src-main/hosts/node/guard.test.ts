// Why: proves that nothing but the starter's own page reaches the core over the loopback port.
// Must not: open a socket; the guard is a function.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { guardRequests } from './guard.ts';

const port = 4321;
const token = 'a-secret-of-this-run';
const base = `http://127.0.0.1:${port}`;
const cookie = `forsta_linjen_${port}=${token}`;

const guarded = guardRequests({ token, port })((request) =>
  Promise.resolve(new Response(`core saw ${new URL(request.url).pathname}`)),
);

/** Sends one request; Host is what a browser would send unless the test says otherwise. */
function send(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> {
  return guarded(
    new Request(`${base}${path}`, { method, headers: { host: `127.0.0.1:${port}`, ...headers } }),
  );
}

describe('guardRequests', () => {
  it('turns the printed address into a cookie and an address without the secret', async () => {
    const answer = await send(`/plan?sida=2&token=${token}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/plan?sida=2');
    expect(answer.headers.get('set-cookie')).toBe(`${cookie}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it('never sends the browser on to another host', async () => {
    const answer = await send(`//evil.example/?token=${token}`);
    expect(answer.headers.get('location')).toBe('/evil.example/');
  });

  it('lets the cookie and the bearer token through, on localhost too', async () => {
    expect(await (await send('/a', { cookie: `x=1; ${cookie}` })).text()).toBe('core saw /a');
    expect(await (await send('/b', { authorization: `Bearer ${token}` })).text()).toBe(
      'core saw /b',
    );
    const local = { host: `localhost:${port}`, origin: `http://localhost:${port}`, cookie };
    expect((await send('/rpc', local, 'POST')).status).toBe(200);
  });

  it.each([
    ['nothing', {}],
    ['another cookie name', { cookie: `forsta_linjen_1=${token}` }],
    ['a cookie with a longer value', { cookie: `${cookie}x` }],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['basic sign-in', { authorization: `Basic ${token}` }],
  ])('answers 401 to %s', async (_what, headers) => {
    const answer = await send('/', headers);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Öppna hela adressen');
  });

  it('answers 401 to a wrong token in the address, even with the right cookie', async () => {
    expect((await send('/?token=fel', { cookie })).status).toBe(401);
  });

  it('does not accept the token in the address of a command', async () => {
    expect((await send(`/rpc?token=${token}`, {}, 'POST')).status).toBe(401);
  });

  it.each([
    ['a name that resolves here', { host: `evil.example:${port}` }],
    ['another port', { host: '127.0.0.1:80' }],
    ['no port', { host: '127.0.0.1' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:9999' }],
    ['an opaque origin', { origin: 'null' }],
    ['the same host over https', { origin: `https://127.0.0.1:${port}` }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a fetch from another port', { 'sec-fetch-site': 'same-site' }],
  ])('answers 403 to %s, whatever secret it carries', async (_what, headers) => {
    const answer = await send('/', { cookie, authorization: `Bearer ${token}`, ...headers });
    expect(answer.status).toBe(403);
  });

  it('lets no other secret through, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\w-]{0,40}$/), async (guess) => {
        fc.pre(guess !== token);
        expect((await send('/', { authorization: `Bearer ${guess}` })).status).toBe(401);
        expect((await send(`/?token=${guess}`)).status).toBe(401);
      }),
    );
  });
});
