// Why: the first line of every npm script. It is plain JavaScript, so that it runs where Node is too
// old for the rest and can say what is wrong; on Node 20 the database would end the process instead.
// Must not: use anything newer than Node 16 knows, or import a package.
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const wanted = 24;
const [script, ...rest] = process.argv.slice(2);

if (script === undefined) {
  console.error('Usage: node scripts/node24.mjs <script> [arguments]');
  process.exit(2);
}

if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `Första linjen behöver Node ${wanted}, här kör ${process.versions.node}. ` +
      'Kör "npm install" i projektets mapp: det hämtar rätt Node, och npm-kommandona använder den.',
  );
  process.exit(2);
}

const path = resolve(dirname(fileURLToPath(import.meta.url)), '..', script);
process.argv = [process.argv[0], path, ...rest];
await import(pathToFileURL(path).href);
