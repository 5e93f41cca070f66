import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';

export class DataFolderError extends Error {
  override name = 'DataFolderError';
  constructor(folder: string, cause: unknown) {
    super(`Mappen ${folder} kan ikke bruges: vælg en mappe, der kan skrives i, og hvis overordnede mappe findes.`, { cause });
  }
}

/** Makes the folder if it is not there; throws DataFolderError when it is a file or cannot be written in. Not recursive: that spins for ever under /proc. */
export function requireFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    accessSync(`${folder}/.`, constants.W_OK);
  } catch (cause) {
    throw new DataFolderError(folder, cause);
  }
}
