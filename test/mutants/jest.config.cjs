/** The unit tests of one group, as Stryker runs them against each mutant: nothing is built for them. */
const { projects, ...shared } = require('../../jest.config.cjs')

/** @type {import('jest').Config} */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  testMatch: (process.env.MUTANTS_TESTS ?? '**/*').split(' ').map(name => `<rootDir>/test/unit/${name}.test.ts`),
  testTimeout: shared.testTimeout,
}
