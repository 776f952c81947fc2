// Why: rule: a page opens no window. A link to the web goes to the person's own browser.
// Must not: answer "allow" for anything.
import type { WebContents } from 'electron';

import type { OpenExternal } from './open-external.ts';

export function denyNewWindows(contents: WebContents, openExternal: OpenExternal): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: 'deny' };
  });
}
