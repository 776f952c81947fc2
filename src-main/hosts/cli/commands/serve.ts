// Why: the window in a browser, over the node host.
// Must not: listen on anything but this machine.
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { defaultDataFolder } from '../../default-folders.ts';
import { runNodeHost } from '../../node/run.ts';

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('öppnar fönstret i webbläsaren; skriver LISTENING och adressen')
    .option('--data <mapp>', 'mappen med planer', defaultDataFolder())
    .option('--port <n>', 'port; 0 låter systemet välja', portNumber, 0)
    .option('--open', 'öppnar adressen i webbläsaren')
    .action(
      async (options: {
        readonly data: string;
        readonly port: number;
        readonly open?: boolean;
      }) => {
        process.exitCode = await runNodeHost({
          dataFolder: options.data,
          port: options.port,
          open: options.open === true,
        });
      },
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Ange en port 0–65535.');
  return port;
}
