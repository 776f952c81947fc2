// Why: npm start: the product, in Electron where that is possible, else the same product in the
// browser, saying in one line why.
// Must not: ask anything or need a network.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

import { defaultDataFolder } from '../src-main/hosts/default-folders.ts';
import { runNodeHost } from '../src-main/hosts/node/run.ts';
import { buildIfStale } from './build-if-stale.ts';
import { electronBinary } from './electron-binary.ts';
import { projectRoot } from './run-command.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Do not try Electron. */
    browser: { type: 'boolean', default: false },
    /** Folder of plans, for the browser. */
    data: { type: 'string', default: defaultDataFolder() },
    port: { type: 'string', default: '0' },
    /** Print the address without opening it. */
    'no-open': { type: 'boolean', default: false },
  },
});

/** A start that ends sooner than this with an error never showed a window. */
const shortestUse = 15_000;

process.exitCode = await start();

async function start(): Promise<number> {
  if (!(await buildIfStale())) {
    return 1;
  }
  if (values.browser) {
    return serve();
  }
  const electron = await electronBinary();
  if (electron.path === null) {
    return serve(electron.reason);
  }
  const startedAt = Date.now();
  const code = await runElectron(electron.path);
  if (code !== 0 && Date.now() - startedAt < shortestUse) {
    return serve(`Electron kunde inte starta (kod ${code})`);
  }
  return code ?? 1;
}

function runElectron(program: string): Promise<number | null> {
  // Electron refuses to run as root with its sandbox on; that is so in containers only.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve) => {
    const child = spawn(program, [projectRoot, ...asRoot, ...positionals], { stdio: 'inherit' });
    const passOn = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
    const end = (code: number | null): void => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      resolve(code);
    };
    child.once('error', () => end(null));
    child.once('exit', end);
  });
}

function serve(reason?: string): Promise<number> {
  if (reason !== undefined) {
    process.stdout.write(`Öppnar i webbläsaren i stället: ${reason}.\n`);
  }
  return runNodeHost({
    dataFolder: values.data,
    port: Number(values.port),
    open: !values['no-open'],
  });
}
