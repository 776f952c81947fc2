// Why: an id on the user's screen is worth nothing if the log lost the entry.
// Must not: write outside its own temporary folder.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createLogFile } from './log-file.ts';

let stateFolder: string;
const now = (): Date => new Date('2026-11-22T10:00:00Z');

beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'log-file-'));
});

afterEach(() => {
  rmSync(stateFolder, { recursive: true });
});

const read = (name = 'forsta-linjen.log'): string =>
  readFileSync(join(stateFolder, 'logs', name), 'utf8');

it('appends one line an entry, with the id and the whole chain of causes', () => {
  const log = createLogFile({ stateFolder, now });
  log({ level: 'info', message: 'startad' });
  const error = new Error('yttre', { cause: new Error('inre') });
  log({ level: 'error', message: 'fel', faultId: 'F-1', error });
  const [first, second] = read().trim().split('\n');
  expect(JSON.parse(first ?? '')).toEqual({
    time: '2026-11-22T10:00:00.000Z',
    level: 'info',
    message: 'startad',
  });
  expect(JSON.parse(second ?? '')).toMatchObject({ level: 'error', faultId: 'F-1' });
  expect(second).toContain('yttre');
  expect(second).toContain('inre');
});

it('sets a large file aside, and keeps it', () => {
  const log = createLogFile({ stateFolder, now });
  log({ level: 'info', message: 'först' });
  writeFileSync(join(stateFolder, 'logs', 'forsta-linjen.log'), 'x'.repeat(2_000_001));
  log({ level: 'info', message: 'sedan' });
  expect(statSync(join(stateFolder, 'logs', 'forsta-linjen.log.1')).size).toBe(2_000_001);
  expect(read().trim().split('\n')).toHaveLength(1);
});

it('says it elsewhere when the file cannot be written', () => {
  writeFileSync(join(stateFolder, 'logs'), 'en fil där mappen skulle ligga');
  const lines: string[] = [];
  const log = createLogFile({ stateFolder, now, fallback: (line) => lines.push(line) });
  log({ level: 'error', message: 'fel', faultId: 'F-2' });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('F-2');
  expect(lines[1]).toMatch(/EEXIST|ENOTDIR/);
});
