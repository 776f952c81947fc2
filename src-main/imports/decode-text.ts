// Why: turns the bytes of a text file into letters that are certain: å, ä and ö must never be
// guessed wrong and stored.
// Must not: replace what it cannot read by a question mark.
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** UTF-8 letters å, ä, ö, Å, Ä, Ö as they look when read as Windows-1252. */
const MISREAD_UTF8 = /Ã[¥¤¶…„–]/u;
// Bytes that mean nothing in Windows-1252 come out as C1 controls.
const UNDEFINED_IN_1252 = /[\u0080-\u009F]/u;
/** å, ä and ö of old Mac and DOS files, inside words, as they look when read as Windows-1252. */
const MISREAD_MAC_OR_DOS = /\p{L}[†„”Œ]\p{L}|\p{Ll}Š/u;

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return null; // Not valid in this encoding: the caller tries on.
    throw error;
  }
}

function unknownEncoding(): ImportRefusal {
  return new ImportRefusal('unknown-encoding', messages.unknownEncoding);
}

/** Many zero bytes on one side of each pair: UTF-16 that lost its mark. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) < sample.length / 20;
}

/** More than a stray control character: not text at all. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1;
  }
  return controls > 2 && controls > text.length / 1_000;
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le') ?? refuse();
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be') ?? refuse();
  return null;
}

function refuse(): never {
  throw unknownEncoding();
}

/** The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked !== null) {
    if (looksBinary(marked.text)) throw new ImportRefusal('not-a-table', messages.notATable);
    return marked;
  }
  if (bytes.includes(0)) {
    if (looksLikeUtf16(bytes)) throw unknownEncoding();
    throw new ImportRefusal('not-a-table', messages.notATable);
  }
  const unicode = decode(bytes, 'utf-8');
  const decoded = unicode ?? decode(bytes, 'windows-1252') ?? refuse();
  if (looksBinary(decoded.text)) throw new ImportRefusal('not-a-table', messages.notATable);
  if (unicode === null) {
    // A file that mixes encodings, or an old Mac or DOS one: any choice would spoil letters.
    const isSpoilt = [UNDEFINED_IN_1252, MISREAD_UTF8, MISREAD_MAC_OR_DOS].some((signs) =>
      signs.test(decoded.text),
    );
    if (isSpoilt) throw unknownEncoding();
  }
  return decoded;
}
