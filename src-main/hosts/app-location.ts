// Why: migrations, rule sets, templates, the built window and the worker script are found from the
// app's own location, the same way in the source tree, in a build and in a package.
// Must not: look at the working directory, and not create anything.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const packageName = 'forsta-linjen';

/** Where the parts of the product are on this machine. All paths are absolute. */
export interface AppLocation {
  /** The folder that holds package.json (inside app.asar in a package). */
  readonly root: string;
  /** Version as package.json says it. */
  readonly version: string;
  /** Rule sets, templates, examples, icons: real files, never inside an archive. */
  readonly resourcesFolder: string;
  /** The numbered SQL files. */
  readonly migrationsFolder: string;
  /** The built window, or null where nothing is built. */
  readonly rendererFolder: string | null;
  /** The built page for participants' phones, or null where nothing is built. */
  readonly phoneFolder: string | null;
  /** The script that worker threads start from. */
  readonly workerUrl: URL;
}

/**
 * Finds the app that the given module belongs to, by walking up to its package.json.
 *
 * @param moduleUrl - `import.meta.url` of a module of this app; only tests give another.
 * @throws Error where no folder above the module holds this app's package.json.
 */
export function locateApp(moduleUrl: string = import.meta.url): AppLocation {
  const modulePath = fileURLToPath(moduleUrl);
  const { root, version } = findRoot(dirname(modulePath));
  // Native code (the PDF engine's fonts) and SQLite need real files, so packaging keeps these two
  // folders beside the archive; see asarUnpack in electron-builder.yml.
  const realRoot = root.endsWith('.asar') ? `${root}.unpacked` : root;
  const isBuilt = modulePath.startsWith(join(root, 'out') + sep);
  const worker = isBuilt ? ['out', 'main', 'worker.js'] : ['src-main', 'workers', 'entry.ts'];
  return {
    root,
    version,
    resourcesFolder: join(realRoot, 'resources'),
    migrationsFolder: join(realRoot, 'db', 'migrations'),
    rendererFolder: builtPage(root, 'renderer'),
    phoneFolder: builtPage(root, 'phone'),
    workerUrl: pathToFileURL(join(root, ...worker)),
  };
}

function builtPage(root: string, name: string): string | null {
  const folder = join(root, 'out', name);
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

function findRoot(start: string): { readonly root: string; readonly version: string } {
  let folder = start;
  for (;;) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly name?: unknown;
        readonly version?: unknown;
      };
      if (name === packageName && typeof version === 'string') {
        return { root: folder, version };
      }
    }
    if (folder === parse(folder).root) {
      throw new Error(`No package.json of ${packageName} above ${start}.`);
    }
    folder = dirname(folder);
  }
}
