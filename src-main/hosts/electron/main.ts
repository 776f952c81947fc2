// Why: Electron's entry: the command line where the arguments are one, else the desktop program.
// Must not: wait for Electron to be ready at this level; readiness waits for this file to end.
import { app } from 'electron';

import { createApp } from '../../core/app.ts';
import { isCommandLine } from './command-line.ts';
import { startDesktop } from './desktop.ts';

// In development the first argument is the project's folder.
const args = process.argv.slice(app.isPackaged ? 1 : 2);

if (isCommandLine(args)) {
  const { runCommandLine } = await import('../cli/program.ts');
  const code = await runCommandLine(args);
  // The exit does not wait for what a pipe has not taken yet.
  await Promise.all([written(process.stdout), written(process.stderr)]);
  app.exit(code);
} else {
  startDesktop({ createApp, args, workingFolder: process.cwd() });
}

function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
