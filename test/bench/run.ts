import { existsSync, readdirSync } from 'node:fs';

/** `npm run bench -- NAME`: runs `main` of one measurement; its last line is the figure. */
const here = new URL('.', import.meta.url);
const [name] = process.argv.slice(2);
const known = readdirSync(here)
  .filter((file) => file.endsWith('.js') && file !== 'run.js')
  .map((file) => file.slice(0, -'.js'.length));

if (name === undefined || !existsSync(new URL(`${name}.js`, here))) {
  console.error(`npm run bench -- NAME, hvor NAME er en af: ${known.join(', ')}`);
  process.exitCode = 1;
} else {
  const measurement = (await import(new URL(`${name}.js`, here).href)) as { main(): Promise<void> };
  await measurement.main();
}
