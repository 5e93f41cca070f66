/** SharePoint groups by role; the municipality may rename none of them. */
export const siteGroups = {
  secretariat: 'Virksomhedsplaner Sekretariat',
  planWriters: 'Virksomhedsplaner Planskrivere',
  // not «… Ejere»: SharePoint's own group of site owners may be called that
  owners: 'Virksomhedsplaner Indsatsejere',
  readers: 'Virksomhedsplaner Læsere',
  botApp: 'Virksomhedsplaner Bot',
} as const;
