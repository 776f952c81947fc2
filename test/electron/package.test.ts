// Why: what is missing from a package shows only on a user's machine, unless it is packaged here: with
// a stand-in for Electron's program, everything else as it ships.
// Must not: need a network, or leave anything in the project.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildIfStale } from '../../scripts/build-if-stale.ts';
import { projectRoot } from '../rules/project-files.ts';

const run = promisify(execFile);
const configFile = 'electron-builder.yml';
const dependencyFolder = join(projectRoot, 'node_modules');
const asar = join(dependencyFolder, '@electron', 'asar', 'bin', 'asar.js');
const driver = new URL('./drive-program.ts', import.meta.url).href;

describe('the packaging configuration', () => {
  it('is one that electron-builder accepts', async () => {
    const config = await getConfig(projectRoot, configFile, null);
    const debug = { isEnabled: false, add: () => undefined, save: () => Promise.resolve() };
    await expect(validateConfiguration(config, debug as never)).resolves.toBeUndefined();
    await expect(
      validateConfiguration({ ...config, nonsense: true } as never, debug as never),
    ).rejects.toThrow('nonsense');
  });

  it('closes every door of the program itself', async () => {
    const { electronFuses } = await getConfig(projectRoot, configFile, null);
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('publishes nothing by itself, and opens plans', async () => {
    const config = await getConfig(projectRoot, configFile, null);
    expect(config.publish).toBeNull();
    expect(config.fileAssociations).toMatchObject([{ ext: 'flplan' }]);
  });
});

describe('a package', () => {
  let folder: string;
  let inside: readonly string[];
  let beside: readonly string[];

  beforeAll(async () => {
    if (!(await buildIfStale())) {
      throw new Error('There is nothing to package: the build failed.');
    }
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const program = join(folder, 'electron');
    mkdirSync(join(program, 'locales'), { recursive: true });
    for (const file of ['electron', 'LICENSE', 'LICENSES.chromium.html', 'version']) {
      writeFileSync(join(program, file), '45.4.1');
    }
    for (const language of ['sv', 'en-US', 'de']) {
      writeFileSync(join(program, 'locales', `${language}.pak`), '');
    }
    const config = await getConfig(projectRoot, configFile, null);
    const stagedConfig = join(folder, 'electron-builder.json');
    writeFileSync(
      stagedConfig,
      JSON.stringify({
        ...config,
        directories: { ...config.directories, output: join(folder, 'dist') },
        electronDist: program,
        // The stand-in has no fuses to flip.
        electronFuses: null,
      }),
    );
    // Its own process: electron-builder takes over the console and the process's signals.
    await run(
      process.execPath,
      [
        join(dependencyFolder, 'electron-builder', 'cli.js'),
        '--linux',
        'dir',
        '--x64',
        `--config=${stagedConfig}`,
      ],
      { cwd: projectRoot, maxBuffer: 50_000_000 },
    );
    const resources = join(folder, 'dist', 'linux-unpacked', 'resources');
    const { stdout } = await run(process.execPath, [asar, 'list', join(resources, 'app.asar')], {
      maxBuffer: 50_000_000,
    });
    inside = stdout.split('\n').map((path) => path.replaceAll('\\', '/').replace(/^\//, ''));
    beside = readdirSync(join(resources, 'app.asar.unpacked'), {
      recursive: true,
      encoding: 'utf8',
    }).map((path) => path.replaceAll('\\', '/'));
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the built program and the window', () => {
    expect(inside).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/main.js',
        'out/main/worker.js',
        'out/renderer/index.html',
      ]),
    );
  });

  it('has rule sets, examples, templates and migrations as real files beside the archive', () => {
    for (const source of ['resources', 'db/migrations']) {
      const expected = readdirSync(join(projectRoot, source), {
        recursive: true,
        withFileTypes: true,
      })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
      expect(expected.length).toBeGreaterThan(0);
      expect(beside).toEqual(expect.arrayContaining(expected));
    }
    expect(beside).toContain('resources/rule-sets/sol-2025-400.v1.json');
    expect(beside).toContain('db/migrations/0001-base.sql');
  });

  it('has the database for this platform only, as a real file', () => {
    const binaries = beside.filter((path) => path.includes('better-sqlite3/prebuilds/'));
    expect(binaries).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
    expect(inside.filter((path) => /better-sqlite3\/(?:deps|src)/.test(path))).toEqual([]);
  });

  it('has the PDF engine as a real file', () => {
    expect(beside.filter((path) => /typst.*\.node$/.test(path))).toHaveLength(1);
  });

  it('carries no sources, tests or tools', () => {
    const ours = inside.filter((path) => !path.startsWith('node_modules/'));
    expect(ours.filter((path) => /\.(?:ts|tsx|map)$|^(?:src-|test|scripts)/.test(path))).toEqual(
      [],
    );
    const tools = [
      'vite',
      'vitest',
      'typescript',
      'electron',
      'electron-builder',
      'oxlint',
      'echarts',
    ];
    expect(tools.filter((name) => inside.includes(`node_modules/${name}`))).toEqual([]);
  });

  it('has every package that the program imports when it runs', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(projectRoot, 'package.json'), 'utf8'),
    ) as { readonly dependencies: Readonly<Record<string, string>> };
    const names = Object.keys(dependencies);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !inside.includes(`node_modules/${name}/package.json`))).toEqual(
      [],
    );
  });

  it('runs: opens its page, makes the example plan and a PDF, and closes the plan', async () => {
    const archive = join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar');
    const place = join(folder, 'installed');
    const home = join(folder, 'home');
    mkdirSync(join(home, 'userData'), { recursive: true });
    // Plain Node reads no archives: it is unpacked to a folder of that name, and what lies beside it
    // in the package is found only there.
    await run(process.execPath, [asar, 'extract', archive, join(place, 'app.asar')]);
    for (const part of ['resources', 'db']) {
      rmSync(join(place, 'app.asar', part), { recursive: true });
    }
    cpSync(`${archive}.unpacked`, join(place, 'app.asar.unpacked'), { recursive: true });
    const { stdout } = await run(
      process.execPath,
      ['--import', driver, join(place, 'app.asar', 'out', 'main', 'main.js')],
      { cwd: home, env: { ...process.env, DRIVE_FOLDER: home }, maxBuffer: 50_000_000 },
    );
    const result = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(result).toMatchObject({
      status: 200,
      about: { host: 'desktop' },
      saved: { way: 'saved' },
      errorBoxes: [],
    });
    expect(result['policy']).toContain("default-src 'none'");
    expect(result['page']).not.toContain('__CSP_NONCE__');
    expect(readFileSync(join(home, 'katalog.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(join(home, 'documents', 'Första linjen'))).toEqual(['Provplan.flplan']);
  }, 180_000);

  it('leaves nothing in the project', () => {
    expect(existsSync(join(projectRoot, 'dist'))).toBe(false);
  });
});
