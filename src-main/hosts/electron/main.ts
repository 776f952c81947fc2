// Why: Electron's entry: gives the desktop program its core and its arguments.
// Must not: wait for Electron to be ready at this level; readiness waits for this file to end.
import { app } from 'electron';

import { createApp } from '../../core/app.ts';
import { startDesktop } from './desktop.ts';

startDesktop({
  createApp,
  // In development the first argument is the project's folder.
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  workingFolder: process.cwd(),
});
