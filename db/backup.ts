// Why: copies of a plan that are proved whole before they get their name: backup, restore, and the
// copy made before a migration.
// Must not: overwrite a file, or leave one behind that was not verified.
import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { openConnection } from './connection.ts';
import { PlanFileRefusal, refusing } from './errors.ts';
import { giveName, newFilePath, removeUnfinished, temporaryBeside } from './files.ts';
import type { PlanFile } from './open.ts';

export interface CopyReport {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly tables: number;
  readonly rows: number;
}

interface Content {
  readonly schema: readonly unknown[];
  readonly counts: ReadonlyMap<string, number>;
  readonly header: readonly unknown[];
}

function contentOf(sqlite: Database.Database): Content {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return {
    schema: sqlite
      .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
      .raw()
      .all(),
    counts: new Map(
      tables.map((name) => {
        const quoted = `"${name.replaceAll('"', '""')}"`;
        return [name, Number(sqlite.prepare(`SELECT count(*) FROM ${quoted}`).pluck().get())];
      }),
    ),
    header: [
      sqlite.pragma('application_id', { simple: true }),
      sqlite.pragma('user_version', { simple: true }),
    ],
  };
}

function differences(source: Content, copy: Content): readonly string[] {
  const found: string[] = [];
  if (JSON.stringify(source.schema) !== JSON.stringify(copy.schema)) found.push('schema');
  if (JSON.stringify(source.header) !== JSON.stringify(copy.header)) found.push('header');
  for (const [name, count] of source.counts) {
    if (copy.counts.get(name) !== count) found.push(name);
  }
  return found;
}

function verify(source: Content, copyPath: string): void {
  const copy = new Database(copyPath, { readonly: true, fileMustExist: true });
  try {
    const integrity = copy.pragma('integrity_check(1)', { simple: true });
    const broken = copy.pragma('foreign_key_check') as readonly unknown[];
    const different = differences(source, contentOf(copy));
    if (integrity !== 'ok' || broken.length > 0 || different.length > 0) {
      throw new PlanFileRefusal('plan-corrupt', {
        message:
          'Kopian blev inte likadan som planen och har tagits bort. Planen är orörd. Kontrollera planen och disken.',
        problems: different.map((place) => ({ place, message: 'Skiljer sig från planen.' })),
        cause: { integrity, broken },
      });
    }
  } finally {
    copy.close();
  }
}

/** Copies the database to a new file, proves the copy equal and whole, then gives it its name. */
export function copyVerified(sqlite: Database.Database, outPath: string): CopyReport {
  return refusing('folder-read-only', () => {
    const target = newFilePath(outPath);
    const temporary = temporaryBeside(target);
    try {
      const source = contentOf(sqlite);
      sqlite.prepare('VACUUM INTO ?').run(temporary);
      verify(source, temporary);
      giveName(temporary, target);
      return {
        path: target,
        size: statSync(target).size,
        tables: source.counts.size,
        rows: [...source.counts.values()].reduce((sum, count) => sum + count, 0),
      };
    } finally {
      removeUnfinished(temporary);
    }
  });
}

/** Makes a verified copy of an open plan, or of a plan file that nobody has open. */
export function backupPlan(plan: PlanFile | string, outPath: string): CopyReport {
  if (typeof plan !== 'string') return copyVerified(plan.sqlite, outPath);
  const connection = openConnection(plan, { readOnly: true });
  try {
    return copyVerified(connection.sqlite, outPath);
  } finally {
    connection.release();
  }
}

/** Makes a plan of a backup: a verified copy; the backup itself stays as it is. */
export function restoreBackup(backupPath: string, outPath: string): CopyReport {
  return backupPlan(backupPath, outPath);
}
