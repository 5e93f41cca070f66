/** One part of a zip as its directory announces it, and where its bytes lie. Sizes in bytes. */
export interface ZipPart {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  packedSize: number;
  size: number;
  localHeader: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

function endOfDirectory(bytes: Buffer): number | undefined {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function partAt(bytes: Buffer, at: number): { part: ZipPart; next: number } | undefined {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const part: ZipPart = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    localHeader: bytes.readUInt32LE(at + 42),
  };
  return { part, next };
}

/** The parts of a zip without unpacking any, or undefined when its directory is missing or broken (a truncated file). APPNOTE 4.3. */
export function zipDirectory(bytes: Buffer): ZipPart[] | undefined {
  const end = endOfDirectory(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const parts: ZipPart[] = [];
  for (let at = bytes.readUInt32LE(end + 16); parts.length < count;) {
    const entry = partAt(bytes, at);
    if (entry === undefined) return undefined;
    parts.push(entry.part);
    at = entry.next;
  }
  return parts;
}

/** The packed bytes of a part, or undefined when they are not all there. */
export function packedBytes(bytes: Buffer, part: ZipPart): Buffer | undefined {
  const at = part.localHeader;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return undefined;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return start + part.packedSize <= bytes.length ? bytes.subarray(start, start + part.packedSize) : undefined;
}
