// Why: makes a plain zip of parts that have already been checked, so that the workbook library
// never sees a byte of the file that the checks did not see.
// Must not: be used for exports; it does not compress.
import { crc32 } from 'node:zlib';

const UTF8_NAMES = 0x0800;

function header(length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return bytes;
}

/** A zip of the given parts, uncompressed, in the order of the map. */
export function storeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = encoder.encode(name);
    const place = offset;
    const common = (view: DataView, at: number): void => {
      view.setUint16(at, 20, true);
      view.setUint16(at + 2, UTF8_NAMES, true);
      view.setUint32(at + 10, crc32(content), true);
      view.setUint32(at + 14, content.length, true);
      view.setUint32(at + 18, content.length, true);
      view.setUint16(at + 22, nameBytes.length, true);
    };
    const localHeader = header(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      common(view, 4);
    });
    const directoryHeader = header(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, 20, true);
      common(view, 6);
      view.setUint32(42, place, true);
    });
    local.push(localHeader, nameBytes, content);
    directory.push(directoryHeader, nameBytes);
    offset += localHeader.length + nameBytes.length + content.length;
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, parts.size, true);
    view.setUint16(10, parts.size, true);
    view.setUint32(12, directoryLength, true);
    view.setUint32(16, offset, true);
  });
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
}
