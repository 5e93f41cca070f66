import { Command } from 'commander';
import type { SPFI } from '@pnp/sp';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { speakDanish } from './danish-commander.js';
import { explainError } from './explain-error.js';
import { addCheckPlanCommand } from './check-plan/command.js';
import { addConceptCommand } from './concept/command.js';
import { conceptIn } from './concept/concept-in.js';
import { publishConcept, publishedConceptText } from './concept/publish-concept.js';
import { addListsDocumentCommand } from './document/command.js';
import { addExportCommand } from './export/command.js';
import { addImportCommand } from './import/command.js';
import { publishedText, publishPlan } from './publish.js';
import { planSite, provisionSite } from './provision.js';
import { removedText } from './remove.js';
import { removeWithExport, type RemoveCommandOptions } from './remove-command.js';
import { reportText } from './report-text.js';
import type { Report } from './report.js';
import { withMissingRights } from './site-rights.js';
import { siteAddress, tokenSourceFor } from './sign-in.js';
import { addRollOverCommand } from './roll-over/command.js';
import { driftLine, driftOf } from './verify.js';

interface SiteOptions {
  site: string;
  token?: string;
  json?: boolean;
}

/** 0 nothing to do or done, 1 error, 2 changes waiting. */
type ExitCode = 0 | 1 | 2;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const progress = (line: string): void => void process.stderr.write(`${line}\n`);

function connected({ site, token }: SiteOptions): SPFI {
  const address = siteAddress(site);
  return connectSharePoint(address.href.replace(/\/$/, ''), tokenSourceFor(address, token, process.env));
}

const siteFor = (options: SiteOptions) => ({ sp: connected(options), address: siteAddress(options.site).href.replace(/\/$/, '') });

function printReport(report: Report, { json = false }: SiteOptions): void {
  print(json ? JSON.stringify(report, null, 2) : reportText(report));
}

/** What plan and verify end with: a conflict waits too, for people. */
const waiting = ({ state }: Report): ExitCode => (state === 'up-to-date' ? 0 : 2);

async function plan(options: SiteOptions): Promise<ExitCode> {
  const report = await planSite(connected(options), { onProgress: progress });
  printReport(report, options);
  return waiting(report);
}

async function apply(options: SiteOptions & { conceptFile?: string }): Promise<ExitCode> {
  // the file first: a fault in it is told before the site is changed
  const concept = options.conceptFile === undefined ? undefined : await conceptIn(options.conceptFile);
  const report = await provisionSite(connected(options), { onProgress: progress });
  printReport(report, options);
  if (report.state === 'conflict') return 1;
  if (concept !== undefined) progress(publishedConceptText(concept, await publishConcept(siteFor(options), concept)));
  return 0;
}

async function verify(options: SiteOptions): Promise<ExitCode> {
  const report = await planSite(connected(options), { onProgress: progress });
  if (options.json === true) print(JSON.stringify({ ...report, drift: driftOf(report) }, null, 2));
  else print(`${reportText(report)}\n\n${driftLine(report)}`);
  return waiting(report);
}

async function remove(options: SiteOptions & RemoveCommandOptions): Promise<ExitCode> {
  const removed = await removeWithExport(siteFor(options), options, progress);
  print(options.json === true ? JSON.stringify(removed, null, 2) : removedText(removed));
  return 0;
}

async function publish(options: SiteOptions & { plan: string }): Promise<ExitCode> {
  const published = await publishPlan(siteFor(options), options.plan);
  print(options.json === true ? JSON.stringify(published, null, 2) : publishedText(published));
  return 0;
}

function siteCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .requiredOption('--site <adresse>', 'sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner')
    .option('--token <hvem>', 'kun på den lokale prøveside: user:… eller app:…')
    .option('--json', 'skriv resultatet som JSON');
}

/** A refusal with the rights that are missing; what cannot be looked up stays as it was. */
async function named(error: unknown, options: SiteOptions): Promise<unknown> {
  try {
    return await withMissingRights(error, { sp: connected(options), site: options.site });
  } catch {
    return error;
  }
}

/** Runs a command and turns whatever goes wrong into one sentence on stderr; with --json also as `{ site, state: 'error', error }`. */
function carriedOut<O extends SiteOptions>(work: (options: O) => Promise<ExitCode>): (options: O) => Promise<void> {
  return async (options) => {
    try {
      process.exitCode = await work(options);
    } catch (error) {
      const why = explainError(await named(error, options), options.site);
      if (options.json === true) print(JSON.stringify({ site: options.site, state: 'error', error: why }, null, 2));
      progress(why);
      process.exitCode = 1;
    }
  };
}

/** The command line of the lists: plan, apply, verify, remove, publish, import, export, check-plan, concept, lists-document. */
export function buildProgram(): Command {
  const program = speakDanish(new Command('provision').description('Sætter virksomhedsplanernes lister op på en SharePoint-side').exitOverride());
  siteCommand(program, 'plan', 'Vis, hvad der mangler på siden').action(carriedOut(plan));
  siteCommand(program, 'apply', 'Sæt siden op, eller bring den ajour; kan afbrydes og køres igen')
    .option('--concept-file <fil>', 'kommunens egen skabelon; udgives på siden, når listerne er der')
    .action(carriedOut(apply));
  siteCommand(program, 'verify', 'Vis, hvad der er ændret i forhold til det, der skal være').action(carriedOut(verify));
  siteCommand(program, 'upgrade', 'Bring en side fra en tidligere udgave til denne; det samme som apply').action(carriedOut(apply));
  siteCommand(program, 'remove', 'Gem planerne som fil, læg vores lister i papirkurven, og slet vores grupper og links')
    .option('--confirm <navn>', 'sidens navn eller sidste del af adressen')
    .option('--out <fil>', 'filen, planerne gemmes i først; ellers <site>-eksport.json her i mappen')
    .option('--no-export', 'fjern uden at gemme planerne først')
    .action(carriedOut(remove));
  siteCommand(program, 'publish', 'Offentliggør en plan: den og dens indsatser godkendes, så læserne kan se dem')
    .requiredOption('--plan <nøgle>', 'planens nøgle, fx rudersdal/2020/center-nord')
    .action(carriedOut(publish));
  const signIn = (site: URL, token?: string) => tokenSourceFor(site, token, process.env);
  addImportCommand(program, signIn);
  addExportCommand(program, signIn);
  addCheckPlanCommand(program, signIn);
  addRollOverCommand(program, signIn);
  addConceptCommand(program, signIn);
  addListsDocumentCommand(program);
  return program;
}
