/** The server-relative path of a site's address. */
export function sitePathOf(site: string): string {
  return new URL(site).pathname.replace(/\/$/, '');
}

/** Text inside an OData literal: quotes are doubled. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
