import { extname } from 'node:path';
import { made, refused, type Outcome } from '../outcome.js';
import { checkPackage, type OfficeKind } from './check-package.js';
import { sniff, type Content } from './sniff.js';

export type FileKind = OfficeKind | 'json';

const LARGEST_FILE = 50_000_000;
const extensions: Record<FileKind, string> = { word: '.docx', excel: '.xlsx', json: '.json' };
const names: Record<FileKind, string> = { word: 'et Word-dokument', excel: 'en Excel-projektmappe', json: 'en JSON-fil' };

const refusals: Record<Exclude<Content, 'zip' | 'json'>, string> = {
  'old-office': 'filen er gemt i Offices gamle format (.doc eller .xls). Gem den som .docx eller .xlsx, og prøv igen.',
  'locked-office': 'filen er beskyttet med adgangskode. Gem den uden adgangskode, og prøv igen.',
  other: 'filen er hverken et Word-dokument (.docx), en Excel-projektmappe (.xlsx) eller en JSON-fil.',
};

function kindByContent(bytes: Buffer): Outcome<FileKind> {
  const content = sniff(bytes);
  if (content === 'zip') return checkPackage(bytes);
  return content === 'json' ? made('json') : refused(refusals[content]);
}

/** What kind of file this is, by its content; a name that says otherwise is refused. Errors do not name the file: the caller does. */
export function openFile(name: string, bytes: Buffer): Outcome<FileKind> {
  if (bytes.length === 0) return refused('filen er tom.');
  if (bytes.length > LARGEST_FILE) return refused('filen er større end 50 MB. Gem kun det, der skal importeres, i en ny fil.');
  const extension = extname(name).toLowerCase();
  if (extension === '.docm' || extension === '.xlsm') return refused('filen er af en type, der kan indeholde makroer. Gem den som .docx eller .xlsx.');
  const kind = kindByContent(bytes);
  if (!kind.ok || extension === extensions[kind.value]) return kind;
  return refused(
    `filen hedder ${extension === '' ? 'noget uden endelse' : extension}, men er ${names[kind.value]}. Giv den endelsen ${extensions[kind.value]}, og prøv igen.`,
  );
}
