/** Copies the packaged web part to the repository's dist folder, where the IT department and the local tenant look for it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../sharepoint/solution/virksomhedsplaner.sppkg', import.meta.url));
const folder = fileURLToPath(new URL('../../dist/', import.meta.url));
mkdirSync(folder, { recursive: true });
copyFileSync(from, `${folder}virksomhedsplaner.sppkg`);
console.log('dist/virksomhedsplaner.sppkg');
