// Why: files the core makes (exports, backups) until a person has saved or fetched them.
// Must not: let a browser choose a path, or keep files after the product is closed.
import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Desktop } from './ports.ts';
import { Refusal } from './refusal.ts';
import { writeWholeFile } from './whole-file.ts';

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  /** The content, or the path of a finished file that is moved into keeping. */
  readonly content: Uint8Array | { readonly path: string };
}

export interface KeptFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

export type SavedFile =
  | { readonly way: 'saved'; readonly name: string }
  | { readonly way: 'download'; readonly url: string }
  | { readonly way: 'cancelled' };

export interface MadeFiles {
  /** A path in keeping for a file that is about to be made. */
  readonly pathFor: (name: string) => string;
  readonly keep: (file: MadeFile) => KeptFile;
  readonly save: (fileId: string) => Promise<SavedFile>;
  /** The answer to GET /files/<id>, or null where there is no such file. */
  readonly response: (fileId: string) => Response | null;
  readonly close: () => void;
}

export function createMadeFiles(desktop: Desktop): MadeFiles {
  const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-'));
  const kept = new Map<
    string,
    { readonly path: string; readonly name: string; readonly mediaType: string }
  >();

  return {
    pathFor: (name) => join(folder, `${randomUUID()}-${name}`),
    keep(file) {
      const fileId = randomUUID();
      const path = file.content instanceof Uint8Array ? join(folder, fileId) : file.content.path;
      if (file.content instanceof Uint8Array) writeFileSync(path, file.content);
      kept.set(fileId, { path, name: file.name, mediaType: file.mediaType });
      return { fileId, name: file.name, size: statSync(path).size };
    },
    async save(fileId) {
      const file = kept.get(fileId);
      if (!file) {
        throw new Refusal('file-not-found', 'Filen finns inte kvar. Exportera en gång till.');
      }
      if (!desktop.capabilities.includes('save-file-dialog')) {
        return { way: 'download', url: `/files/${fileId}` };
      }
      const target = await desktop.chooseWhereToSave(file.name, 'export');
      if (target === null) return { way: 'cancelled' };
      writeWholeFile(target, readFileSync(file.path));
      return { way: 'saved', name: target };
    },
    response(fileId) {
      const file = kept.get(fileId);
      if (!file) return null;
      const encoded = encodeURIComponent(file.name);
      return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, {
        headers: {
          'content-type': file.mediaType,
          'content-length': String(statSync(file.path).size),
          'content-disposition': `attachment; filename="${asciiName(file.name)}"; filename*=UTF-8''${encoded}`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    },
    close() {
      kept.clear();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The name for clients that do not read `filename*`. */
function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w. -]/g, '_');
}
