// Why: starting and testing must never show yesterday's build, and never build twice for nothing.
// Must not: trust file times, which a fresh clone or a branch change makes meaningless.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot, runTool } from './run-command.ts';

/** What a build is made of. */
const inputs = [
  'src-main',
  'src-renderer',
  'src-shared',
  'db',
  'resources',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
  'phone.vite.config.ts',
] as const;

/** What a complete build has. */
const results = [
  'out/main/main.js',
  'out/main/worker.js',
  'out/renderer/index.html',
  'out/phone/index.html',
] as const;

/** What builds: main process and window, then the participants' page. */
const builders: readonly (readonly [tool: string, args: readonly string[]])[] = [
  [
    'electron-vite/bin/electron-vite.js',
    // There is no preload on purpose, which electron-vite would warn about.
    ['build', '--logLevel', 'warn', '--ignoreConfigWarning'],
  ],
  ['vite/bin/vite.js', ['build', '--config', 'phone.vite.config.ts', '--logLevel', 'warn']],
];

const noteOf = (root: string): string => join(root, 'out', 'built-from.txt');

/** A digest of everything a build is made of; tests beside the files are left out. */
export function digestOfInputs(root: string = projectRoot): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(root, input)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(root: string, input: string): readonly string[] {
  const path = join(root, input);
  if (!existsSync(path)) {
    return [];
  }
  if (/\.\w+$/.test(input)) {
    return [input];
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** Whether the build there is complete and made from the sources as they are. */
export function isBuilt(root: string = projectRoot): boolean {
  return (
    results.every((file) => existsSync(join(root, file))) &&
    existsSync(noteOf(root)) &&
    readFileSync(noteOf(root), 'utf8') === digestOfInputs(root)
  );
}

/** Builds where needed. Answers whether there is a build of the sources as they are afterwards. */
export async function buildIfStale(): Promise<boolean> {
  if (isBuilt()) {
    return true;
  }
  const digest = digestOfInputs();
  rmSync(noteOf(projectRoot), { force: true });
  for (const [tool, args] of builders) {
    const { code, output } = await runTool(tool, args, {
      isQuiet: true,
      env: { NODE_ENV: 'production' },
    });
    if (code !== 0) {
      process.stderr.write(`${output}\nBygget misslyckades.\n`);
      return false;
    }
  }
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  writeFileSync(noteOf(projectRoot), digest);
  return true;
}
