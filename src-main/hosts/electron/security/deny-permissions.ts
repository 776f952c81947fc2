// Why: rule: a page gets nothing that it must ask for, but two harmless things that our own pages use:
// the whole screen (big-screen view) and putting text on the clipboard.
// Must not: ask the person; a question that nobody understands is answered yes.
import type { Session } from 'electron';

import { appOrigin, isOwnAddress } from '../scheme.ts';

const allowed: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

type Rules = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDisplayMediaRequestHandler'
>;

export function denyPermissions(session: Rules): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(allowed.has(permission) && isOwnAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      allowed.has(permission) && requestingOrigin.replace(/\/$/, '') === appOrigin,
  );
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
