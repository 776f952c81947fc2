// Why: the database library as db/ sees it in plan-process.ts: the real one, whose process dies
// before a chosen statement.
// Must not: change anything else of it.
import Database from 'better-sqlite3';

let wanted = { text: '', nth: 0 };
let count = 0;

/** Dies before the n-th statement, from now on, that contains the text. */
export function dieBefore(text: string, nth: number): void {
  wanted = { text, nth };
}

function look(sql: unknown): void {
  if (!String(sql).includes(wanted.text)) return;
  count += 1;
  if (count === wanted.nth) process.kill(process.pid, 'SIGKILL');
}

// Named as the library's own default export, which db/ imports.
const watched = new Proxy(Database, {
  construct: (target, [file, options]: [string, Database.Options?]) =>
    new target(file, { ...options, verbose: look }),
});
export { watched as default };
