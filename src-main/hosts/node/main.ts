// Why: starts the node host alone, without the rest of the command line: npm start and browser tests.
// Must not: do anything the command line's `serve` does not; both call runNodeHost.
import { parseArgs } from 'node:util';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import { defaultDataFolder } from '../default-folders.ts';
import { runNodeHost } from './run.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataFolder() },
    state: { type: 'string' },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: false },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`${hosts.node.badPort(values.port)}\n`);
  process.exit(2);
}

process.exitCode = await runNodeHost({
  dataFolder: values.data,
  port,
  open: values.open,
  ...(values.state === undefined ? {} : { stateFolder: values.state }),
});
