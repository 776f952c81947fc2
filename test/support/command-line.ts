// Why: runs the command line as people and programs do: as a process of its own.
// Must not: call the use cases directly; then its streams and exit codes would go untested.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runCommand(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  return { code: status, stdout, stderr };
}

/** The one JSON document on standard output, of a command that is expected to end so. */
export function runJson<Result = Record<string, unknown>>(
  words: readonly string[],
  code = 0,
): Result {
  const ran = runCommand(...words, '--json');
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
export function runRefused(...words: readonly string[]): JsonError['error'] {
  return runJson<JsonError>(words, 1).error;
}

/** A file under resources/examples. */
export function exampleFile(name: string): string {
  return fileURLToPath(new URL(`../../resources/examples/${name}`, import.meta.url));
}
