import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import { isHttpError } from './sharepoint-error.js';

type Mask = { High: string | number; Low: string | number };

/** What setting the site up needs on the whole site: SP.PermissionKind n is bit n - 1, Microsoft Learn. */
const NEEDED: readonly { bit: bigint; name: string }[] = [
  { bit: 1n << 0n, name: 'se lister' },
  { bit: 1n << 11n, name: 'oprette og ændre lister' },
  { bit: 1n << 24n, name: 'oprette grupper' },
  { bit: 1n << 25n, name: 'ændre rettigheder' },
  { bit: 1n << 30n, name: 'ændre sidens menu' },
  { bit: 1n << 62n, name: 'se rettigheder' },
];

/** The site's address was right, but the account may not do what the command needs. */
export class MissingRightsError extends Error {
  override name = 'MissingRightsError';
}

async function lackingOn(sp: SPFI): Promise<string[]> {
  const { EffectiveBasePermissions: mask } = await sp.web.select('EffectiveBasePermissions')<{ EffectiveBasePermissions: Mask }>();
  const held = (BigInt(mask.High) << 32n) | BigInt(mask.Low);
  return NEEDED.filter(({ bit }) => (held & bit) === 0n).map(({ name }) => name);
}

/** Names the rights that are missing behind SharePoint's bare 403; any other error is given back as it is. One request. */
export async function withMissingRights(error: unknown, { sp, site }: { sp: SPFI; site: string }): Promise<unknown> {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!isHttpError(cause) || cause.status !== 403) return error;
  const lacking = await lackingOn(sp).catch(() => undefined);
  if (lacking?.length === 0) return error;
  const what = lacking === undefined ? 'Den har slet ikke adgang til siden' : `Den må ikke ${lacking.join(', ')}`;
  const advice = 'Giv den fuld kontrol på denne ene side, mens kommandoen kører, eller brug en konto, der er ejer af siden.';
  return new MissingRightsError(`Kontoen har ikke rettigheder nok på ${site} (403). ${what}. ${advice}`, { cause: error });
}
