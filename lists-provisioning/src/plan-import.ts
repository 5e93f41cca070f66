/** The import of plans, for programs: what `import FILE` does on the command line. */
export { importFile, type ImportOptions, type ImportResult, type NamedFile } from './import/import-plans.js';
export type { ImportPreview, PreviewIndsats } from './import/preview.js';
export type { FileAnswer, FileGoal, FileIndsats, FilePlan, FileRound, FileUnit, PlanFile } from './import/plan-file.js';
export { siteOf, type Site } from './import/site/read-site.js';
