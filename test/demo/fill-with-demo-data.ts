import { readFileSync } from 'node:fs';
import type { SPFI } from '@pnp/sp';
import { importFile, siteOf, type Site } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { joinGroups } from './join-groups.js';
import { demoFile, demoPeople } from './people.js';

/** The three municipalities' plans, in the product's own file form. */
const planFiles = ['hilleroed-2022-2024.json', 'rudersdal-2020.json', 'randers-2015-16.json'];

export interface FillOptions {
  onProgress?: (line: string) => void;
  /** The site's address; read from the connection unless given. */
  site?: string;
}

/** Indsatser that were new, changed and there already. */
export interface Filled {
  added: number;
  changed: number;
  skipped: number;
}

/** The product's own import refused demo data: a fault in the data. */
export class DemoDataError extends Error {
  override name = 'DemoDataError';
  constructor(errors: readonly string[]) {
    super(errors.join('\n'));
  }
}

async function importDemoFile(site: Site, name: string, options: FillOptions): Promise<Filled> {
  const { preview } = await importFile(site, { name, bytes: readFileSync(demoFile(name)) }, { write: true });
  if (preview.errors.length > 0) throw new DemoDataError(preview.errors);
  const { added, changed, skipped } = preview;
  options.onProgress?.(`${name}: ${added} nye, ${changed} ændrede og ${skipped} uændrede indsatser.`);
  return { added, changed, skipped };
}

/** Fills a provisioned site with the demo plans and people, through the product's own import. A second run adds nothing. */
export async function fillWithDemoData(sp: SPFI, options: FillOptions = {}): Promise<Filled> {
  const site: Site = options.site === undefined ? siteOf(sp) : { sp, address: options.site };
  const filled: Filled = { added: 0, changed: 0, skipped: 0 };
  const joined = await joinGroups(sp, demoPeople());
  options.onProgress?.(`Personer: ${joined} nye medlemskaber af sidens grupper.`);
  for (const name of planFiles) {
    const { added, changed, skipped } = await importDemoFile(site, name, options);
    filled.added += added;
    filled.changed += changed;
    filled.skipped += skipped;
  }
  return filled;
}
