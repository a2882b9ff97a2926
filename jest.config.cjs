const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
}
/**
 * Given to each file as its own: every other look at a global is a call into Jest's sandbox, which takes a tenth of what a function test computes.
 * Not Date, which tests set.
 */
const nearGlobals = ['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Symbol'] // prettier-ignore
const project = (displayName, testMatch) => ({
  displayName,
  rootDir: __dirname,
  testMatch: testMatch.map(m => `<rootDir>/${m}`),
  testEnvironment: 'node',
  transform,
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@shared/(.*)$': '<rootDir>/types/$1',
    '^@config/(.*)$': '<rootDir>/config/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
})

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('unit', ['test/unit/**/*.test.ts']),
    project('architecture', ['test/architecture/**/*.test.ts']),
    project('cloud', ['test/cloud/**/*.test.ts']),
    { ...project('functions', ['test/functions/**/*.test.ts']), sandboxInjectedGlobals: nearGlobals },
    // The simulator draws into a browser's document.
    {
      ...project('pages', ['test/pages/**/*.test.ts']),
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['node'] },
    },
    project('browser', ['test/browser/**/*.test.ts']),
  ],
  globalSetup: '<rootDir>/test/setup.cjs',
  globalTeardown: '<rootDir>/test/teardown.cjs',
  reporters: ['default', '<rootDir>/test/closingLine.cjs'],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  // Against what hangs, not against a machine that is slow or a night that is long.
  testTimeout: process.env.NIGHT ? 8 * 3_600_000 : 600_000,
}
