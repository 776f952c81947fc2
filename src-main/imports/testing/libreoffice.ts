// Why: lets tests read what LibreOffice makes of a file today, where it is installed.
// Must not: share a profile with a person's own LibreOffice, or leave anything behind.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, mkdirSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The first program of the name on the search path, or null. */
function findProgram(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch (error) {
      // Not in this folder, or not for us to run: the next one is asked.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return null;
}

/** Path of LibreOffice's own program, or null where it is not installed. */
export const libreOffice = findProgram('soffice');

/** Converts files to .xlsx in a folder, and gives that folder. CSV is read as UTF-8 with `;`. */
export function convertToXlsx(program: string, sources: readonly string[], folder: string): string {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const inbox = join(folder, 'in');
  const outbox = join(folder, 'out');
  mkdirSync(inbox);
  for (const source of sources) copyFileSync(source, join(inbox, basename(source)));
  const convert = (names: readonly string[], filter: readonly string[]): void => {
    if (names.length === 0) return;
    const files = names.map((name) => join(inbox, name));
    execFileSync(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        outbox,
        ...filter,
        ...files,
      ],
      { stdio: 'pipe' },
    );
  };
  const names = sources.map((source) => basename(source));
  convert(
    names.filter((name) => name.endsWith('.csv')),
    ['--infilter=Text - txt - csv (StarCalc):59,34,76,1'],
  );
  convert(
    names.filter((name) => !name.endsWith('.csv')),
    [],
  );
  return outbox;
}
