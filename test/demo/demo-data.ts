import { Command } from 'commander';
import { explainError } from '@virksomhedsplaner/lists-provisioning/explain-error';
import { siteAddress, tokenSourceFor } from '@virksomhedsplaner/lists-provisioning/sign-in';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { fillWithDemoData } from './fill-with-demo-data.js';
import { demoPeople } from './people.js';

interface Options {
  site: string;
  token?: string;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The local tenant learns the made-up people; a real one has its own directory. */
async function introducePeople(site: URL): Promise<void> {
  if (site.hostname !== '127.0.0.1') return;
  await fetch(`${site.origin}/_control/people`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(demoPeople()) });
}

async function run(options: Options): Promise<void> {
  const address = siteAddress(options.site);
  const site = address.href.replace(/\/$/, '');
  const token = tokenSourceFor(address, options.token, process.env);
  await introducePeople(address);
  const filled = await fillWithDemoData(connectSharePoint(site, token), { onProgress: print, site });
  print(`Demodata er på plads: ${filled.added} nye, ${filled.changed} ændrede og ${filled.skipped} uændrede indsatser.`);
}

const program = new Command('demo-data')
  .description('Fylder en opsat side med de tre kommuners planer gennem produktets egen import')
  .requiredOption('--site <adresse>', 'sidens adresse')
  .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
  .action(async (options: Options) => {
    try {
      await run(options);
    } catch (error) {
      process.stderr.write(`${explainError(error, options.site)}\n`);
      process.exitCode = 1;
    }
  });

await program.parseAsync();
