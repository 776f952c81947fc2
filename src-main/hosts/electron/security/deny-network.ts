// Why: rule: the product works without a network, so nothing in a window asks for one. A request that
// slips past the content policy ends here.
// Must not: let anything through but our own scheme and what a page makes itself.
import type { Session } from 'electron';

import { isOwnAddress } from '../scheme.ts';

/** Made in the page (blob, data) or by the developer tools, which never leave the machine. */
const local: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

export function denyNetwork(session: {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
}): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isLocal = local.has(URL.parse(url)?.protocol ?? '');
    answer({ cancel: !(isLocal || isOwnAddress(url)) });
  });
}
