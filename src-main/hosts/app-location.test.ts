// Why: the three places the product runs from (source, build, package) must find the same parts.
// Must not: depend on a build being there; folders are made for the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { locateApp } from './app-location.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-location-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function makeApp(root: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  writeFileSync(join(root, 'package.json'), '{"name":"forsta-linjen","version":"1.2.3"}');
}

const urlOf = (...parts: string[]): string => pathToFileURL(join(...parts)).href;

describe('locateApp', () => {
  it('finds this very app from its source', () => {
    const app = locateApp();
    expect(app.resourcesFolder).toBe(join(app.root, 'resources'));
    expect(app.migrationsFolder).toBe(join(app.root, 'db', 'migrations'));
    expect(fileURLToPath(app.workerUrl)).toBe(join(app.root, 'src-main', 'workers', 'entry.ts'));
    expect(app.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('finds a build from a chunk of it, past package.json files of others', () => {
    makeApp(folder, ['out/main/chunks/a.js', 'out/renderer/index.html']);
    writeFileSync(join(folder, 'out', 'package.json'), '{"name":"other","version":"9.9.9"}');
    const app = locateApp(urlOf(folder, 'out', 'main', 'chunks', 'a.js'));
    expect(app).toMatchObject({
      root: folder,
      version: '1.2.3',
      rendererFolder: join(folder, 'out', 'renderer'),
    });
    expect(fileURLToPath(app.workerUrl)).toBe(join(folder, 'out', 'main', 'worker.js'));
  });

  it('answers no window where none is built', () => {
    makeApp(folder, ['src-main/hosts/x.ts']);
    expect(locateApp(urlOf(folder, 'src-main', 'hosts', 'x.ts')).rendererFolder).toBeNull();
  });

  it('takes resources and migrations from beside the archive in a package', () => {
    const archive = join(folder, 'app.asar');
    makeApp(archive, ['out/main/main.js']);
    const app = locateApp(urlOf(archive, 'out', 'main', 'main.js'));
    expect(app.resourcesFolder).toBe(join(folder, 'app.asar.unpacked', 'resources'));
    expect(app.migrationsFolder).toBe(join(folder, 'app.asar.unpacked', 'db', 'migrations'));
    expect(fileURLToPath(app.workerUrl)).toBe(join(archive, 'out', 'main', 'worker.js'));
  });

  it('says so where the module belongs to no such app', () => {
    expect(() => locateApp(urlOf(folder, 'x.js'))).toThrow('forsta-linjen');
  });
});
