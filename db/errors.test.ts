// Why: proves which errors of the database are expected refusals and which are faults.
// Must not: lose an error SQLite can answer: an unknown one is a fault, never silence.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { refusalCodeSchema } from '../src-shared/contract/base.ts';
import { emptyPlan } from '../test/support/plan-files.ts';
import {
  asPlanFileRefusal,
  PlanFileRefusal,
  planFileRefusalCodes,
  refusalOfFile,
} from './errors.ts';

const sqliteError = (code: string): Error => new Database.SqliteError('text', code);
const systemError = (code: string): Error => Object.assign(new Error('text'), { code });

describe('an error of the database', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_IOERR_FSYNC', 'disk-full'],
    ['SQLITE_IOERR_READ', 'plan-corrupt'],
    ['SQLITE_IOERR_SHORT_READ', 'plan-corrupt'],
    ['SQLITE_READONLY', 'plan-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'file-not-found'],
    ['SQLITE_CORRUPT', 'plan-corrupt'],
    ['SQLITE_CORRUPT_INDEX', 'plan-corrupt'],
    ['SQLITE_NOTADB', 'plan-not-a-plan'],
    ['SQLITE_BUSY', 'plan-in-use'],
    ['SQLITE_BUSY_RECOVERY', 'plan-in-use'],
    ['SQLITE_CANTOPEN', 'folder-read-only'],
  ])('%s is the refusal %s', (code, expected) => {
    const error = sqliteError(code);
    expect(asPlanFileRefusal(error)).toMatchObject({ code: expected, cause: error });
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'SQLITE_NOMEM', 'SQLITE_IOERR_NOMEM'])(
    '%s is a fault',
    (code) => expect(asPlanFileRefusal(sqliteError(code))).toBeNull(),
  );

  it('of another kind is a fault, and a refusal stays what it is', () => {
    expect(asPlanFileRefusal(new Error('SQLITE_FULL'))).toBeNull();
    expect(asPlanFileRefusal(systemError('ENOSPC'))).toBeNull();
    expect(asPlanFileRefusal(null)).toBeNull();
    const refusal = new PlanFileRefusal('plan-newer');
    expect(asPlanFileRefusal(refusal)).toBe(refusal);
  });

  it('that a real broken rule gives is a fault', () => {
    const { sqlite } = emptyPlan();
    let caught: unknown;
    try {
      sqlite.exec("INSERT INTO goal VALUES ('g', 'Mål', 1)");
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Database.SqliteError);
    expect(asPlanFileRefusal(caught)).toBeNull();
  });
});

describe('an error of the file system', () => {
  it('is a refusal where files are worked on, and says which thing is not writable', () => {
    expect(refusalOfFile(systemError('ENOSPC'), 'plan-read-only')?.code).toBe('disk-full');
    expect(refusalOfFile(systemError('ENOENT'), 'plan-read-only')?.code).toBe('file-not-found');
    expect(refusalOfFile(systemError('EEXIST'), 'plan-read-only')?.code).toBe('plan-exists');
    expect(refusalOfFile(systemError('EACCES'), 'plan-read-only')?.code).toBe('plan-read-only');
    expect(refusalOfFile(systemError('EROFS'), 'folder-read-only')?.code).toBe('folder-read-only');
    expect(refusalOfFile(systemError('EMFILE'), 'plan-read-only')).toBeNull();
    expect(refusalOfFile(new TypeError('bug'), 'plan-read-only')).toBeNull();
  });
});

it.each(planFileRefusalCodes)('%s is a code of the contract with a Swedish sentence', (code) => {
  expect(refusalCodeSchema.options).toContain(code);
  expect(new PlanFileRefusal(code).message).toMatch(/^[A-ZÅÄÖ].{15,}\.$/u);
});
