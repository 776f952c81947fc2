// Why: npm run build: the window and the main process, with a note of what they were built from.
// Must not: build when nothing has changed.
import { buildIfStale } from './build-if-stale.ts';

process.exitCode = (await buildIfStale()) ? 0 : 1;
