// Why: rule: files leave through the shell's save dialog, where the person sees the place. A download
// would land somewhere without a word.
// Must not: save anything.
import type { Session } from 'electron';

export function denyDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault());
}
