import { access, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The file cannot be written; the message says why and what to do. */
export class OutFileError extends Error {
  override name = 'OutFileError';
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** Refuses a place that cannot be written to, before anything is read. Throws OutFileError. */
export async function checkPlace(path: string, { force = false }: { force?: boolean }): Promise<void> {
  if (!(await exists(dirname(path)))) throw new OutFileError(`Mappen ${dirname(path)} findes ikke. Opret den, eller vælg en anden.`);
  if (!force && (await exists(path)))
    throw new OutFileError(`${basename(path)} findes i forvejen. Vælg et andet navn, eller skriv --force for at erstatte filen.`);
}

/** Writes the whole file or nothing of it: whoever stops us half way keeps the old one. Throws OutFileError. */
export async function writeWhole(path: string, content: string | Buffer, options: { force?: boolean } = {}): Promise<void> {
  await checkPlace(path, options);
  const half = join(dirname(path), `.${basename(path)}.${process.pid}.halv`);
  try {
    await writeFile(half, content, { flag: 'wx' });
    await rename(half, path);
  } catch (cause) {
    await rm(half, { force: true });
    const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new OutFileError(`${basename(path)} kan ikke skrives${why}. Luk den i Excel, og se efter, at der er plads og rettigheder i mappen.`, { cause });
  }
}
