import { readdirSync } from 'node:fs';

/** `npm run proof [-- NAME]`: runs `main` of one proof, or of all; each ends with its figures, and a fault sets the exit code. */
const here = new URL('.', import.meta.url);
const known = readdirSync(here)
  .filter((file) => file.endsWith('.js') && file !== 'run.js')
  .map((file) => file.slice(0, -'.js'.length));
const [asked] = process.argv.slice(2);

if (asked !== undefined && !known.includes(asked)) {
  console.error(`npm run proof -- NAME, hvor NAME er en af: ${known.join(', ')}`);
  process.exitCode = 1;
} else {
  for (const name of asked === undefined ? known : [asked]) {
    const proof = (await import(new URL(`${name}.js`, here).href)) as { main(): Promise<void> };
    await proof.main();
  }
}
