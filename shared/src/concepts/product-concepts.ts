/** Ids of the concepts that come with the product: nobody need look for them on a site. */
export const productConceptIds: readonly string[] = ['hilleroed', 'rudersdal', 'randers'];
