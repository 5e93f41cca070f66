import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import type { TeamsAppSettings } from './manifest.js';
import { faultsInSettings, teamsPackage } from './package-file.js';

interface Options extends Omit<TeamsAppSettings, 'appId' | 'version'> {
  appId?: string;
  appVersion: string;
  out: string;
}

const { MicrosoftAppId: botId = '', SITE_URL: site = '' } = process.env;

await new Command('package:teams')
  .description('Laver appen til Teams: botten og fanen, klar til at lægge i kommunens app-katalog.')
  .option('--bot-id <id>', 'bottens app-id (ellers miljøets MicrosoftAppId)', botId)
  .option('--site <adresse>', 'webstedet med planerne (ellers miljøets SITE_URL)', site)
  .option('--municipality <navn>', 'kommunens navn', 'Kommunen')
  .option('--app-id <id>', 'appens id i Teams’ katalog (ellers bottens)')
  .option('--app-version <version>', 'skal stige, når appen opdateres', '1.0.0')
  .option('--out <fil>', 'hvor pakken lægges', 'dist/virksomhedsplaner-teams.zip')
  .action(async ({ appId, appVersion, out, ...rest }: Options) => {
    const settings: TeamsAppSettings = { ...rest, appId: appId ?? rest.botId, version: appVersion };
    const faults = faultsInSettings(settings);
    if (faults.length > 0) {
      console.error(faults.join('\n'));
      process.exitCode = 1;
      return;
    }
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, await teamsPackage(settings));
    console.log(out);
  })
  .parseAsync();
