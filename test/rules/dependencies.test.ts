// Why: what we ship must be ours to ship, and an install next year must give what was tested today.
// Must not: trust the list in package.json alone; what is bundled brings its own dependencies along.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { rooms } from './import-table.ts';
import { isPermissive } from './licence.ts';
import { projectRoot } from './project-files.ts';

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly license?: unknown;
  readonly licenses?: unknown;
}

interface LockFile {
  readonly packages: Readonly<Record<string, PackageFile & { readonly peer?: boolean }>>;
}

function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(projectRoot, ...path), 'utf8')) as T;
}

const packageFile = readJson<PackageFile>('package.json');
const lockFile = readJson<LockFile>('package-lock.json');
const lockText = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');

/** What ends up in the product: the main process's dependencies and what the window bundles. */
function shippedRoots(): readonly string[] {
  const bundled = new Set(
    rooms.filter(({ name }) => name.startsWith('renderer/')).flatMap(({ packages }) => packages),
  );
  return [
    ...Object.keys(packageFile.dependencies ?? {}),
    ...Object.keys(packageFile.devDependencies ?? {}).filter((name) => bundled.has(name)),
    // Not bundled by us but shipped with every package.
    'electron',
  ];
}

/** Follows dependencies as Node resolves them: the nearest node_modules upwards. */
function shipped(): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string, isOptional: boolean): void => {
    const path = resolveInLock(name, from);
    if (path === null) {
      // Other platforms' optional packages are not in every lock file.
      if (!isOptional) {
        throw new Error(`${name}, needed by ${from || 'the project'}, is not in package-lock.json`);
      }
      return;
    }
    if (found.has(path)) {
      return;
    }
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = lockFile.packages[path] ?? {};
    for (const next of Object.keys(dependencies)) {
      visit(next, path, next in optionalDependencies);
    }
    for (const next of Object.keys(optionalDependencies)) {
      visit(next, path, true);
    }
  };
  for (const name of shippedRoots()) {
    // Electron's npm package only fetches the binary; what it needs for that is not shipped.
    if (name === 'electron') {
      found.add('node_modules/electron');
    } else {
      visit(name, '', false);
    }
  }
  return [...found];
}

function resolveInLock(name: string, from: string): string | null {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (path in lockFile.packages) {
      return path;
    }
    if (base === '') {
      return null;
    }
  }
}

function licenceOf(path: string): string {
  const { license, licenses } = existsSync(join(projectRoot, path, 'package.json'))
    ? readJson<PackageFile>(path, 'package.json')
    : (lockFile.packages[path] ?? {});
  if (typeof license === 'string') {
    return license;
  }
  const [first] = Array.isArray(licenses) ? (licenses as readonly { type?: unknown }[]) : [license];
  return typeof first === 'object' && first !== null && 'type' in first
    ? String(first.type)
    : 'none stated';
}

describe('what is shipped', () => {
  const paths = shipped();

  it('was followed through all its dependencies', () => {
    expect(paths).toContain('node_modules/better-sqlite3');
    expect(paths).toContain('node_modules/@floating-ui/core');
    expect(paths).toContain('node_modules/zrender');
    expect(paths).not.toContain('node_modules/vitest');
    expect(paths.length).toBeGreaterThan(50);
  });

  it('is under licences that allow shipping it', () => {
    const refused = paths
      .map((path) => [path.replace(/^node_modules\//, ''), licenceOf(path)] as const)
      .filter(([, licence]) => !isPermissive(licence));
    expect(refused).toEqual([]);
  });
});

describe('the licence rule', () => {
  it.each(['MIT', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND ISC', '(BSD-3-Clause AND (MIT OR X))'])(
    'allows %s',
    (licence) => {
      expect(isPermissive(licence)).toBe(true);
    },
  );

  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN X', 'none stated', 'UNLICENSED', '', '('])(
    'refuses "%s"',
    (licence) => {
      expect(isPermissive(licence)).toBe(false);
    },
  );
});

describe('an install', () => {
  it('gives the versions that were tested', () => {
    const wanted = { ...packageFile.dependencies, ...packageFile.devDependencies };
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
    expect(Object.keys(wanted).length).toBeGreaterThan(20);
    for (const [name, version] of Object.entries(wanted)) {
      expect(lockFile.packages[`node_modules/${name}`], name).toMatchObject({ version });
    }
  });

  it('is not tied to one registry', () => {
    expect(lockText).not.toContain('"resolved"');
    expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8')).not.toMatch(/registry\s*=|_auth/);
  });

  it('lets only named packages run scripts', () => {
    const { allowScripts } = readJson<{ allowScripts: Record<string, boolean> }>('package.json');
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
    expect(allowed).toEqual(['node']);
  });
});
