/**
 * In which order test files run. Jest begins with the longest of the last time; on a fresh clone it knows of none and would go by size, and
 * a small file that takes a minute could come last, with one core idle. There the order is this one.
 */
const { existsSync } = require('node:fs')
const { join, relative } = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

const root = join(__dirname, '..')

/** Those of about half a minute and more. */
const longest = [
  'test/browser/screens.test.ts',
  'test/functions/matrix/matrix.test.ts',
  'test/functions/simulation/simulation.test.ts',
  'test/functions/calls/keys.test.ts',
  'test/browser/elder.test.ts',
  'test/functions/simulation/festivals.test.ts',
  'test/functions/reports/complaints.test.ts',
  'test/unit/festival/histories/linearizable.test.ts',
  'test/functions/simulation/replays.test.ts',
  'test/functions/notices/fanOut.test.ts',
  'test/browser/festival.test.ts',
  'test/functions/festival/manyTold.test.ts',
  'test/functions/festival/shares.test.ts',
  'test/functions/calls/badInput.test.ts',
]
/** Then what takes long for a file of its size. */
const projects = ['browser', 'pages', 'functions', 'cloud', 'architecture', 'unit']

for (const file of longest)
  if (!existsSync(join(root, file))) throw new Error(`test/longestFirst.cjs names ${file}, which is no more`)

const rankOf = ({ path, context }) => {
  const long = longest.indexOf(relative(root, path).replaceAll('\\', '/'))
  return long >= 0 ? long : longest.length + projects.indexOf(context.config.displayName.name)
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort([...tests])
    const isNew = test => this.time(test) === undefined
    const ranked = sorted.filter(isNew).sort((a, b) => rankOf(a) - rankOf(b))
    return sorted.map(test => (isNew(test) ? ranked.shift() : test))
  }
}
