import { createRequire } from 'node:module';
import tsParser from '@typescript-eslint/parser';
import tsPlugin from '@typescript-eslint/eslint-plugin';

const require = createRequire(import.meta.url);
const spfx = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');
const root = import.meta.dirname;

const sizes = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
};

const clocks = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes through the Clock port.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes through the Clock port.' },
];
const columnNames = { selector: 'Literal[value=/^Vp[A-Z]/]', message: 'Column names live in shared/src/lists alone.' };
const conceptIds = {
  selector: 'BinaryExpression[operator=/^[!=]==?$/] > Literal[value=/^(hilleroed|rudersdal|randers)$/]',
  message: 'A concept is data: nothing asks which one it is.',
};

const projects = [
  'shared/tsconfig.core.json',
  'shared/tsconfig.sharepoint.json',
  'bot/tsconfig.json',
  'lists-provisioning/tsconfig.json',
  'test/tsconfig.json',
  'tsconfig.test.json',
];
const typed = {
  languageOptions: { parser: tsParser, parserOptions: { project: projects, tsconfigRootDir: root } },
  plugins: { '@typescript-eslint': tsPlugin },
};

const rules = {
  ...sizes,
  eqeqeq: 'error',
  'no-console': 'error',
  'no-restricted-syntax': ['error', ...clocks, columnNames, conceptIds],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const everywhere = ['shared/src/**/*.ts', 'bot/src/**/*.ts', 'lists-provisioning/src/**/*.ts', 'test/**/*.ts'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.contract.ts'];

export default [
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/lib/**',
      '**/lib-*/**',
      '**/temp/**',
      '**/release/**',
      '**/sharepoint/solution/**',
      '**/jest-output/**',
      '**/*.d.ts',
    ],
  },
  ...spfx.map((config) => ({ ...config, files: (config.files ?? ['**/*.ts', '**/*.tsx']).map((pattern) => `spfx-webpart/src/${pattern}`) })),
  {
    files: ['spfx-webpart/src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { tsconfigRootDir: `${root}/spfx-webpart`, project: './tsconfig.check.json' } },
    rules: { ...sizes, 'no-restricted-syntax': ['error', ...clocks, columnNames, conceptIds] },
  },
  { files: everywhere, ...typed, rules },
  // adapters are where the machine's clock may be read; the local tenant has a clock of its own
  { files: ['bot/src/adapters/**', 'test/local-tenant/**/clock.ts', 'shared/src/lists/**'], rules: { 'no-restricted-syntax': ['error', conceptIds] } },
  // command lines speak to a terminal
  { files: ['**/cli.ts', '**/*-cli.ts', '**/main.ts', '**/command.ts', 'test/demo/**', 'test/bench/**', 'test/proof/**'], rules: { 'no-console': 'off' } },
  // a describe block is not a function anyone reads as one; tests name columns to see that mappers do
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off', 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
];
