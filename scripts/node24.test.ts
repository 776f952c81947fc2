// Why: the person with an old Node must get a sentence, not a stack trace or a crash.
// Must not: need an old Node; the version is pretended in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { projectRoot, runCommand } from './run-command.ts';

const script = join(projectRoot, 'scripts', 'node24.mjs');

it('says what to do where Node is too old, and does not start the rest', async () => {
  const pretend = `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });",
  )}`;
  const { code, output } = await runCommand(
    process.execPath,
    ['--import', pretend, script, 'does/not/exist.ts'],
    { isQuiet: true },
  );
  expect(output.trim()).toMatch(
    /^Första linjen behöver Node 24, här kör 20\.1\.0\. Kör "npm install"/,
  );
  expect(code).toBe(2);
});

it('runs a script as if it had been started itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'node24-'));
  try {
    const inner = join(folder, 'inner.ts');
    writeFileSync(
      inner,
      'const [, path, ...rest]: string[] = process.argv;\nconsole.log(path, rest);',
    );
    const { code, output } = await runCommand(process.execPath, [script, inner, '--a', 'b c'], {
      isQuiet: true,
    });
    expect(output.trim()).toBe(`${inner} [ '--a', 'b c' ]`);
    expect(code).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('says how it is used', async () => {
  const { code } = await runCommand(process.execPath, [script], { isQuiet: true });
  expect(code).toBe(2);
});
