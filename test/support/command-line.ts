// Why: runs the command line with its real streams and exit codes, in this process where many
// commands follow each other, and as a process of its own where that is the point.
// Must not: call the use cases directly; then streams and exit codes would go untested.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src-main/hosts/cli/program.ts';

const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as people and programs do: as a process. */
export function runProcess(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  return { code: status, stdout, stderr };
}

/** Runs a command here, with what it writes to the standard streams caught. */
export async function runCommand(...words: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const before = {
    stdout: process.stdout.write,
    stderr: process.stderr.write,
    exitCode: process.exitCode,
  };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = (text: string | Uint8Array): boolean => {
      written[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
      return true;
    };
  }
  try {
    const code = await runCommandLine(words);
    return { code, ...written };
  } finally {
    process.stdout.write = before.stdout;
    process.stderr.write = before.stderr;
    process.exitCode = before.exitCode;
  }
}

/** The one JSON document on standard output, of a command that is expected to end with the code. */
export async function runJson<Result = Record<string, unknown>>(
  words: readonly string[],
  code = 0,
): Promise<Result> {
  const ran = await runCommand(...words, '--json');
  if (ran.code !== code) {
    throw new Error(
      `${words.join(' ')} ended with ${ran.code}, not ${code}: ${ran.stderr}${ran.stdout}`,
    );
  }
  return JSON.parse(ran.stdout) as Result;
}

export interface JsonError {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly problems?: readonly { readonly place: string; readonly message: string }[];
  };
}

/** The error of a command that is expected to be refused. */
export async function runRefused(...words: readonly string[]): Promise<JsonError['error']> {
  const { error } = await runJson<JsonError>(words, 1);
  return error;
}

const examples = fileURLToPath(new URL('../../resources/examples/', import.meta.url));

/** A file under resources/examples. */
export function exampleFile(name: string): string {
  return join(examples, name);
}
