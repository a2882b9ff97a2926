/** How Stryker plants the bugs of one group: test/mutants/main.ts runs it, groups.ts says where. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  // The group names its tests: asking Jest which are related would cost more than to run them.
  jest: { configFile: 'test/mutants/jest.config.cjs', enableFindRelatedTests: false },
  // Each mutant meets only the tests that came through it.
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that loops for ever is killed; a machine that is slow is not.
  timeoutMS: 30_000,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/.data', '/.cache', '/.swc', '/docs/screenshots', '/test/browser', '/test/functions'],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: process.env.MUTANTS_REPORT },
  allowEmpty: false,
}
