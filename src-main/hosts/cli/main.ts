// Why: the command line's first file.
// Must not: do anything but run it.
import { runCommandLine } from './program.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
