import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = resolve(__dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Rule → the file that breaks it and what that file imports. */
const plantedBreaches: Record<string, [file: string, imported: string]> = {
  'domain-knows-nobody': ['shared/src/domain/breach.ts', '../ports/index.js'],
  'concepts-know-the-domain': ['shared/src/concepts/breach.ts', '../ports/index.js'],
  'concept-check-knows-concepts': ['shared/src/concept-check/breach.ts', '../ports/index.js'],
  'ports-know-the-domain': ['shared/src/ports/breach.ts', '../concepts/index.js'],
  'use-cases-take-ports': ['shared/src/use-cases/breach.ts', '../sharepoint/index.js'],
  'lists-know-the-domain': ['shared/src/lists/breach.ts', '../concepts/index.js'],
  'sharepoint-over-lists': ['shared/src/sharepoint/breach.ts', '../use-cases/index.js'],
  'in-memory-over-ports': ['shared/src/in-memory/breach.ts', '../lists/index.js'],
  'texts-stand-alone': ['shared/src/texts/breach.ts', '../concepts/index.js'],
  'lists-stay-behind-adapters': ['bot/src/lists-breach.ts', '@virksomhedsplaner/shared/lists'],
  'web-part-knows-shared': ['spfx-webpart/src/breach.ts', '../../bot/src/index.js'],
  'bot-knows-shared': ['bot/src/breach.ts', '../../lists-provisioning/src/index.js'],
  'provisioning-knows-shared': ['lists-provisioning/src/breach.ts', '../../test/demo/index.js'],
  'local-tenant-knows-nothing-of-ours': ['test/local-tenant/breach.ts', '../../shared/src/domain/index.js'],
  'pnp-behind-adapters': ['shared/src/use-cases/pnp-breach.ts', '@pnp/sp'],
  'botbuilder-in-one-adapter': ['bot/src/handlers/breach.ts', 'botbuilder'],
  'shared-has-no-platform': ['shared/src/domain/platform-breach.ts', 'node:fs'],
};

const indexes = [
  'shared/src/domain',
  'shared/src/concepts',
  'shared/src/ports',
  'shared/src/use-cases',
  'shared/src/lists',
  'shared/src/sharepoint',
  'bot/src',
  'lists-provisioning/src',
  'test/demo',
];

function rulesOf(): string[] {
  const names = execFileSync(
    process.execPath,
    ['-p', `JSON.stringify(require(${JSON.stringify(join(root, '.dependency-cruiser.cjs'))}).forbidden.map((rule) => rule.name))`],
    { encoding: 'utf8' },
  );
  return JSON.parse(names) as string[];
}

let house = '';
let caught: Set<string>;

function write(file: string, content: string): void {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function breachesFound(): Set<string> {
  const folders = ['shared', 'bot', 'lists-provisioning', 'spfx-webpart', 'test'];
  const { stdout } = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return new Set(report.summary.violations.map(({ rule }) => rule.name));
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'virksomhedsplaner-house-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.depcruise.json', 'tsconfig.base.json']) copyFileSync(join(root, file), join(house, file));
  for (const folder of indexes) write(`${folder}/index.ts`, 'export const here = 1;\n');
  for (const name of ['@pnp/sp', 'botbuilder']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.here = 1;\n');
  }
  for (const [file, imported] of Object.values(plantedBreaches)) write(file, `import * as other from '${imported}';\nexport const used = other;\n`);
  write('shared/src/domain/circle-a.ts', "import { b } from './circle-b.js';\nexport const a = () => b;\n");
  write('shared/src/domain/circle-b.ts', "import { a } from './circle-a.js';\nexport const b = () => a;\n");
  caught = breachesFound();
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each([...Object.keys(plantedBreaches), 'no-circles'])('the rule %s catches the breach planted for it', (rule) => {
  expect([...caught]).toContain(rule);
});

test('every rule has a planted breach', () => {
  expect([...Object.keys(plantedBreaches), 'no-circles'].sort()).toEqual(rulesOf().sort());
});
