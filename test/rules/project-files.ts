// Why: the rules look at every file of the project, not at a list somebody keeps.
// Must not: need git (a downloaded copy has none) or follow links out of the project.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** What git ignores, plus git's own folder. */
const notOurs = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'test-results',
  'playwright-report',
]);

/** Paths of all files of the project, relative to it, with `/`, in a fixed order. */
export function projectFiles(root: string = projectRoot): readonly string[] {
  const files: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!notOurs.has(entry.name)) {
          visit(path);
        }
      } else if (entry.isFile() && !notOurs.has(entry.name)) {
        files.push(path);
      }
    }
  };
  visit('');
  return files.sort();
}

/** Whether a file is a script: what the import, header and length rules are about. */
export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}
