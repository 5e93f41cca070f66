import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { conceptSchema, readConcept, schemaFaults } from '@virksomhedsplaner/shared/concept-check';
import { concepts, conceptById } from '@virksomhedsplaner/shared/concepts';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { OutFileError, writeWhole } from '../export/write-file.js';
import { explainError } from '../explain-error.js';
import type { SignIn } from '../import/command.js';
import { siteAddress } from '../sign-in.js';
import { conceptIn, textOf, verdict } from './concept-in.js';
import { publishConcept, publishedConceptText } from './publish-concept.js';
import { idFrom, newConcept, SCHEMA_FILE } from './new-concept.js';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);
const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function check(path: string, { json = false }: { json?: boolean }): Promise<void> {
  const read = readConcept(await textOf(path));
  const name = basename(path);
  print(json ? asText({ file: name, ok: read.ok, faults: read.ok ? [] : read.faults }).trimEnd() : verdict(name, read));
  process.exitCode = read.ok ? 0 : 1;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function begin({ from, out, id = idFrom(out), force = false }: { from: string; out: string; id?: string; force?: boolean }): Promise<void> {
  const concept = newConcept(conceptById(from), id);
  const [wrong] = schemaFaults(concept);
  if (wrong !== undefined) throw new OutFileError(`${wrong.place} «${id}» ${wrong.what}. Skriv en anden med --id.`);
  if (concepts.some((known) => known.id === id)) throw new OutFileError(`«${id}» er et af produktets egne koncepter. Skriv kommunens egen nøgle med --id.`);
  await writeWhole(out, asText(concept), { force });
  const schema = join(dirname(out), SCHEMA_FILE);
  if (!(await exists(schema))) await writeWhole(schema, asText(conceptSchema));
  print(`${basename(out)} er skrevet med «${from}» som forlæg. Ret den, og kør «concept check ${basename(out)}».`);
  process.exitCode = 0;
}

async function writeSchema({ out }: { out: string }): Promise<void> {
  await writeWhole(out, asText(conceptSchema), { force: true });
  process.exitCode = 0;
}

/** One sentence on stderr for whatever goes wrong, and 1. */
function spoken<A extends unknown[]>(work: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await work(...args);
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  };
}

interface PublishOptions {
  site: string;
  token?: string;
}

async function publish(path: string, options: PublishOptions, signIn: SignIn): Promise<void> {
  const concept = await conceptIn(path);
  const address = siteAddress(options.site);
  const site = address.href.replace(/\/$/, '');
  try {
    const sp = connectSharePoint(site, await signIn(address, options.token));
    print(publishedConceptText(concept, await publishConcept({ sp, address: site }, concept)));
    process.exitCode = 0;
  } catch (error) {
    tell(explainError(error, options.site));
    process.exitCode = 1;
  }
}

/** `concept check FILE`, `concept new --from ID --out FILE`, `concept schema --out FILE`, which need no site, and `concept publish FILE --site URL`. */
export function addConceptCommand(program: Command, signIn: SignIn): void {
  const concept = program.command('concept').description('Kommunens egen skabelon som fil');
  concept
    .command('check')
    .description('Se efter, om en konceptfil er i orden')
    .argument('<fil>', 'konceptet som JSON')
    .option('--json', 'skriv resultatet som JSON')
    .action(spoken(check));
  concept
    .command('new')
    .description('Begynd en konceptfil fra et af produktets koncepter')
    .requiredOption('--from <koncept>', concepts.map((each) => each.id).join(', '))
    .requiredOption('--out <fil>', 'filen, der skrives; skemaet lægges ved siden af')
    .option('--id <nøgle>', 'konceptets nøgle; ellers filens navn')
    .option('--force', 'erstat filen, hvis den findes')
    .action(spoken(begin));
  concept
    .command('publish')
    .description('Udgiv en konceptfil på siden, så import, eksport, botten og siden kender den')
    .argument('<fil>', 'konceptet som JSON')
    .requiredOption('--site <adresse>', 'sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner')
    .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
    .action(spoken((path: string, options: PublishOptions) => publish(path, options, signIn)));
  concept.command('schema').description('Skriv skemaet for konceptfiler').requiredOption('--out <fil>', 'filen, der skrives').action(spoken(writeSchema));
}
