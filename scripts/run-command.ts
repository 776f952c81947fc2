// Why: the scripts start other programs in three ways only: showing their output, collecting it, or
// with a time limit; each says plainly how it ended.
// Must not: use a shell; arguments stay arguments.
import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');

export interface CommandResult {
  /** Exit code; null where the program could not be started, was stopped or ran out of time. */
  readonly code: number | null;
  /** Standard output and error together, where they were collected. */
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds?: number;
  /** Collect the output instead of showing it. */
  readonly isQuiet?: boolean;
}

/** Runs a program in the project's folder and waits for its end. Never rejects. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { env = {}, timeoutMilliseconds, isQuiet = false } = options;
  const spawnOptions: SpawnOptions = {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    ...(timeoutMilliseconds === undefined
      ? {}
      : { timeout: timeoutMilliseconds, killSignal: 'SIGKILL' as const }),
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, spawnOptions);
    let output = '';
    const collect = (part: string): void => {
      output += part;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => resolve({ code: null, output: output + String(error) }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Runs a tool of node_modules with this Node, not with whatever Node the machine has. */
export function runTool(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const path = join(projectRoot, 'node_modules', ...script.split('/'));
  return runCommand(process.execPath, [path, ...args], options);
}
