// node scripts/run.mjs PROJECT FILE [arguments]: checks Node, builds what is stale, then runs FILE in this very process,
// so that a signal sent to npm reaches it.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [project, file, ...rest] = process.argv.slice(2);
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const build = spawnSync(process.execPath, [compiler, '-b', project], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

// node:sqlite is what the house stands on; the warning that it is young would be the first thing a newcomer reads
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(`${warning.name}: ${warning.message}`);
});

const target = resolve(file);
process.argv = [process.argv[0], target, ...rest];
await import(pathToFileURL(target).href);
