import { inflateRawSync } from 'node:zlib';
import { made, refused, type Outcome } from '../outcome.js';
import { packedBytes, zipDirectory, type ZipPart } from './zip-directory.js';

export type OfficeKind = 'word' | 'excel';

interface PackageLimits {
  /** Bytes of all parts unpacked. */
  total: number;
  /** Bytes of one XML part; its readers hold many times as much in memory, Word's most. */
  xmlPart: number;
  wordPart: number;
  /** Times its packed size that a part above one megabyte may grow. */
  ratio: number;
  /** Tags in all XML parts together: each costs the readers of Word some 2 kB and those of Excel 0.2 kB of memory, whatever its length. */
  tags: Record<OfficeKind, number>;
}
const packageLimits: PackageLimits = {
  total: 50_000_000,
  xmlPart: 20_000_000,
  wordPart: 8_000_000,
  ratio: 100,
  tags: { word: 120_000, excel: 1_000_000 },
};

const LESS_THAN = 0x3c;
const CONTENT_TYPES = '[Content_Types].xml';
const kinds: readonly { sign: RegExp; kind: OfficeKind | 'macro' }[] = [
  { sign: /macroEnabled|vnd\.ms-office\.vbaProject/i, kind: 'macro' },
  { sign: /wordprocessingml\.(document|template)\.main\+xml/i, kind: 'word' },
  { sign: /spreadsheetml\.(sheet|template)\.main\+xml/i, kind: 'excel' },
];

const broken = 'filen er ikke hel: den er klippet over eller beskadiget. Hent den igen, og prøv så en gang til.';
const locked = 'filen er beskyttet med adgangskode. Gem den uden adgangskode, og prøv igen.';
const swollen = 'filen fylder for meget, når den pakkes ud. Gem kun det, der skal importeres, i en ny fil.';
const crowded: Record<OfficeKind, string> = {
  word: 'dokumentet har for mange tabeller og celler til at blive læst på én gang. Del det i flere filer, fx én pr. enhed.',
  excel: 'projektmappen har for mange udfyldte celler til at blive læst på én gang. Del den i flere filer, eller slet de tomme rækker og kolonner.',
};

function tooLarge(parts: readonly ZipPart[], limits: PackageLimits): boolean {
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  const isSwollen = ({ size, packedSize }: ZipPart): boolean => size > 1_000_000 && size > packedSize * limits.ratio;
  const isLong = ({ name, size }: ZipPart): boolean => /\.xml$/i.test(name) && size > (name.startsWith('word/') ? limits.wordPart : limits.xmlPart);
  return total > limits.total || parts.some((part) => isSwollen(part) || isLong(part));
}

/** Unpacks one part, never beyond the size its directory announces; undefined when it is broken or says less than it holds. */
function unpack(bytes: Buffer, part: ZipPart): Buffer | undefined {
  const packed = packedBytes(bytes, part);
  if (packed === undefined) return undefined;
  if (part.method === 0) return packed.length === part.size ? packed : undefined;
  if (part.method !== 8) return undefined;
  try {
    const whole = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) });
    return whole.length === part.size ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** DTDs have no place in Office's XML; zeroes are dropped so that UTF-16 hides nothing. */
function declaresEntities(xml: Buffer): boolean {
  return /<!DOCTYPE|<!ENTITY/i.test(xml.toString('latin1').replaceAll('\0', ''));
}

function tagsIn(xml: Buffer): number {
  let tags = 0;
  for (const byte of xml) if (byte === LESS_THAN) tags += 1;
  return tags;
}

function faultIn(bytes: Buffer, parts: readonly ZipPart[], { kind, most }: { kind: OfficeKind; most: number }): string | undefined {
  let tags = 0;
  for (const part of parts) {
    const whole = unpack(bytes, part);
    if (whole === undefined) return broken;
    if (!/\.(xml|rels)$/i.test(part.name)) continue;
    if (declaresEntities(whole)) return `delen «${part.name}» indeholder en DTD, og den slags læses ikke. Åbn filen i Office, og gem den igen.`;
    tags += tagsIn(whole);
    if (tags > most) return crowded[kind];
  }
  return undefined;
}

function kindOf(bytes: Buffer, parts: readonly ZipPart[]): Outcome<OfficeKind> {
  if (parts.some((part) => /vbaProject\.bin$/i.test(part.name))) return refused('filen indeholder makroer. Gem den som .docx eller .xlsx uden makroer.');
  const types = parts.find((part) => part.name === CONTENT_TYPES);
  const text = types === undefined ? '' : (unpack(bytes, types)?.toString('utf8') ?? '');
  const kind = kinds.find(({ sign }) => sign.test(text))?.kind;
  if (kind === 'macro') return refused('filen indeholder makroer. Gem den som .docx eller .xlsx uden makroer.');
  return kind === undefined ? refused('filen er hverken et Word-dokument eller en Excel-projektmappe.') : made(kind);
}

/** Whether an Office package may be opened at all, and what it is. Sizes are checked before anything is unpacked, and tags before anything is parsed. */
export function checkPackage(bytes: Buffer, limits: PackageLimits = packageLimits): Outcome<OfficeKind> {
  const parts = zipDirectory(bytes);
  if (parts === undefined) return refused(broken);
  if (parts.some((part) => part.encrypted)) return refused(locked);
  if (tooLarge(parts, limits)) return refused(swollen);
  const kind = kindOf(bytes, parts);
  if (!kind.ok) return kind;
  const fault = faultIn(bytes, parts, { kind: kind.value, most: limits.tags[kind.value] });
  return fault === undefined ? kind : refused(fault);
}
