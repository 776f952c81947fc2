// Why: serves the bare page and the rows over the same listener as the node host, from a process of
// its own as the product's is.
// Must not: outlive the bench that forked it.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listen } from '../../src-main/hosts/listen.ts';

const [folder = '', rowsFile = ''] = process.argv.slice(2);
// Held as values and written for each request, as any server with the rows in memory does.
const rows = JSON.parse(readFileSync(rowsFile, 'utf8')) as unknown;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const listener = await listen({
  address: '127.0.0.1',
  port: 0,
  makeFetch: () => async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/rows.json') {
      return new Response(JSON.stringify(rows), {
        headers: { 'content-type': 'application/json' },
      });
    }
    const file = pathname === '/' ? '/index.html' : pathname;
    const isAsset = file.startsWith('/assets/');
    return new Response(new Uint8Array(readFileSync(join(folder, file))), {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-store',
      },
    });
  },
  onFault: (error) => {
    throw error;
  },
});
process.on('disconnect', () => void listener.close());
process.send?.(listener.port);
