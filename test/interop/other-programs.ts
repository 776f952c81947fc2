// Why: runs LibreOffice and poppler on exported files, in a folder and with a profile of their own.
// Must not: touch a person's own LibreOffice, or hide what a program said when it failed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { findLibreOffice } from '../../scripts/ensure-tools.ts';

const MINUTES = 60_000;

/** A temporary folder with the means to look at files as other programs see them. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-interop-'));
  #count = 0;

  write(name: string, bytes: Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** Converts a file with LibreOffice; the names of what came out, in a new folder. */
  convert(path: string, to: string): readonly string[] {
    const program = findLibreOffice();
    if (program === null) throw new Error('LibreOffice is not installed');
    this.#count += 1;
    const out = join(this.folder, `out-${this.#count}`);
    mkdirSync(out);
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const said = execFileSync(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        to,
        '--outdir',
        out,
        path,
      ],
      { timeout: 3 * MINUTES, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const made = readdirSync(out).map((name) => join(out, name));
    if (made.length === 0)
      throw new Error(`LibreOffice made nothing of ${basename(path)}: ${said}`);
    return made;
  }

  /** The sheets of a workbook as LibreOffice reads them: rows of cells, as text, by sheet. */
  sheetsOf(path: string): ReadonlyMap<string, readonly (readonly string[])[]> {
    const all = this.convert(
      path,
      // Semicolon, quotes, UTF-8, from row 1, texts quoted, as shown, no formulas, all sheets.
      'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false,false,false,-1',
    );
    const prefix = `${basename(path).replace(/\.\w+$/u, '')}-`;
    return new Map(
      all.map((file) => [
        basename(file, '.csv').replace(prefix, '').normalize('NFC'),
        parseQuoted(readFileSync(file, 'utf8')),
      ]),
    );
  }

  pdfText(path: string, ...args: readonly string[]): string {
    return execFileSync('pdftotext', ['-enc', 'UTF-8', ...args, path, '-'], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
  }

  pdfInfo(path: string, ...args: readonly string[]): string {
    return execFileSync('pdfinfo', [...args, path], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Semicolon-separated rows with quoted texts, as LibreOffice writes them. */
function parseQuoted(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ';') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((value) => value !== ''));
}
