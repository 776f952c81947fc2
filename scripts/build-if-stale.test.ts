// Why: a stale build shown as the product, or tested as it, would make every result worthless.
// Must not: build; folders are made for the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { digestOfInputs, isBuilt } from './build-if-stale.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
  write('src-main/core/app.ts', 'a');
  write('package.json', '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function build(): void {
  write('out/main/main.js', '');
  write('out/main/worker.js', '');
  write('out/renderer/index.html', '');
  write('out/phone/index.html', '');
  write('out/built-from.txt', digestOfInputs(root));
}

it('knows a build of the sources as they are', () => {
  expect(isBuilt(root)).toBe(false);
  build();
  expect(isBuilt(root)).toBe(true);
});

it('sees a change, a new file, a rename and a change of the dependencies', () => {
  const changes: readonly (() => void)[] = [
    () => write('src-main/core/app.ts', 'b'),
    () => write('src-renderer/app/main.tsx', ''),
    () => write('package-lock.json', '{}'),
    () => rmSync(join(root, 'package.json')),
  ];
  for (const change of changes) {
    build();
    change();
    expect(isBuilt(root)).toBe(false);
  }
});

it('does not mind tests, and not the time of a file', () => {
  build();
  write('src-main/core/app.test.ts', '');
  write('src-main/core/app.ts', 'a');
  expect(isBuilt(root)).toBe(true);
});

it('does not take an incomplete build for one', () => {
  build();
  rmSync(join(root, 'out/main/worker.js'));
  expect(isBuilt(root)).toBe(false);
});
