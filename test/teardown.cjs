/** After all tests: removes what they shared. */
const { rmSync } = require('node:fs')

module.exports = async () => {
  if (process.env.TEST_RUN_FOLDER) rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true })
}
