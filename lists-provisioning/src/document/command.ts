import type { Command } from 'commander';
import { allLists } from '@virksomhedsplaner/shared/lists';
import { writeWhole } from '../export/write-file.js';
import { listsDocument } from './lists-document.js';

/** `lists-document --out FILE`: the lists as a document. No site is needed. */
export function addListsDocumentCommand(program: Command): void {
  program
    .command('lists-document')
    .description('Skriv dokumentet om listerne ud fra deres definitioner')
    .requiredOption('--out <fil>', 'filen, der skrives, fx docs/lists.md')
    .action(async ({ out }: { out: string }) => {
      try {
        await writeWhole(out, listsDocument(allLists), { force: true });
        process.exitCode = 0;
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      }
    });
}
