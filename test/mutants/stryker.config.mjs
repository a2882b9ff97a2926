/** How Stryker plants its bugs: test/mutants/main.ts runs it, mutated.ts says where. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'test/mutants/jest.config.cjs' },
  // Each mutant meets only the tests that came through it.
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that loops for ever is killed; a machine that is slow is not.
  timeoutMS: 60_000,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/.data', '/.cache', '/.swc', '/docs/screenshots', '/test/browser/shots'],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: '.cache/mutants.json' },
  allowEmpty: false,
}
