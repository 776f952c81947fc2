// Why: a started host needs the same three things wherever it was started from (command line, npm
// start, tests): say the address, stop cleanly on a signal, and say plainly why it cannot start.
// Must not: parse arguments; main.ts and the command line do.
import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import { openInBrowser } from './open-in-browser.ts';
import { startNodeHost, type NodeHost, type NodeHostOptions } from './host.ts';

export interface RunOptions extends NodeHostOptions {
  /** Also open the address in the person's browser. */
  readonly open?: boolean;
}

/** Exit codes as the command line has them. */
const exitCode = { done: 0, refused: 1, fault: 3 } as const;

/**
 * Starts the host, prints `LISTENING <url>` on standard output and resolves when a signal has
 * stopped it, with the exit code. A second signal ends the process at once.
 */
export async function runNodeHost(options: RunOptions): Promise<number> {
  let host: NodeHost;
  try {
    host = await startNodeHost(options);
  } catch (error) {
    const reason = startFailure(error, options);
    if (reason === null) {
      throw error;
    }
    process.stderr.write(`${reason}\n`);
    return exitCode.refused;
  }
  const stopped = untilSignal();
  process.stdout.write(`LISTENING ${host.url}\n`);
  if (options.open === true) {
    await openInBrowser(host.url);
  }
  await stopped;
  try {
    await host.close();
    return exitCode.done;
  } catch (error) {
    process.stderr.write(`${hosts.node.notClosed(String(error))}\n`);
    return exitCode.fault;
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) {
        process.exit(exitCode.fault);
      }
      isStopping = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
  });
}

function startFailure(error: unknown, options: RunOptions): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return hosts.node.portTaken(options.port ?? 0);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return hosts.node.notWritable(options.dataFolder);
    case 'ENOTDIR':
    case 'EEXIST':
      return hosts.node.noFolder(options.dataFolder);
    default:
      return null;
  }
}
