import type { Command } from 'commander';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { conceptsFor } from '../concept/site-concepts.js';
import { explainError } from '../explain-error.js';
import type { SignIn } from '../import/command.js';
import { siteAddress } from '../sign-in.js';
import { rollOverSite, type RolledOver } from './roll-over-site.js';
import { rollOverText } from './roll-over-text.js';

interface CommandOptions {
  site: string;
  token?: string;
  concept: string;
  from: string;
  to: string;
  only?: string[];
  conceptFile?: string;
  yes?: boolean;
  json?: boolean;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(options: CommandOptions, signIn: SignIn): Promise<RolledOver> {
  const address = siteAddress(options.site);
  const site = address.href.replace(/\/$/, '');
  const sp = connectSharePoint(site, await signIn(address, options.token));
  const known = await conceptsFor({ sp, address: site }, { conceptFile: options.conceptFile, tell });
  const concept = conceptById(options.concept, known);
  const { from, to, only, yes = false } = options;
  return rollOverSite({ sp, address: site }, concept, { from, to, write: yes, onProgress: tell, ...(only === undefined ? {} : { only }) });
}

/** `roll-over --site URL --concept ID --from PERIOD --to PERIOD`: shows what the next period would begin with, and with --yes begins it. */
export function addRollOverCommand(program: Command, signIn: SignIn): void {
  program
    .command('roll-over')
    .description('Før indsatser videre til næste periode: planerne begyndes som kladder; uden --yes vises det kun')
    .requiredOption('--site <adresse>', 'sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner')
    .requiredOption('--concept <koncept>', 'konceptets nøgle, fx rudersdal')
    .requiredOption('--from <periode>', 'den periode, der er ved at slutte, fx 2020')
    .requiredOption('--to <periode>', 'den periode, der skal begynde, fx 2021')
    .option('--only <overskrift...>', 'kun disse indsatser, ved overskrift; ellers alle, der ikke er gennemført eller stoppet')
    .option('--concept-file <fil>', 'kommunens egen skabelon, se «concept new»')
    .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
    .option('--yes', 'gennemfør; uden vises det kun')
    .option('--json', 'skriv resultatet som JSON')
    .action(async (options: CommandOptions) => {
      try {
        const rolled = await run(options, signIn);
        print(options.json === true ? JSON.stringify(rolled.preview, null, 2) : rollOverText(rolled, options.yes === true));
        process.exitCode = rolled.preview.errors.length > 0 ? 1 : 0;
      } catch (error) {
        tell(explainError(error, options.site));
        process.exitCode = 1;
      }
    });
}
