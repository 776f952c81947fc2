// Why: the window talks to the core over a scheme of its own, so there is no port for others to find
// and no preload script to misuse.
// Must not: change what passes; the core decides what an address means.
import type { Protocol } from 'electron';

import type { App } from '../../core/ports.ts';

export const appScheme = 'app';
const appHost = 'forsta-linjen';
export const appOrigin = `${appScheme}://${appHost}`;

/** Whether an address is one of the window's own pages. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  // Node gives such a scheme no origin of its own, so its parts are compared.
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost;
}

/**
 * Tells Chromium that the scheme is like https. Must run before the app is ready: without `standard`
 * relative addresses fail, without `supportFetchAPI` the window cannot reach the core at all.
 */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/** Lets the core answer every request of the window. Runs once, when the app is ready. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, app: Pick<App, 'fetch'>): void {
  protocol.handle(appScheme, (request) => {
    if (!isOwnAddress(request.url) || isFromElsewhere(request)) {
      return new Response(null, { status: 403 });
    }
    return app.fetch(request);
  });
}

/** Electron tells which page asked. It is documented but not in the type of a request. */
function isFromElsewhere(request: object): boolean {
  const origin: unknown = 'initiatorOrigin' in request ? request.initiatorOrigin : undefined;
  return typeof origin === 'string' && origin !== appOrigin;
}
