// Why: serves the built window with the policy that keeps foreign script and style out.
// Must not: serve anything outside the built folder, or write the nonce into a cached answer.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.map': 'application/json',
};

/** The literal in index.html that is replaced by a new nonce for each request. */
export const nonceMark = '__CSP_NONCE__';

export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Answers a GET of the window: a built file, or index.html for every route of the window itself. */
export function rendererResponse(folder: string | null, pathname: string): Response {
  if (folder === null) {
    return new Response('Fönstret är inte byggt. Kör npm run build.', {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const file = fileInside(folder, pathname);
  if (file !== null) return fileResponse(file);
  if (extname(pathname) !== '')
    return new Response('Not found', { status: 404, headers: commonHeaders });
  return pageResponse(folder);
}

function fileInside(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch (error) {
    // A malformed address names no file of ours.
    if (error instanceof URIError) return null;
    throw error;
  }
  const file = normalize(join(folder, decoded));
  if (!file.startsWith(folder + sep) || file.includes('\0') || file.endsWith('.html')) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function fileResponse(file: string): Response {
  return new Response(new Uint8Array(readFileSync(file)), {
    headers: {
      ...commonHeaders,
      'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      // Built names carry a hash of their content.
      'cache-control': file.includes(`${sep}assets${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    },
  });
}

function pageResponse(folder: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll(nonceMark, nonce);
  return new Response(page, {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
    },
  });
}
