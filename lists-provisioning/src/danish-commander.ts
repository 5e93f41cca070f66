import { Help, type Command } from 'commander';

const TITLES: Record<string, string> = {
  'Usage:': 'Sådan skrives den:',
  'Arguments:': 'Filer og andet:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
  'Global Options:': 'Valg for alle:',
};

/** Commander's own sentences, as the library words them, and ours. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^error: required option '(.+)' not specified/, 'Der mangler: $1. Skriv den efter kommandoen.'],
  [/^error: missing required argument '(.+)'/, 'Der mangler: <$1>. Skriv den efter kommandoen.'],
  [/^error: option '(.+)' argument missing/, 'Efter $1 skal der stå en værdi.'],
  [/^error: unknown option '(.+)'/, 'Valget $1 findes ikke. Se dem alle med --help.'],
  [/^error: unknown command '(.+)'/, 'Kommandoen «$1» findes ikke. Se dem alle med --help.'],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+).*/,
    'Der står for meget efter kommandoen: $3 ord, hvor der skulle være $2.',
  ],
  [/\(Did you mean one of (.+)\?\)/, '(Mente du en af $1?)'],
  [/\(Did you mean (.+)\?\)/, '(Mente du $1?)'],
  [/\(use --help for additional information\)/, '(Se mere med --help.)'],
];

/** What the library says about a command line, in Danish; what it has no words for stays. */
function inDanish(text: string): string {
  return SENTENCES.reduce((said, [theirs, ours]) => said.replace(theirs, ours), text);
}

const words = (text: string): string => text.replace('[options]', '[valg]').replace('[command]', '[kommando]');

/** Gives a program Danish help and Danish errors; to be called before commands are added, which inherit it. */
export function speakDanish(program: Command): Command {
  const plain = new Help();
  return program
    .helpOption('-h, --help', 'vis denne hjælp')
    .helpCommand('help [kommando]', 'vis hjælp til en kommando')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => words(plain.commandUsage(command)),
      subcommandTerm: (command) => words(plain.subcommandTerm(command)),
    })
    .configureOutput({ outputError: (text, write) => write(inDanish(text)) });
}
