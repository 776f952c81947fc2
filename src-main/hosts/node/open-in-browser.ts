// Why: where Electron cannot be had, the product opens in the person's own browser.
// Must not: fail the host; a machine without a display or browser still has the printed address.
import { spawn } from 'node:child_process';

type Command = readonly [program: string, ...args: readonly string[]];

/** The command that shows an address on this kind of machine, or null where there is no display. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Command | null {
  switch (platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      // Not "start": the shell would read & in the address as the end of the command.
      return ['rundll32', 'url.dll,FileProtocolHandler', address];
    default: {
      const hasDisplay = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
        (display) => display !== undefined && display !== '',
      );
      return hasDisplay ? ['xdg-open', address] : null;
    }
  }
}

/** Opens the address in the default browser. Answers false where that could not be started. */
export function openInBrowser(address: string): Promise<boolean> {
  const command = browserCommand(address, process.platform, process.env);
  if (command === null) {
    return Promise.resolve(false);
  }
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
