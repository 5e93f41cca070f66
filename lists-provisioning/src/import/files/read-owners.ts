import { ownerMapping, type OwnerMapping } from '../matching/find-owner.js';
import { made, refused, type Outcome } from '../outcome.js';
import { faultsIn, record, text } from './json-shape.js';

const WANTED = 'Ejerfilen skal være JSON som {"Navn eller overskrift": "navn@kommune.dk"} eller linjer som «Navn eller overskrift;navn@kommune.dk».';
const LINE = /^\s*"?([^;\t"]+)"?\s*[;\t]\s*"?([^\s;"]+@[^\s;"]+)"?\s*$/;

function fromJson(content: string): Outcome<OwnerMapping> {
  try {
    const parsed: unknown = JSON.parse(content);
    const faults = faultsIn(parsed, record(text), 'ejerfilen');
    return faults.length > 0 ? refused(WANTED) : made(ownerMapping(Object.entries(parsed as Record<string, string>)));
  } catch {
    return refused(WANTED);
  }
}

/** Reads who owns what: names or headings, each with a user principal name. A first line without an address is taken for a heading. */
export function readOwners(bytes: Buffer): Outcome<OwnerMapping> {
  const content = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (content.trimStart().startsWith('{')) return fromJson(content);
  const lines = content.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines[0]?.includes('@') === false ? lines.slice(1) : lines;
  const pairs = rows.map((line) => LINE.exec(line));
  const wrong = pairs.findIndex((pair) => pair === null);
  if (wrong >= 0) return refused(`${WANTED} Ret linjen «${rows[wrong] ?? ''}».`);
  return made(ownerMapping(pairs.map((pair): [string, string] => [pair?.[1] ?? '', pair?.[2] ?? ''])));
}
