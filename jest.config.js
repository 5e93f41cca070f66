/** One jest for every workspace; sources are compiled on the fly by swc, tests run from source, never from dist. */
const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true, decorators: true }, target: 'es2022', transform: { react: { runtime: 'classic' } } },
      module: { type: 'commonjs' },
    },
  ],
};
const base = {
  rootDir: import.meta.dirname,
  transform,
  // packages that are published as ES modules only, or load something with import()
  transformIgnorePatterns: [
    '/node_modules/(?!(@pnp|@opentelemetry/(exporter-trace-otlp-http|otlp-exporter-base)|jose|strip-bom|temporal-polyfill|temporal-utils|temporal-spec|@microsoft/app-manifest/node_modules)/)',
  ],
  moduleNameMapper: {
    '^@virksomhedsplaner/shared/([a-z-]+)$': '<rootDir>/shared/src/$1/index.ts',
    '^@virksomhedsplaner/(bot|lists-provisioning)/([a-z-]+)$': '<rootDir>/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js', '$1'],
  },
  modulePathIgnorePatterns: ['/dist/', '/lib/', '/lib-[a-z]+/', '/temp/', '/release/'],
};
const project = (name, testEnvironment, extra = {}) => ({
  ...base,
  displayName: name,
  testEnvironment,
  roots: [`<rootDir>/${name}`],
  testMatch: ['**/*.test.ts?(x)'],
  ...extra,
});

export default {
  // a busy machine is slow, not wrong: no test says anything by how long it takes
  testTimeout: 60_000,
  projects: [
    project('shared', 'node'),
    project('bot', 'node'),
    project('lists-provisioning', 'node'),
    project('spfx-webpart', 'jsdom', {
      roots: ['<rootDir>/spfx-webpart/src'],
      setupFilesAfterEnv: ['<rootDir>/spfx-webpart/jest.setup.ts'],
      moduleNameMapper: { '\\.module\\.scss$': '<rootDir>/spfx-webpart/jest.styles.ts', ...base.moduleNameMapper },
    }),
    project('test', 'node'),
  ],
};
