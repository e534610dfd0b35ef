/** Packages that are published as ES modules only, and so go through SWC like our own code. */
const modulesOnly = ['@noble/hashes']

const common = {
  rootDir: import.meta.dirname,
  transform: {
    '^.+\\.(ts|tsx|js|jsx|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/style-stub.cjs' },
  // what a build left behind is no module of ours: packed copies of package.json would clash by name
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/release/'],
}

const node = (displayName, testMatch, more = {}) => ({
  ...common,
  displayName,
  testEnvironment: 'node',
  testMatch,
  ...more,
})

export default {
  testTimeout: 30_000, // as in e2e-setup: it ends what hangs and times nothing, however crowded the machine
  reporters: ['default', '<rootDir>/test/support/plain-line-reporter.cjs'],
  projects: [
    node('core', ['<rootDir>/test/core/**/*.test.ts', '<rootDir>/test/*.test.ts']),
    node('electron', ['<rootDir>/test/electron/**/*.test.ts']),
    {
      ...common,
      displayName: 'renderer',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/renderer/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/support/jsdom-setup.cjs'],
    },
    node('e2e', ['<rootDir>/test/e2e/**/*.test.ts', '<rootDir>/test/e2e/**/*.e2e.ts'], {
      setupFilesAfterEnv: ['<rootDir>/test/support/e2e-setup.cjs'],
    }),
  ],
}
