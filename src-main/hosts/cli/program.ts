// Why: the command line as one commander program, in Swedish, with the fixed exit codes.
// Must not: hold what a command does; commands/ does.
import { Command, CommanderError } from 'commander';
import { locateApp } from '../app-location.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addImportCommands } from './commands/imports.ts';
import { addPlanFileCommands } from './commands/plan-files.ts';
import { addProposalCommands } from './commands/proposal.ts';
import { addNeedCommands } from './commands/needs.ts';
import { addRegisterCommands } from './commands/registers.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSessionCommands } from './commands/sessions.ts';
import { exitCodes, reportFailure } from './output.ts';

function createProgram(): Command {
  const program = new Command('forsta-linjen')
    .description('Planerar socialtjänstens insatser utan individuell behovsprövning.')
    .version(locateApp().version)
    // `export --version N` means a catalogue version, not the program's.
    .enablePositionalOptions()
    .exitOverride();
  addPlanFileCommands(program);
  addImportCommands(program);
  addRegisterCommands(program);
  addNeedCommands(program);
  addSessionCommands(program);
  addProposalCommands(program);
  addServeCommand(program);
  addDemoCommand(program);
  return program;
}

/** Runs one command line. Answers with the exit code; output goes to the standard streams. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  process.exitCode = exitCodes.done;
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
    return process.exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return reportFailure(error, words.includes('--json'));
  }
}
