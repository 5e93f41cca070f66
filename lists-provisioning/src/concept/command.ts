import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { concepts, conceptById } from '@virksomhedsplaner/shared/concepts';
import { OutFileError, writeWhole } from '../export/write-file.js';
import { textOf, verdict } from './concept-in.js';
import { conceptSchema } from './concept-schema.js';
import { idFrom, newConcept, SCHEMA_FILE } from './new-concept.js';
import { readConcept } from './read-concept.js';
import { schemaFaults } from './schema-faults.js';

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

async function publish({ out }: { out: string }): Promise<void> {
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

/** `concept check FILE`, `concept new --from ID --out FILE`, `concept schema --out FILE`. No site is needed. */
export function addConceptCommand(program: Command): void {
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
  concept.command('schema').description('Skriv skemaet for konceptfiler').requiredOption('--out <fil>', 'filen, der skrives').action(spoken(publish));
}
