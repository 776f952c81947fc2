// Why: tests that need the product over a real port start it as its own process, as users do.
// Must not: share a folder or a port between tests; both are new each time and gone afterwards.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
/** Each test starts a process; what the last one compiled need not be compiled again. */
const compileCache = join(root, 'node_modules', '.cache', 'node-compile');

export interface NodeHostProcess {
  /** The address to open, with its secret. */
  readonly url: string;
  /** The address without path and secret. */
  readonly origin: string;
  readonly token: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** What the host wrote on standard error so far. */
  errorOutput(): string;
  /** Sends SIGTERM and answers the exit code; the data folder stays until `remove`. */
  stop(): Promise<number | null>;
  /** Stops, and removes the data folder where this function made it. */
  remove(): Promise<void>;
}

export interface NodeHostProcessOptions {
  /** A folder the caller keeps; otherwise one is made and removed. */
  readonly dataFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `src-main/hosts/node/main.ts` on a free port and waits for its `LISTENING` line. */
export async function startNodeHostProcess(
  options: NodeHostProcessOptions = {},
): Promise<NodeHostProcess> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'forsta-linjen-'));
  const script = join(root, 'src-main', 'hosts', 'node', 'main.ts');
  const child = spawn(process.execPath, [script, '--data', dataFolder, '--port', '0'], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...plainEnvironment(),
      NODE_COMPILE_CACHE: compileCache,
      ...options.env,
    },
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let errorOutput = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errorOutput += text;
  });
  const url = await Promise.race([
    listeningUrl(child.stdout.setEncoding('utf8')),
    exited.then(([code]): never => {
      throw new Error(`The host ended with code ${code} before it listened.\n${errorOutput}`);
    }),
  ]);
  const address = new URL(url);
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
    }
    const [code] = await exited;
    return code;
  };
  return {
    url,
    origin: address.origin,
    token: address.searchParams.get('token') ?? '',
    dataFolder,
    process: child,
    errorOutput: () => errorOutput,
    stop,
    remove: async () => {
      await stop();
      if (options.dataFolder === undefined) {
        rmSync(dataFolder, { recursive: true, force: true });
      }
    },
  };
}

/** For a process whose output is compared: no colours, and no warning that a runner wanted some. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _forced, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1' };
}

async function listeningUrl(
  output: AsyncIterable<string> & NodeJS.ReadableStream,
): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    output.on('data', (part: string) => {
      text += part;
      const match = /^LISTENING (\S+)\n/m.exec(text);
      if (match?.[1] !== undefined) {
        resolve(match[1]);
      }
    });
  });
}
