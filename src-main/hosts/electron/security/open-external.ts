// Why: rule: this is the only way out of the program, and only https goes through it. Other schemes
// can start programs on the machine.
// Must not: be called with an address that a person did not choose to follow.
import type { Shell } from 'electron';

import type { Log } from '../../log-file.ts';

/** Opens an https address in the person's browser, and drops any other. */
export type OpenExternal = (address: string) => void;

export function createOpenExternal(shell: Pick<Shell, 'openExternal'>, log: Log): OpenExternal {
  return (address) => {
    const url = URL.parse(address);
    // A name or password in an address is there to make it look like another.
    if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
      log({ level: 'warn', message: `Refused to open an address of scheme ${url?.protocol}` });
      return;
    }
    shell.openExternal(url.href).catch((error: unknown) => {
      log({ level: 'error', message: 'The browser could not be opened', error });
    });
  };
}
