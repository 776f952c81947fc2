// Why: proves that a file gets its name whole and never in place of another.
// Must not: need a plan; see open.test.ts and backup.test.ts for those.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test/support/plan-files.ts';
import { giveName, hasLeftovers, newFilePath, removeUnfinished, temporaryBeside } from './files.ts';

const refused = (code: string): unknown =>
  expect.objectContaining({ name: 'PlanFileRefusal', code });

describe('giving a file its name', () => {
  it('moves it, and nothing else is left', () => {
    const target = join(temporaryFolder(), 'Plan.flplan');
    const temporary = temporaryBeside(target);
    writeFileSync(temporary, 'innehåll');
    giveName(temporary, target);
    expect(readFileSync(target, 'utf8')).toBe('innehåll');
    expect(readdirSync(dirname(target))).toEqual(['Plan.flplan']);
  });

  it('never takes the place of a file that came meanwhile', () => {
    const target = join(temporaryFolder(), 'Plan.flplan');
    const temporary = temporaryBeside(newFilePath(target));
    writeFileSync(temporary, 'vår');
    writeFileSync(target, 'någon annans');
    expect(() => giveName(temporary, target)).toThrow(refused('plan-exists'));
    expect(readFileSync(target, 'utf8')).toBe('någon annans');
    expect(existsSync(temporary)).toBe(true);
  });
});

describe('a file that is being made', () => {
  it('stands hidden beside its target, under a name of its own each time', () => {
    const target = join(temporaryFolder(), 'Plan.flplan');
    const [one, other] = [temporaryBeside(target), temporaryBeside(target)];
    expect(one).not.toBe(other);
    expect(dirname(one)).toBe(dirname(target));
    expect(basename(one)).toMatch(/^\.Plan\.flplan\.[0-9a-f]{12}\.tmp$/u);
  });

  it('goes away with all that stands beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.tmp');
    for (const ending of ['', '-wal', '-shm', '-journal']) writeFileSync(path + ending, '');
    writeFileSync(join(folder, 'annan'), '');
    expect(hasLeftovers(path)).toBe(true);
    removeUnfinished(path);
    removeUnfinished(path);
    expect(hasLeftovers(path)).toBe(false);
    expect(readdirSync(folder)).toEqual(['annan']);
  });

  it('cannot have a name that ends in a blank, which the library would cut off', () => {
    const path = join(temporaryFolder(), 'Plan.flplan ');
    expect(() => newFilePath(path)).toThrow(refused('file-not-found'));
  });
});
