/** A site's content as a file, for programs: what `export` writes and what reads it again. */
export { exportSite, fileContent, type Exported, type ExportForm, type ExportOptions } from './export/export-site.js';
export { partsOf, type ExportedPlanFile, type ExportedSeries, type SiteFile } from './export/site-file.js';
export { importSiteFile } from './import-site-file.js';
