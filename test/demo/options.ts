import { Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';

export interface StartOptions {
  /** The site's port; the bot takes the next, the chats those after. */
  port: number;
  /** The day the local tenant begins on. */
  today: string;
  /** Folder to keep site and chats' addresses in; memory unless given. */
  data: string | undefined;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) throw new InvalidArgumentError('en port er et helt tal mellem 1 og 65000');
  return port;
}

function toDay(text: string): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    // not a day of the calendar
  }
  throw new InvalidArgumentError('en dag skrives 2023-02-14 og skal findes i kalenderen');
}

/** Two weeks before Hillerød's midtvejsstatus opens. */
const FIRST_DAY = '2023-01-18';

/** Reads the command line of `npm start`; prints help or what is wrong and ends the process by itself. */
export function readOptions(argv: readonly string[]): StartOptions {
  const program = new Command('npm start --')
    .description('Starter et lokalt Microsoft 365 med demoplaner på 127.0.0.1')
    .addOption(new Option('--port <port>', 'webstedets port; botten og chatterne tager de næste').default(8700).argParser(toPort))
    .addOption(new Option('--today <dag>', 'dagen i det lokale Microsoft 365').default(FIRST_DAY).argParser(toDay))
    .option('--data <mappe>', 'gem data i denne mappe (ellers i hukommelsen)');
  return program.parse([...argv]).opts<StartOptions>();
}
