import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { concepts, UnknownConceptError, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { connectSharePoint, type TokenSource } from '@virksomhedsplaner/shared/sharepoint';
import { conceptsFor } from '../concept/site-concepts.js';
import { explainError } from '../explain-error.js';
import { siteAddress } from '../sign-in.js';
import { isNothing } from './diff.js';
import { openFile } from './files/open-file.js';
import { readOwners } from './files/read-owners.js';
import { importSiteFile } from '../import-site-file.js';
import type { ImportOptions, ImportResult } from './import-plans.js';
import type { OwnerMapping } from './matching/find-owner.js';
import { made, refused, type Outcome } from './outcome.js';
import { refusedPreview } from './preview.js';
import { previewText } from './preview-text.js';

export type SignIn = (site: URL, token?: string) => TokenSource | Promise<TokenSource>;

interface CommandOptions {
  site: string;
  token?: string;
  yes?: boolean;
  json?: boolean;
  concept?: string;
  period?: string;
  unit?: string;
  owners?: string;
  conceptFile?: string;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

async function bytesOf(path: string): Promise<Outcome<Buffer>> {
  try {
    return made(await readFile(path));
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return refused('filen findes ikke. Se efter, om stien er rigtig.');
    return refused(code === 'EISDIR' ? 'det er en mappe. Skriv navnet på en fil i den.' : 'filen kan ikke åbnes. Luk den i Word eller Excel, og prøv igen.');
  }
}

async function ownersIn(path: string | undefined): Promise<Outcome<OwnerMapping>> {
  if (path === undefined) return made(new Map());
  const bytes = await bytesOf(path);
  const read = bytes.ok ? readOwners(bytes.value) : bytes;
  return read.ok ? read : refused(...read.errors.map((error) => `${basename(path)}: ${error}`));
}

function importOptions(options: CommandOptions, owners: OwnerMapping, known: readonly PlanConcept[]): ImportOptions {
  const { concept, period, unit, yes = false } = options;
  return {
    owners,
    concepts: known,
    write: yes,
    onProgress: tell,
    ...(concept === undefined ? {} : { concept }),
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** The most memory that this process has held. Node gives kilobytes on every system. */
function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function run(path: string, options: CommandOptions, signIn: SignIn): Promise<ImportResult> {
  const name = basename(path);
  const bytes = await bytesOf(path);
  if (!bytes.ok) return { preview: refusedPreview(name, bytes.errors) };
  const owners = await ownersIn(options.owners);
  if (!owners.ok) return { preview: { ...refusedPreview(name, []), errors: owners.errors } };
  // a file that cannot be read at all is refused before the site is asked
  const opened = openFile(name, bytes.value);
  if (!opened.ok) return { preview: refusedPreview(name, opened.errors) };
  const address = siteAddress(options.site);
  const site = address.href.replace(/\/$/, '');
  const sp = connectSharePoint(site, await signIn(address, options.token));
  const known = await conceptsFor({ sp, address: site }, { conceptFile: options.conceptFile, tell });
  if (options.concept !== undefined && !known.some((concept) => concept.id === options.concept)) throw new UnknownConceptError(options.concept, known);
  return importSiteFile({ sp, address: site }, { name, bytes: bytes.value }, importOptions(options, owners.value, known));
}

function closing({ preview, changes }: ImportResult, yes: boolean): string {
  if (preview.errors.length > 0 || changes === undefined) return '';
  if (isNothing(changes)) return '\n\nSiden har det hele i forvejen.';
  return yes ? '\n\nImporten er gennemført.' : '\n\nDette er en forhåndsvisning: intet er ændret. Kør igen med --yes for at importere.';
}

async function carriedOut(path: string, options: CommandOptions, signIn: SignIn): Promise<void> {
  try {
    const result = await run(path, options, signIn);
    print(
      options.json === true
        ? JSON.stringify(result.preview, null, 2)
        : previewText(result.preview, result.changes, result.concept) + closing(result, options.yes === true),
    );
    tell(`Hukommelse på det højeste: ${peakMegabytes()} MB.`);
    process.exitCode = result.preview.errors.length > 0 ? 1 : 0;
  } catch (error) {
    const why = explainError(error, options.site);
    if (options.json === true) print(JSON.stringify(refusedPreview(basename(path), [why]), null, 2));
    tell(why);
    process.exitCode = 1;
  }
}

/** `import FILE`: shows what a Word, Excel or JSON file would bring, and with --yes brings it. Exit 1 when it is refused. */
export function addImportCommand(program: Command, signIn: SignIn): void {
  program
    .command('import')
    .description('Vis, hvad en Word-, Excel- eller JSON-fil med indsatser vil ændre på siden; med --yes hentes den ind')
    .argument('<fil>', 'skabelon i Word (.docx), oversigt i Excel (.xlsx) eller fil fra eksport (.json)')
    .requiredOption('--site <adresse>', 'sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner')
    .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
    .option('--yes', 'gennemfør importen; uden vises den kun')
    .option('--json', 'skriv resultatet som JSON')
    .option('--concept <koncept>', `det koncept, filen følger: ${concepts.map((concept) => concept.id).join(', ')} eller et, der er udgivet på siden`)
    .option('--period <periode>', 'den periode, filen gælder, når den ikke selv siger det')
    .option('--unit <kode>', 'den enhed, planen hører til, når filen ikke selv siger det')
    .option('--concept-file <fil>', 'kommunens egen skabelon, se «concept new»')
    .option('--owners <fil>', 'hvem der ejer hvad: navn eller overskrift og brugernavn')
    .action((path: string, options: CommandOptions) => carriedOut(path, options, signIn));
}
