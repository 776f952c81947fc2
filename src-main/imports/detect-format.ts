// Why: says what a file is by what it holds; people rename files, and browsers lie about types.
// Must not: look at the file's name, or read more than it needs to tell the kinds apart.
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';

export type FileFormat = 'zip' | 'text';

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP_MAGIC = [0x50, 0x4b, 0x05, 0x06];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/** Documents people pick by mistake, by their first bytes. */
const OTHER_DOCUMENTS: readonly { readonly magic: readonly number[]; readonly kind: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], kind: 'en PDF' },
  { magic: [0x89, 0x50, 0x4e, 0x47], kind: 'en bild' },
  { magic: [0xff, 0xd8, 0xff], kind: 'en bild' },
  { magic: [0x47, 0x49, 0x46, 0x38], kind: 'en bild' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'ett textdokument (RTF)' },
  {
    magic: [...new TextEncoder().encode('SQLite format 3')],
    kind: 'en databas, kanske en plan (.flplan)',
  },
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);
}

/** Directory names of an OLE file stand in UTF-16. */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from(name, 'utf16le'));
}

function refuseOle(bytes: Uint8Array): never {
  if (hasOleStream(bytes, 'EncryptedPackage')) {
    throw new ImportRefusal('encrypted', messages.encrypted);
  }
  if (hasOleStream(bytes, 'WordDocument')) {
    throw new ImportRefusal('not-a-table', messages.otherDocument('ett gammalt Word-dokument'));
  }
  throw new ImportRefusal('old-xls', messages.oldXls);
}

/** `zip` for what may be a workbook, `text` for what may be a CSV file; all else is refused. */
export function detectFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) throw new ImportRefusal('empty-file', messages.emptyFile);
  if (startsWith(bytes, ZIP_MAGIC) || startsWith(bytes, EMPTY_ZIP_MAGIC)) return 'zip';
  if (startsWith(bytes, OLE_MAGIC)) refuseOle(bytes);
  const other = OTHER_DOCUMENTS.find(({ magic }) => startsWith(bytes, magic));
  if (other !== undefined) {
    throw new ImportRefusal('not-a-table', messages.otherDocument(other.kind));
  }
  return 'text';
}
