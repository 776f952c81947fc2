// Why: the packaged program is also the command line (`forsta-linjen info plan.flplan`); this tells a
// command from what a desktop gives a program it starts.
// Must not: know what a command does.

/** The commands of the fixed command line; a test holds them to the command line's own list. */
export const commandNames: ReadonlySet<string> = new Set([
  'new',
  'info',
  'import',
  'services',
  'screen',
  'session',
  'rank',
  'risks',
  'rollout',
  'needs',
  'insights',
  'export',
  'adopt',
  'check',
  'backup',
  'restore',
  'serve',
  'demo',
  'help',
]);

/** Whether the arguments are a command line and not, say, a plan to open or a switch of Chromium. */
export function isCommandLine(args: readonly string[]): boolean {
  const [first] = args;
  return first !== undefined && (commandNames.has(first) || first === '--help');
}
