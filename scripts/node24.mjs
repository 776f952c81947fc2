// Why: the first line of every npm script. It is plain JavaScript, so that it runs where Node is too
// old for the rest and can say what is wrong; on Node 20 the database would end the process instead.
// Must not: use anything newer than Node 16 knows, or import a package.
import { fileURLToPath } from 'node:url';

const wanted = 24;

/** What npm scripts start. Each file reads its arguments as if it had been started itself. */
const programs = {
  start: [new URL('./start.ts', import.meta.url), () => import('./start.ts')],
  build: [new URL('./build.ts', import.meta.url), () => import('./build.ts')],
  test: [new URL('./test.ts', import.meta.url), () => import('./test.ts')],
  cli: [
    new URL('../src-main/hosts/cli/main.ts', import.meta.url),
    () => import('../src-main/hosts/cli/main.ts'),
  ],
  bench: [new URL('../test/bench/main.ts', import.meta.url), () => import('../test/bench/main.ts')],
};

const [name = '', ...rest] = process.argv.slice(2);
const program = programs[name];

if (program === undefined) {
  console.error(`Usage: node scripts/node24.mjs ${Object.keys(programs).join('|')} [arguments]`);
  process.exit(2);
}

if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `Första linjen behöver Node ${wanted}, här kör ${process.versions.node}. ` +
      'Kör "npm install" i projektets mapp: det hämtar rätt Node, och npm-kommandona använder den.',
  );
  process.exit(2);
}

const [address, load] = program;
process.argv = [process.argv[0], fileURLToPath(address), ...rest];
await load();
