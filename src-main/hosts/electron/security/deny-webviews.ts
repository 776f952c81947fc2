// Why: rule: no page within the page; a webview would bring its own preferences along.
// Must not: adjust a webview instead of denying it.
import type { WebContents } from 'electron';

export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
