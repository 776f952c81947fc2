// Why: proves that a file that cannot be written leaves the old one and nothing beside it.
// Must not: depend on the rights of the user who runs it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/plan-files.ts';
import { writeWholeFile } from './whole-file.ts';

const bytes = new TextEncoder().encode('ny');

describe('writeWholeFile', () => {
  it('replaces the old file and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'gammal');
    writeWholeFile(join(folder, 'a.txt'), bytes);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('ny');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('refuses a folder that is not there, and a folder in the place of the file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'mapp'));
    expect(() => writeWholeFile(join(folder, 'saknas', 'a.txt'), bytes)).toThrow(/finns inte/);
    expect(() => writeWholeFile(join(folder, 'mapp'), bytes)).toThrow(/går inte att skriva/);
    expect(readdirSync(folder)).toEqual(['mapp']);
  });
});
