import { describe, expect, test } from '@jest/globals';
import { buildProgram } from './program.js';

/** What a wrong command line says, and what --help prints. */
async function said(...line: string[]): Promise<string> {
  let text = '';
  const program = buildProgram();
  const write = (part: string): void => void (text += part);
  for (const each of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    each.exitOverride().configureOutput({ writeOut: write, writeErr: write });
  await program.parseAsync(line, { from: 'user' }).catch(() => undefined);
  return text;
}

const ENGLISH = /\b(error|usage|option|options|command|commands|required|unknown|missing|display help|did you mean|for additional|arguments?)\b/i;

describe('the command line speaks Danish', () => {
  test.each([
    [['plan'], 'Der mangler: --site <adresse>. Skriv den efter kommandoen.'],
    [['plan', '--site'], 'Efter --site <adresse> skal der stå en værdi.'],
    [['plan', '--site', 'x', '--sitte', 'y'], 'Valget --sitte findes ikke. Se dem alle med --help.'],
    [['plann'], 'Kommandoen «plann» findes ikke.'],
    [['import', '--site', 'x'], 'Der mangler: <'],
    [['plan', '--site', 'x', 'y'], 'Der står for meget efter kommandoen: 1 ord, hvor der skulle være 0.'],
  ])('%j', async (line, expected) => {
    const text = await said(...line);
    expect(text).toContain(expected);
    expect(text.replace(/--\w+|«\w+»/g, '')).not.toMatch(ENGLISH);
  });

  test('and so does its help, of the program and of every command', async () => {
    expect(await said('--help')).toContain('Kommandoer:');
    const names = buildProgram().commands.map((command) => command.name());
    for (const line of [['--help'], ...names.map((name) => [name, '--help'])]) {
      const text = await said(...line);
      expect(text).toContain('Sådan skrives den:');
      expect(text.replace(/--[\w-]+/g, '')).not.toMatch(ENGLISH);
    }
  });
});
