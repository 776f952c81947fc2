// Why: the expected ways a plan file says no, each as one typed refusal with a Swedish message.
// Must not: turn a bug (a broken constraint, a wrong statement) into a refusal: that is a fault.
import Database from 'better-sqlite3';
import type { Problem, RefusalCode } from '../src-shared/contract/base.ts';

export type PlanFileRefusalCode = Extract<
  RefusalCode,
  | 'plan-exists'
  | 'plan-in-use'
  | 'plan-not-a-plan'
  | 'plan-corrupt'
  | 'plan-newer'
  | 'plan-migrations-differ'
  | 'plan-read-only'
  | 'folder-read-only'
  | 'disk-full'
  | 'file-not-found'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'cannot-undo'
>;

/** Standard wording per code; where more is known, a refusal is made with a text of its own. */
const messages: Readonly<Record<PlanFileRefusalCode, string>> = {
  'plan-exists': 'Det finns redan en fil med det namnet. Välj ett annat namn.',
  'plan-in-use':
    'Planen är redan öppen i ett annat fönster eller program. Stäng den där och försök igen.',
  'plan-not-a-plan': 'Filen är inte en plan från Första linjen. Välj en fil som slutar på .flplan.',
  'plan-corrupt':
    'Planens fil är skadad och kan inte läsas säkert. Filen är orörd. Återställ den senaste säkerhetskopian.',
  'plan-newer':
    'Planen är gjord med en nyare version av Första linjen. Uppdatera programmet och öppna den igen. Filen är orörd.',
  'plan-migrations-differ':
    'Planens uppbyggnad stämmer inte med den här versionen av Första linjen. Filen är orörd. Öppna den med den version som den gjordes i.',
  'plan-read-only':
    'Planen är skrivskyddad och kan inte ändras. Ta bort skrivskyddet eller spara en kopia i en mapp där du får skriva.',
  'folder-read-only':
    'Det går inte att skriva i mappen. Välj en annan mapp, eller kopiera planen till en mapp där du får skriva.',
  'disk-full':
    'Det gick inte att skriva till disken: den är full, eller så har den tappat kontakten. Det senaste sparades inte, allt tidigare finns kvar. Frigör utrymme och försök igen.',
  'file-not-found':
    'Filen finns inte. Den kan ha flyttats, bytt namn eller ligga på en disk som inte är ansluten.',
  'nothing-to-undo': 'Det finns inget att ångra.',
  'nothing-to-redo': 'Det finns inget att göra om.',
  'cannot-undo': 'Det här steget går inte att ångra.',
};

export const planFileRefusalCodes = Object.keys(messages) as readonly PlanFileRefusalCode[];

/** An expected refusal of a plan file: nothing was changed, and the message says what to do. */
export class PlanFileRefusal extends Error {
  readonly code: PlanFileRefusalCode;
  readonly problems: readonly Problem[];

  constructor(
    code: PlanFileRefusalCode,
    options: {
      readonly message?: string;
      readonly problems?: readonly Problem[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(options.message ?? messages[code], { cause: options.cause });
    this.name = 'PlanFileRefusal';
    this.code = code;
    this.problems = options.problems ?? [];
  }
}

// The longest prefix that fits wins, so an extended code stands before its family.
const sqliteCodes: readonly (readonly [prefix: string, code: PlanFileRefusalCode])[] = [
  ['SQLITE_READONLY_DBMOVED', 'file-not-found'],
  ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
  ['SQLITE_READONLY_RECOVERY', 'folder-read-only'],
  ['SQLITE_READONLY_CANTINIT', 'folder-read-only'],
  ['SQLITE_READONLY_CANTLOCK', 'folder-read-only'],
  ['SQLITE_READONLY', 'plan-read-only'],
  ['SQLITE_PERM', 'plan-read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_READ', 'plan-corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'plan-corrupt'],
  ['SQLITE_IOERR_CORRUPTFS', 'plan-corrupt'],
  ['SQLITE_IOERR_DATA', 'plan-corrupt'],
  // Over a quota, a disk that went away, a network share that closed: nothing more can be written.
  ['SQLITE_IOERR', 'disk-full'],
  ['SQLITE_CORRUPT', 'plan-corrupt'],
  ['SQLITE_NOTADB', 'plan-not-a-plan'],
  ['SQLITE_BUSY', 'plan-in-use'],
  ['SQLITE_LOCKED', 'plan-in-use'],
  // A plan is opened only after its file was seen, so what cannot be opened is a file beside it.
  ['SQLITE_CANTOPEN', 'folder-read-only'],
];

const faultsOfSqlite: ReadonlySet<string> = new Set(['SQLITE_IOERR_NOMEM']);

const systemCodes: ReadonlyMap<string, PlanFileRefusalCode> = new Map([
  ['ENOENT', 'file-not-found'],
  ['ENOTDIR', 'file-not-found'],
  ['EISDIR', 'plan-not-a-plan'],
  ['EEXIST', 'plan-exists'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EIO', 'disk-full'],
  ['EACCES', 'plan-read-only'],
  ['EPERM', 'plan-read-only'],
  ['EROFS', 'plan-read-only'],
  ['EBUSY', 'plan-in-use'],
]);

/**
 * The refusal that an error from the database is, or null where it is a fault (a bug).
 * Errors of the file system are known too, but only inside db/: see `refusalOfFile`.
 */
export function asPlanFileRefusal(error: unknown): PlanFileRefusal | null {
  if (error instanceof PlanFileRefusal) return error;
  if (!(error instanceof Database.SqliteError) || faultsOfSqlite.has(error.code)) return null;
  const found = sqliteCodes.find(([prefix]) => error.code.startsWith(prefix));
  return found === undefined ? null : new PlanFileRefusal(found[1], { cause: error });
}

/** As `asPlanFileRefusal`, for work on plan files by path, where a system error is expected too. */
export function refusalOfFile(
  error: unknown,
  notAllowed: 'plan-read-only' | 'folder-read-only',
): PlanFileRefusal | null {
  const known = asPlanFileRefusal(error);
  if (known !== null) return known;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  const code = systemCodes.get(error.code);
  if (code === undefined) return null;
  return new PlanFileRefusal(code === 'plan-read-only' ? notAllowed : code, { cause: error });
}

/** Runs work on plan files and throws its expected errors as refusals, faults as they are. */
export function refusing<T>(notAllowed: 'plan-read-only' | 'folder-read-only', work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusalOfFile(error, notAllowed) ?? error;
  }
}
