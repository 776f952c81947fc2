// Why: builds zip files byte by byte for tests, honest ones and ones that lie about themselves.
// Must not: be used by the product.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the directory states instead of the truth. */
  readonly lies?: {
    readonly statedSize?: number;
    readonly packedSize?: number;
    readonly checksum?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly offset?: number;
  };
  /** Already deflated content, for bombs too large to make here. */
  readonly packed?: Uint8Array;
}

export interface ZipShape {
  /** Sizes and offsets in the 64-bit extra field, as streaming writers put them. */
  readonly isWide?: boolean;
  readonly statedCount?: number;
  readonly comment?: string;
}

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** A zip of the given parts, deflated. */
export function makeZip(parts: readonly ZipPart[], shape: ZipShape = {}): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const content = Buffer.from(part.content);
    const packed = Buffer.from(part.packed ?? deflateRawSync(content));
    const lies = part.lies ?? {};
    const stated = lies.statedSize ?? content.length;
    const packedSize = lies.packedSize ?? packed.length;
    const place = lies.offset ?? offset;
    const wide = shape.isWide ?? false;
    const extra = wide
      ? numbers([1, 2], [24, 2], [stated, 8], [packedSize, 8], [place, 8])
      : Buffer.alloc(0);
    const shown = (value: number): number => (wide ? 0xffffffff : value);
    const common = numbers(
      [wide ? 45 : 20, 2],
      [lies.flags ?? 0x0800, 2],
      [lies.method ?? 8, 2],
      [0, 2],
      [33, 2],
      [lies.checksum ?? crc32(content), 4],
      [shown(packedSize), 4],
      [shown(stated), 4],
      [name.length, 2],
    );
    local.push(numbers([0x04034b50, 4]), common, numbers([0, 2]), name, packed);
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      common,
      numbers([extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [shown(place), 4]),
      name,
      extra,
    );
    offset += 30 + name.length + packed.length;
  }
  const directoryLength = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = shape.statedCount ?? parts.length;
  const comment = Buffer.from(shape.comment ?? '');
  const wideEnd = shape.isWide
    ? Buffer.concat([
        numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]),
        numbers([count, 8], [count, 8], [directoryLength, 8], [offset, 8]),
        numbers([0x07064b50, 4], [0, 4], [offset + directoryLength, 8], [1, 4]),
      ])
    : Buffer.alloc(0);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [shape.isWide ? 0xffff : count, 2],
    [shape.isWide ? 0xffff : count, 2],
    [shape.isWide ? 0xffffffff : directoryLength, 4],
    [shape.isWide ? 0xffffffff : offset, 4],
    [comment.length, 2],
  );
  return new Uint8Array(Buffer.concat([...local, ...directory, wideEnd, end, comment]));
}
