/**
 * `npm run night`: everything that needs hours, one after the other, each to its end: the tests with many random inputs, seeds of random
 * lives, every screen, planted bugs. What failed is said at the end.
 */
import { spawnSync } from 'node:child_process'

const steps: [what: string, command: string, environment?: Record<string, string>][] = [
  ['every test, with many random inputs', 'npx jest', { NIGHT: '1' }],
  ['10,000 random lives', 'npm run simulate'],
  ['what suggests a category, taught anew', 'npm run train -- --check'],
  ['every screen in all sizes', 'npm run shots'],
  ['bugs planted into the rules', 'npm run mutants'],
  ['bugs planted where a database is needed', 'npm run mutants -- planted'],
  ['the figures', 'npm run bench'],
]

const failed = steps.flatMap(([what, command, environment]) => {
  const started = performance.now()
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...environment } })
  console.log(`${what} (${command}): ${status === 0 ? 'done' : 'FAILED'} in ${sayMinutes(performance.now() - started)}`)
  return status === 0 ? [] : [what]
})

function sayMinutes(ms: number): string {
  return `${(ms / 60_000).toFixed(0)} min`
}

console.log(failed.length === 0 ? 'the night found nothing' : `the night found something in: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
