import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A made-up person of the demo municipalities; `groups` are titles of the site's groups. */
export interface DemoPerson {
  upn: string;
  displayName: string;
  /** Entra object id. */
  objectId: string;
  jobTitle: string;
  groups: string[];
}

/** The demo data's folder, beside this file in the sources and in what is built from them. */
export function demoFile(name: string): string {
  return fileURLToPath(new URL(`./data/${name}`, import.meta.url));
}

/** Everybody in the demo plans, and a reader and a person without rights. */
export function demoPeople(): DemoPerson[] {
  return JSON.parse(readFileSync(demoFile('people.json'), 'utf8')) as DemoPerson[];
}
