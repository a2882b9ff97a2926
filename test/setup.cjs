/** Before any test: build what the chosen projects need and is older than its sources, and make the folder of this run. */
const { spawnSync } = require('node:child_process')
const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const needs = {
  architecture: ['functions', 'weapp'],
  cloud: ['functions', 'h5'],
  functions: ['functions'],
  pages: ['functions', 'weapp'],
  browser: ['functions', 'h5'],
}

/** The projects named by --selectProjects, or all of them. */
function chosenProjects() {
  const at = process.argv.indexOf('--selectProjects')
  if (at < 0) return Object.keys(needs)
  const rest = process.argv.slice(at + 1)
  const end = rest.findIndex(word => word.startsWith('-'))
  return end < 0 ? rest : rest.slice(0, end)
}

module.exports = async () => {
  const wanted = [...new Set(chosenProjects().flatMap(name => needs[name] ?? []))]
  if (wanted.length === 0) return
  const built = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'config/build.ts', '--stale', ...wanted],
    {
      cwd: join(__dirname, '..'),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (built.status !== 0) throw new Error('the build failed: see above')
  // What test/cloud/filled.ts makes once for all test files; test/teardown.cjs removes it.
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'tests-'))
}
