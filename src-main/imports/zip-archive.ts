// Why: opens a workbook's zip without trusting a word it says of itself: what it claims is bounded,
// what really comes out is bounded again, and each part is checked against its checksum.
// Must not: write anything anywhere, or unpack a part that nobody asked for.
import { crc32, inflateRawSync } from 'node:zlib';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_LOCATOR_LENGTH = 20;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const WIDE_EXTRA = 0x0001;
const NOT_HERE_32 = 0xffffffff;
const NOT_HERE_16 = 0xffff;
const FLAG_ENCRYPTED = 1;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
const METHOD_AES = 99;

interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly statedSize: number;
  readonly offset: number;
}

export interface ZipArchive {
  /** Names as written in the file. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one part; the sum of all parts unpacked so far is held to the limit. */
  read(name: string): Uint8Array;
}

function truncated(cause?: unknown): ImportRefusal {
  return new ImportRefusal('truncated-file', messages.truncated, [], { cause });
}

/** Reads numbers within the file; beyond its end is a truncated file, never an exception of another kind. */
class ZipBytes {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(offset: number): number {
    if (offset < 0 || offset + 2 > this.bytes.length) throw truncated();
    return this.#view.getUint16(offset, true);
  }

  u32(offset: number): number {
    if (offset < 0 || offset + 4 > this.bytes.length) throw truncated();
    return this.#view.getUint32(offset, true);
  }

  u64(offset: number): number {
    const value = this.u32(offset) + this.u32(offset + 4) * 2 ** 32;
    if (!Number.isSafeInteger(value)) throw truncated();
    return value;
  }

  slice(start: number, length: number): Uint8Array {
    if (start < 0 || length < 0 || start + length > this.bytes.length) throw truncated();
    return this.bytes.subarray(start, start + length);
  }
}

/** The directory's place: the last end record whose comment reaches exactly to the end of the file. */
function findDirectory(zip: ZipBytes): { offset: number; count: number } {
  const { length } = zip.bytes;
  const first = Math.max(0, length - END_LENGTH - LONGEST_COMMENT);
  for (let at = length - END_LENGTH; at >= first; at -= 1) {
    if (zip.u32(at) !== END_SIGNATURE || at + END_LENGTH + zip.u16(at + 20) !== length) continue;
    const count = zip.u16(at + 10);
    const offset = zip.u32(at + 16);
    if (count !== NOT_HERE_16 && offset !== NOT_HERE_32) return { offset, count };
    const locator = at - WIDE_LOCATOR_LENGTH;
    if (zip.u32(locator) !== WIDE_LOCATOR_SIGNATURE) throw truncated();
    const record = zip.u64(locator + 8);
    if (zip.u32(record) !== WIDE_END_SIGNATURE) throw truncated();
    return { count: zip.u64(record + 32), offset: zip.u64(record + 48) };
  }
  throw truncated();
}

/** Sizes and offset of an entry that says they stand in its 64-bit extra field. */
function readWideFields(
  zip: ZipBytes,
  extra: { start: number; end: number },
  fields: { stated: number; packed: number; offset: number },
): { stated: number; packed: number; offset: number } {
  if (![fields.stated, fields.packed, fields.offset].includes(NOT_HERE_32)) return fields;
  for (let at = extra.start; at + 4 <= extra.end; at += 4 + zip.u16(at + 2)) {
    if (zip.u16(at) !== WIDE_EXTRA) continue;
    const end = at + 4 + zip.u16(at + 2);
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== NOT_HERE_32) return value;
      if (next + 8 > end) throw truncated();
      next += 8;
      return zip.u64(next - 8);
    };
    // The order is fixed by the format: stated size, packed size, offset.
    const stated = take(fields.stated);
    const packed = take(fields.packed);
    return { stated, packed, offset: take(fields.offset) };
  }
  throw truncated();
}

/** A name that would lead out of a folder, were the archive ever unpacked to disk. */
function isUnsafeName(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[a-z]:/iu.test(name) ||
    name.split('/').includes('..')
  );
}

function readDirectory(zip: ZipBytes, limits: ImportLimits): Map<string, ZipEntry> {
  const { offset, count } = findDirectory(zip);
  if (count > limits.zipEntries) {
    throw new ImportRefusal('file-too-large', messages.tooManyParts);
  }
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let statedTotal = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (zip.u32(at) !== ENTRY_SIGNATURE) throw truncated();
    const nameLength = zip.u16(at + 28);
    const extraLength = zip.u16(at + 30);
    const name = decoder.decode(zip.slice(at + ENTRY_LENGTH, nameLength));
    const extraStart = at + ENTRY_LENGTH + nameLength;
    const wide = readWideFields(
      zip,
      { start: extraStart, end: extraStart + extraLength },
      { stated: zip.u32(at + 24), packed: zip.u32(at + 20), offset: zip.u32(at + 42) },
    );
    // Two parts under one name would let this check read one and the library another.
    if (isUnsafeName(name) || entries.has(name.toLowerCase())) {
      throw new ImportRefusal('not-a-table', messages.unsafeParts);
    }
    statedTotal += wide.stated;
    if (statedTotal > limits.statedBytes) {
      throw new ImportRefusal('file-too-large', messages.unpacksTooLarge(limits.statedBytes));
    }
    entries.set(name.toLowerCase(), {
      name,
      isEncrypted: (zip.u16(at + 8) & FLAG_ENCRYPTED) !== 0,
      method: zip.u16(at + 10),
      checksum: zip.u32(at + 16),
      packedSize: wide.packed,
      statedSize: wide.stated,
      offset: wide.offset,
    });
    at = extraStart + extraLength + zip.u16(at + 32);
  }
  return entries;
}

function unpack(
  zip: ZipBytes,
  entry: ZipEntry,
  allowance: number,
  limits: ImportLimits,
): Uint8Array {
  if (entry.isEncrypted || entry.method === METHOD_AES) {
    throw new ImportRefusal('encrypted', messages.encrypted);
  }
  if (zip.u32(entry.offset) !== LOCAL_SIGNATURE) throw truncated();
  const start =
    entry.offset + LOCAL_LENGTH + zip.u16(entry.offset + 26) + zip.u16(entry.offset + 28);
  const packed = zip.slice(start, entry.packedSize);
  const tooLarge = new ImportRefusal(
    'file-too-large',
    messages.unpacksTooLarge(limits.unpackedBytes),
  );
  if (entry.method === METHOD_STORED) {
    if (packed.length > allowance) throw tooLarge;
    return packed;
  }
  if (entry.method !== METHOD_DEFLATED) {
    throw new ImportRefusal('not-a-table', messages.notATable);
  }
  if (allowance < 1) throw tooLarge;
  try {
    return inflateRawSync(packed, { maxOutputLength: allowance });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge;
    throw truncated(error);
  }
}

/** Opens the directory of a zip; throws `ImportRefusal` for anything a workbook would not be. */
export function openZip(bytes: Uint8Array, limits: ImportLimits): ZipArchive {
  const zip = new ZipBytes(bytes);
  const entries = readDirectory(zip, limits);
  let allowance = limits.unpackedBytes;
  const counted = new Set<ZipEntry>();
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw truncated();
      // A part that is read again takes the place of itself.
      const room = counted.has(entry) ? allowance + entry.statedSize : allowance;
      const content = unpack(zip, entry, room, limits);
      if (!counted.has(entry)) allowance -= content.length;
      counted.add(entry);
      if (content.length !== entry.statedSize || crc32(content) !== entry.checksum) {
        throw truncated();
      }
      return content;
    },
  };
}
