export type Content = 'zip' | 'old-office' | 'locked-office' | 'json' | 'other';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file holds, by its first bytes and not by its name. Old Office files and those with a password share a container (MS-CFB). */
export function sniff(bytes: Buffer): Content {
  if (bytes.subarray(0, 4).equals(ZIP)) return 'zip';
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) return bytes.includes(ENCRYPTED) ? 'locked-office' : 'old-office';
  return /^\uFEFF?\s*[[{]/.test(bytes.toString('utf8', 0, 200)) ? 'json' : 'other';
}
