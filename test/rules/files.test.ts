// Why: the habits that a reader relies on hold in every file, or they hold in none.
// Must not: keep a list of exceptions; what cannot meet a rule is split or moved.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { isScript, projectFiles, projectRoot } from './project-files.ts';

const files = projectFiles();
const scripts = files.filter(isScript);
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

const longestScript = 400;
const longestReadme = 40;

/** Names of the scripts for which the judgement says what is wrong. */
function failing(judge: (source: string, path: string) => string | null): readonly string[] {
  return scripts.flatMap((path) => {
    const problem = judge(read(path), path);
    return problem === null ? [] : [`${path}: ${problem}`];
  });
}

/** The first paragraph of the comment a script opens with, a shebang left out. */
function opening(source: string): readonly string[] {
  const lines = source.split('\n');
  const start = lines[0]?.startsWith('#!') === true ? 1 : 0;
  const end = lines.findIndex((line, index) => index >= start && !/^\/\/ \S/.test(line));
  return lines.slice(start, end);
}

describe('every script', () => {
  it('was looked at', () => {
    expect(scripts.length).toBeGreaterThan(40);
  });

  it(`has at most ${longestScript} lines`, () => {
    expect(
      failing((source) => {
        const lines = source.trimEnd().split('\n').length;
        return lines > longestScript ? `${lines} lines` : null;
      }),
    ).toEqual([]);
  });

  it('opens with one to four lines: why it exists and what it must not do', () => {
    expect(
      failing((source) => {
        const comment = opening(source);
        const text = comment.join(' ');
        const isComplete = /\bWhy: \S/.test(text) && /\bMust not: \S/.test(text);
        return isComplete && comment.length <= 4 ? null : `opens with ${JSON.stringify(comment)}`;
      }),
    ).toEqual([]);
  });

  it('is named in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.[cm]?[jt]s$/;
    const component = /^(?:[A-Z][A-Za-z0-9]*|[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.test)?\.tsx$/;
    const isNamed = (name: string): boolean =>
      name.endsWith('.tsx') ? component.test(name) : kebab.test(name);
    expect(scripts.filter((path) => !isNamed(basename(path)))).toEqual([]);
  });

  it('switches no check off without saying why on the line', () => {
    // Put together here, so that this file does not find itself.
    const switches = new RegExp(
      ['@ts-(?:ignore|nocheck|expect-error)', '(?:oxlint|eslint)-disable'].join('|'),
    );
    expect(
      failing((source, path) => {
        const line = source
          .split('\n')
          .find((text) => switches.test(text) && !/ (?:--|:) \S.{10,}/.test(text));
        return line === undefined || path === 'test/rules/files.test.ts' ? null : line.trim();
      }),
    ).toEqual([]);
  });

  it('that is a test runs whole: nothing skipped, nothing singled out', () => {
    const partial =
      /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme|fails)\b|\bskipIf\b|\brunIf\b/;
    expect(
      failing((source, path) =>
        path !== 'test/rules/files.test.ts' && partial.test(source)
          ? String(partial.exec(source)?.[0])
          : null,
      ),
    ).toEqual([]);
  });
});

describe('every text of the project', () => {
  const texts = files.filter(
    (path) => !/\.(?:png|ico|icns|woff2?|ttf|otf|xlsx|docx|pdf|zip|flplan|gz)$/.test(path),
  );

  it('names no folder of a machine and no registry', () => {
    const homes = ['home', 'root', 'Users', 'work'].join('|');
    const folders = new RegExp(String.raw`(?<![\w.)}])(?:/|[A-Z]:\\{1,2})(?:${homes})[/\\]\w`);
    const registry = /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio|mirror)[\w.-]*/i;
    const found = texts.flatMap((path) => {
      const match = folders.exec(read(path)) ?? registry.exec(read(path));
      return match === null ? [] : [`${path}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  it('is UTF-8 without a byte order mark, apart from fixtures that test encodings', () => {
    const found = texts
      .filter((path) => !path.startsWith('test/fixtures/'))
      .filter((path) => {
        const bytes = readFileSync(join(projectRoot, path));
        return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) || !isUtf8(bytes);
      });
    expect(found).toEqual([]);
  });

  it(`a folder's README has at most ${longestReadme} lines`, () => {
    const long = files
      .filter((path) => path.endsWith('/README.md'))
      .filter((path) => read(path).trimEnd().split('\n').length > longestReadme);
    expect(long).toEqual([]);
  });
});

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
}
