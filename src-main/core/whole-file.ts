// Why: a file that a person gets is whole or not there, whatever the disk does.
// Must not: leave a half file in the place of the old one.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/**
 * Writes beside the target and then gives the name.
 *
 * @throws Refusal `disk-full`, `file-not-found` or `folder-read-only`; the target is as it was
 */
export function writeWholeFile(path: string, content: Uint8Array): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw refusalOf(error, path) ?? error;
  }
}

function refusalOf(error: unknown, path: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(
        'disk-full',
        `Disken är full: ${path} kunde inte skrivas. Frigör utrymme och försök igen.`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('file-not-found', `Mappen för ${path} finns inte. Välj en annan.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return new Refusal('folder-read-only', `${path} går inte att skriva. Välj en annan plats.`);
    default:
      return null;
  }
}
