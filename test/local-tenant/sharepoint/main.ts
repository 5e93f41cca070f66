import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { untilStopped } from '../until-stopped.js';
import { startSharePoint } from './start.js';
import type { DirectoryPerson } from './start.js';

interface Options {
  port: number;
  data?: string;
  today?: string;
  people?: DirectoryPerson[];
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a number from 0 to 65535');
  return port;
}

function readDay(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new InvalidArgumentError('a day such as 2023-02-14');
  return text;
}

const isPerson = (content: unknown): content is DirectoryPerson =>
  typeof content === 'object' && content !== null && ['upn', 'displayName', 'objectId'].every((name) => typeof Reflect.get(content, name) === 'string');

function readPeople(file: string): DirectoryPerson[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Array.isArray(content) && content.every(isPerson)) return content;
  throw new InvalidArgumentError('a JSON file with a list of {upn, displayName, objectId}');
}

async function run(options: Options): Promise<void> {
  if (options.data !== undefined) mkdirSync(options.data, { recursive: true });
  const data = options.data === undefined ? undefined : join(options.data, 'sharepoint.sqlite');
  const running = await startSharePoint({ port: options.port, data, today: options.today, people: options.people });
  process.stdout.write(`READY ${JSON.stringify({ site: running.site, control: running.control })}\n`);
  await untilStopped();
  await running.close();
}

const program = new Command('tenant')
  .description("the local tenant's SharePoint alone, with an empty site")
  .option('--port <number>', 'port on 127.0.0.1', readPort, 8700)
  .option('--data <folder>', 'folder to keep the data in; without it, memory')
  .option('--people <file>', 'JSON file with the made-up people of the directory', readPeople)
  .option('--today <day>', "the tenant's day, YYYY-MM-DD", readDay);

program
  .action(() => run(program.opts<Options>()))
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
