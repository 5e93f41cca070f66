import type { Command } from 'commander';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { conceptsFor } from '../concept/site-concepts.js';
import { explainError } from '../explain-error.js';
import type { SignIn } from '../import/command.js';
import { siteAddress } from '../sign-in.js';
import { checkSite, type CheckedSeries } from './check-site.js';
import { findingsText } from './findings-text.js';

interface CommandOptions {
  site: string;
  token?: string;
  json?: boolean;
  concept?: string;
  period?: string;
  conceptFile?: string;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** 0 nothing found, 2 something found, 1 something could not be checked. */
function exitCodeOf(checked: readonly CheckedSeries[]): 0 | 1 | 2 {
  if (checked.some((series) => series.unknownConcept === true)) return 1;
  return checked.some((series) => series.findings.length > 0) ? 2 : 0;
}

async function run(options: CommandOptions, signIn: SignIn): Promise<void> {
  const { concept, period } = options;
  const address = siteAddress(options.site);
  const site = address.href.replace(/\/$/, '');
  const sp = connectSharePoint(site, await signIn(address, options.token));
  const known = await conceptsFor({ sp, address: site }, { conceptFile: options.conceptFile, tell });
  const choice = { ...(concept === undefined ? {} : { concept }), ...(period === undefined ? {} : { period }) };
  const checked = await checkSite({ sp, address: site }, { ...choice, concepts: known, onProgress: tell });
  print(
    options.json === true
      ? JSON.stringify({ site, findings: checked.reduce((sum, each) => sum + each.findings.length, 0), series: checked }, null, 2)
      : findingsText(checked),
  );
  process.exitCode = exitCodeOf(checked);
}

/** `check-plan --site URL`: what the plans lack by their template's rules. Only advice; changes nothing. */
export function addCheckPlanCommand(program: Command, signIn: SignIn): void {
  program
    .command('check-plan')
    .description('Vis, hvad planerne mangler efter skabelonens regler; intet ændres, og ingen kladde spærres')
    .requiredOption('--site <adresse>', 'sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner')
    .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
    .option('--json', 'skriv resultatet som JSON')
    .option('--concept <koncept>', 'kun planer under dette koncept')
    .option('--period <periode>', 'kun planer i denne periode')
    .option('--concept-file <fil>', 'kommunens egen skabelon og regler, se «concept new»')
    .action(async (options: CommandOptions) => {
      try {
        await run(options, signIn);
      } catch (error) {
        const why = explainError(error, options.site);
        if (options.json === true) print(JSON.stringify({ site: options.site, error: why }, null, 2));
        tell(why);
        process.exitCode = 1;
      }
    });
}
