/** The unit tests of one group, as Stryker runs them against each mutant: nothing is built for them. */
const { projects, ...shared } = require('../../jest.config.cjs')

const unit = projects.find(({ displayName }) => displayName === 'unit')

/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  testMatch: (process.env.MUTANTS_TESTS ?? '**/*').split(' ').map(name => `<rootDir>/test/unit/${name}.test.ts`),
  moduleNameMapper: {
    ...unit.moduleNameMapper,
    '^(wx-server-sdk|@cloudbase/node-sdk)$': '<rootDir>/test/mutants/noCloud.cjs',
  },
  testTimeout: shared.testTimeout,
}
