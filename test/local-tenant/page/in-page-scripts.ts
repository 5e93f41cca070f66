import { buildSync } from 'esbuild';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPTS = ['boot', 'host-application', 'inert-component', 'bar'];
let built: Map<string, Buffer> | undefined;

/** The page's own scripts as classic scripts, made once from `in-page/` (TypeScript from source, JavaScript from the build). */
export function inPageScripts(): ReadonlyMap<string, Buffer> {
  built ??= build();
  return built;
}

function build(): Map<string, Buffer> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'in-page');
  const entryPoints = SCRIPTS.map((name) => [join(folder, `${name}.ts`), join(folder, `${name}.js`)].find((file) => existsSync(file))).filter(
    (f) => f !== undefined,
  );
  const { outputFiles } = buildSync({ entryPoints, bundle: true, format: 'iife', target: 'es2020', write: false, outdir: folder, logLevel: 'silent' });
  return new Map(outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]));
}
