import { resolve } from 'node:path';
import { untilStopped } from '../local-tenant/until-stopped.js';
import { compose, requireRoom, type RunningTenant } from './compose.js';
import { readOptions } from './options.js';
import { packageIsStale, packageWebPart } from './package-web-part.js';

const root = resolve(import.meta.dirname, '../../..');

function addresses({ page, site, teams }: RunningTenant): string {
  return [
    '',
    `Forside: Rudersdals oversigt      ${page}`,
    `Hillerøds udviklingsplan          ${page}?plan=hilleroed/2022-2024&enhed=csu-egedammen`,
    `Randers' virksomhedsplan          ${page}?plan=randers/2015-16`,
    `Svarene i listen Statusser        ${site}/Lists/VpStatusser/BesvaretDenneUge.aspx`,
    ...teams.map(({ user, url }) => `Teams: ${user.padEnd(26)} ${url}`),
    '',
    `Flyt dagen til 1. februar 2023 i bjælken øverst på siden: så åbner Hillerøds midtvejsstatus, og kortet kommer i Teams.`,
    '',
    'Stop med Ctrl+C.',
  ].join('\n');
}

try {
  const options = readOptions(process.argv);
  const stopped = untilStopped();
  await requireRoom(options);
  if (packageIsStale(root)) {
    console.log('Pakker webdelen (under et minut, kun når den er ændret) …');
    await packageWebPart(root);
  }
  const running = await compose({ ...options, root, onProgress: (line) => console.log(line) });
  console.log(addresses(running));
  const { site, page, teams, bot, control } = running;
  console.log(`READY ${JSON.stringify({ site, page, teams, bot, control })}`);
  await stopped;
  console.log('Stopper …');
  await running.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
