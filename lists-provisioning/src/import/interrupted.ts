import { explainError } from '../explain-error.js';
import type { Site } from './site/read-site.js';
import { isAboutSite } from './site/write-rows.js';

/** The site went away, closed or changed while the import wrote. */
class InterruptedImportError extends Error {
  override name = 'InterruptedImportError';
  constructor(why: string, options: ErrorOptions) {
    super(
      `Importen blev afbrudt: ${why} Det, der er skrevet, bliver stående. Kør importen igen; den fortsætter, hvor den slap, og skriver intet to gange.`,
      options,
    );
  }
}

/** What stopped the writing, with what to do: nothing that is written is lost or written twice. */
export function interrupted(error: unknown, site: Site): unknown {
  if (!isAboutSite(error)) return error;
  return new InterruptedImportError(explainError(error, site.address), { cause: error });
}
