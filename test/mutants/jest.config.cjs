/** The unit tests alone, as Stryker runs them against each mutant: nothing is built for them. */
const { projects, ...shared } = require('../../jest.config.cjs')

/** @type {import('jest').Config} */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  testTimeout: shared.testTimeout,
}
