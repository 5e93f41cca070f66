import type { Frame } from './frame.js';
import { navigation } from './navigation.js';
import type { PageHostOptions } from './options.js';
import { siteRest } from './site-rest.js';
import type { Host, Turn } from './turn.js';
import type { Visitor } from './visitor.js';

export function siteTitleOf({ siteTitle = 'Virksomhedsplaner' }: PageHostOptions): string {
  return siteTitle;
}

/** What frames every page of the site for this visitor. */
export async function frameOf({ options }: Host, { path }: Turn, visitor: Visitor): Promise<Omit<Frame, 'title' | 'main'>> {
  const links = await navigation(siteRest(options, visitor.person), options);
  return { siteTitle: siteTitleOf(options), visitor, people: options.people, navigation: links, path };
}
