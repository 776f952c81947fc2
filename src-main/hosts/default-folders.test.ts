// Why: plans that seem gone because two hosts look in two folders would frighten anyone.
// Must not: look at the home of whoever runs the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { defaultDataFolder } from './default-folders.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

it('is in Documents on Windows and macOS', () => {
  for (const platform of ['win32', 'darwin'] as const) {
    expect(defaultDataFolder({ home, platform, configFolder: undefined })).toBe(
      join(home, 'Documents', 'Första linjen'),
    );
  }
});

it('follows the name that a Linux desktop gave the folder', () => {
  mkdirSync(join(home, '.config'));
  writeFileSync(
    join(home, '.config', 'user-dirs.dirs'),
    'XDG_DESKTOP_DIR="$HOME/Skrivbord"\nXDG_DOCUMENTS_DIR="$HOME/Dokument"\n',
  );
  expect(defaultDataFolder({ home, platform: 'linux', configFolder: undefined })).toBe(
    join(home, 'Dokument', 'Första linjen'),
  );
});

it('uses Documents where a Linux machine has one, else the home folder', () => {
  const search = { home, platform: 'linux', configFolder: join(home, 'none') } as const;
  expect(defaultDataFolder(search)).toBe(join(home, 'Första linjen'));
  mkdirSync(join(home, 'Documents'));
  expect(defaultDataFolder(search)).toBe(join(home, 'Documents', 'Första linjen'));
});
