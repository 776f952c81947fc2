// Why: the house stands on its rooms; this holds the real project to the table, and proves on made-up
// projects that every way around it is seen. A check that looks at nothing must not pass.
// Must not: list files or exceptions; both would go stale unnoticed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkImports } from './check-imports.ts';
import { rooms } from './import-table.ts';
import { isScript, projectFiles, projectRoot } from './project-files.ts';
import { readImports } from './read-imports.ts';

/** Checks a made-up project given as path → source. */
function problemsOf(sources: Readonly<Record<string, string>>): readonly string[] {
  return checkImports({
    files: Object.keys(sources),
    read: (path) => sources[path] ?? '',
  }).problems;
}

/** One file in a room importing from a world where every room has a file. */
function problemsIn(path: string, source: string): readonly string[] {
  return problemsOf({
    'src-shared/contract/values.ts': '',
    'src-shared/domain/rank.ts': '',
    'src-shared/text/sv.ts': '',
    'db/open.ts': '',
    'db/migrations/0001-base.sql': '',
    'src-main/core/app.ts': '',
    'src-main/core/app.test.ts': '',
    'src-main/hosts/app-location.ts': '',
    'src-renderer/features/risk/board.tsx': '',
    'test/support/folder.ts': '',
    [path]: source,
  });
}

describe('the project', () => {
  const files = projectFiles();
  const result = checkImports({
    files,
    read: (path) => readFileSync(join(projectRoot, path), 'utf8'),
  });

  it('has no import that the table does not allow', () => {
    expect(result.problems).toEqual([]);
  });

  it('was really looked at', () => {
    expect(result.filesChecked).toBeGreaterThanOrEqual(files.filter(isScript).length);
    expect(result.filesChecked).toBeGreaterThan(40);
    expect(result.importsChecked).toBeGreaterThan(result.filesChecked);
  });

  it('has files in every room that others may import from', () => {
    const named = new Set(rooms.flatMap(({ own }) => own.map((name) => name.split(' ')[0])));
    const known = new Set(rooms.map(({ name }) => name));
    expect([...named].filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  });
});

describe('the check', () => {
  it.each([
    ['import', "import { a } from '../../src-main/core/app.ts';"],
    ['import for its effect', "import '../../src-main/core/app.ts';"],
    ['type import', "import type { A } from '../../src-main/core/app.ts';"],
    ['inline type import', "import { type A } from '../../src-main/core/app.ts';"],
    ['export', "export { a } from '../../src-main/core/app.ts';"],
    ['export of all', "export * from '../../src-main/core/app.ts';"],
    ['dynamic import', "const a = await import('../../src-main/core/app.ts');"],
    ['dynamic import in a template', 'const a = await import(`../../src-main/core/app.ts`);'],
    ['import type', "type A = import('../../src-main/core/app.ts').A;"],
    ['require', "const a = require('../../src-main/core/app.ts');"],
    ['import equals', "import a = require('../../src-main/core/app.ts');"],
    ['address', "const a = new URL('../../src-main/core/app.ts', import.meta.url);"],
    [
      'bare address',
      "const a = new URL('rank.ts', import.meta.url); import '../../src-main/core/app.ts';",
    ],
    ['resolve', "const a = import.meta.resolve('../../src-main/core/app.ts');"],
    ['mock', "vi.mock('../../src-main/core/app.ts');"],
    ['reference', '/// <reference path="../../src-main/core/app.ts" />'],
    ['query', "import a from '../../src-main/core/app.ts?raw';"],
  ])('sees an import written as %s', (_form, source) => {
    expect(problemsIn('src-shared/domain/x.ts', source)).toEqual([
      'src-shared/domain/x.ts:1: domain may not import from core: src-main/core/app.ts',
    ]);
  });

  it('lets through what the table allows', () => {
    expect(
      problemsIn(
        'src-main/core/x.ts',
        `import { a } from '../../src-shared/domain/rank.ts';
         import { b } from '../../db/open.ts';
         const folder = new URL('../../db/migrations/', import.meta.url);
         import { readFileSync } from 'node:fs/promises';
         import { Hono } from 'hono/tiny';
         import './app.ts';`,
      ),
    ).toEqual([]);
  });

  it('tells types from values where only types may be imported', () => {
    const path = 'src-shared/domain/x.ts';
    expect(problemsIn(path, "import type { A } from '../contract/values.ts';")).toEqual([]);
    expect(problemsIn(path, "import { type A, type B } from '../contract/values.ts';")).toEqual([]);
    expect(problemsIn(path, "import { type A, b } from '../contract/values.ts';")).toEqual([
      `${path}:1: domain may import only types from contract: src-shared/contract/values.ts`,
    ]);
  });

  it('tells types from values of a package too', () => {
    const path = 'src-renderer/features/needs/x.ts';
    expect(problemsIn(path, "import type { z } from 'zod';")).toEqual([]);
    expect(problemsIn(path, "import { z } from 'zod';")).toEqual([
      `${path}:1: renderer/features may import only types from the package zod`,
    ]);
  });

  it.each([
    ['a package in no list', 'src-shared/domain/x.ts', "import 'lodash/fp';", 'the package lodash'],
    ['a scoped package', 'src-shared/domain/x.ts', "import '@a/b/c';", 'the package @a/b'],
    ['node: in shared code', 'src-shared/text/x.ts', "import 'node:fs';", 'import node:fs'],
    ['a bare built-in', 'db/x.ts', "import 'fs';", 'without "node:"'],
    ['a missing file', 'db/x.ts', "import './y.ts';", 'does not exist'],
    ['a missing extension', 'db/x.ts', "import './open';", 'does not exist'],
    ['a path out of the project', 'db/x.ts', "import '../../y.ts';", 'outside the project'],
    ['a computed import', 'db/x.ts', 'await import(name);', 'cannot be checked'],
    ['a test', 'src-main/core/x.ts', "import './app.test.ts';", 'imports the test'],
    ['test support', 'src-main/core/x.ts', "import '../../test/support/folder.ts';", 'from test'],
    ['vitest', 'src-main/core/x.ts', "import 'vitest';", 'the package vitest'],
    ['electron outside its host', 'src-main/core/x.ts', "import 'electron';", 'package electron'],
    [
      'another feature',
      'src-renderer/features/needs/x.tsx',
      "import '../risk/board.tsx';",
      'its neighbour src-renderer/features/risk/',
    ],
    [
      'a style sheet from elsewhere',
      'src-renderer/ui/x.css',
      "@import 'bootstrap/x.css';",
      'the package bootstrap',
    ],
  ])('refuses %s', (_what, path, source, message) => {
    const problems = problemsIn(path, source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('lets a test beside its file import what tests need, and no more', () => {
    const source = "import 'vitest'; import 'node:fs'; import '../../test/support/folder.ts';";
    expect(problemsIn('src-shared/domain/rank.test.ts', source)).toEqual([]);
    expect(problemsIn('src-shared/domain/rank.test.ts', "import '../../db/open.ts';")).toHaveLength(
      1,
    );
  });

  it.each(['src/x.ts', 'src-shared/x.ts', 'src-renderer/features/x.ts', 'lib/deep/x.js', 'x.css'])(
    'refuses %s, a file in no room',
    (path) => {
      expect(problemsOf({ [path]: '' })).toEqual([`${path}: is in no room`]);
    },
  );

  it('does not pass over a file it cannot parse', () => {
    expect(() => problemsOf({ 'db/x.ts': 'import {' })).toThrow('db/x.ts cannot be parsed');
  });

  it('tells the line', () => {
    expect(readImports('x.ts', "\n\nimport 'a';")).toEqual([
      { specifier: 'a', isTypeOnly: false, line: 3 },
    ]);
  });
});
