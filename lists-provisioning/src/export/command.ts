import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import type { SignIn } from '../import/command.js';
import { conceptsFor } from '../concept/site-concepts.js';
import { explainError } from '../explain-error.js';
import { siteAddress } from '../sign-in.js';
import { counted } from './counted.js';
import { exportSite, fileContent, type ExportForm } from './export-site.js';
import type { SiteFile } from './site-file.js';
import { checkPlace, OutFileError, writeWhole } from './write-file.js';

interface CommandOptions {
  site: string;
  out: string;
  token?: string;
  concept?: string;
  period?: string;
  force?: boolean;
  conceptFile?: string;
}

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

function formOf(path: string): ExportForm {
  const extension = extname(path).toLowerCase();
  if (extension === '.json' || extension === '.xlsx') return extension === '.json' ? 'json' : 'xlsx';
  throw new OutFileError(`--out skal ende på .json eller .xlsx, ikke «${basename(path)}».`);
}

function remarks({ series }: SiteFile, form: ExportForm, answersLeftOut: number): string[] {
  return [
    ...(series.length === 0 ? ['Siden har ingen planer; filen har kun enhederne.'] : []),
    ...(form === 'xlsx' && series.length > 1
      ? ['Importen læser ét koncept ad gangen fra Excel: skriv --concept og --period, hvis projektmappen skal importeres igen.']
      : []),
    ...(answersLeftOut > 0 ? [`${answersLeftOut} svar er ikke taget med: de er sidst ændret af en, der ikke må svare på indsatsen.`] : []),
  ];
}

async function run(options: CommandOptions, signIn: SignIn): Promise<void> {
  const { out, concept, period, force = false } = options;
  const form = formOf(out);
  await checkPlace(out, { force });
  const address = siteAddress(options.site);
  const site = address.href.replace(/\/$/, '');
  const sp = connectSharePoint(site, await signIn(address, options.token));
  const known = await conceptsFor({ sp, address: site }, { conceptFile: options.conceptFile, tell });
  const choice = { ...(concept === undefined ? {} : { concept }), ...(period === undefined ? {} : { period }) };
  const { file, answersLeftOut } = await exportSite({ sp, address: site }, { ...choice, onProgress: tell });
  await writeWhole(out, await fileContent(file, form, known), { force });
  for (const remark of remarks(file, form, answersLeftOut)) tell(`Bemærk: ${remark}`);
  const sum = (key: 'plans' | 'indsatser'): number => file.series.reduce((all, series) => all + series[key].length, 0);
  const parts = `${counted(file.units.length, 'enhed', 'enheder')}, ${counted(sum('plans'), 'plan', 'planer')} og ${counted(sum('indsatser'), 'indsats', 'indsatser')}`;
  process.stdout.write(`${basename(out)} er skrevet: ${parts}.\n`);
}

/** `export --site URL --out FILE`: the whole site, or one series, as JSON or Excel that `import` reads again. Exit 1 when nothing was written. */
export function addExportCommand(program: Command, signIn: SignIn): void {
  program
    .command('export')
    .description('Gem sidens enheder, mål, planer, indsatser og svar som JSON eller Excel, i den form importen læser')
    .requiredOption('--site <adresse>', 'sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner')
    .requiredOption('--out <fil>', 'filen, der skrives: .json eller .xlsx')
    .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
    .option('--concept <koncept>', 'kun planer under dette koncept')
    .option('--period <periode>', 'kun planer i denne periode')
    .option('--concept-file <fil>', 'kommunens egen skabelon, når den ikke er udgivet på siden')
    .option('--force', 'erstat filen, hvis den findes')
    .action(async (options: CommandOptions) => {
      try {
        await run(options, signIn);
        process.exitCode = 0;
      } catch (error) {
        tell(explainError(error, options.site));
        process.exitCode = 1;
      }
    });
}
