/**
 * `npm run mutants [-- FILE …]`: plants bugs into the files of mutated.ts, or into these, one after the other, and runs the unit tests against
 * each. Fails when fewer than 90% are noticed, or when one survives that survivors.md does not explain.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mutated } from './mutated'
import { judge, type Report } from './judge'

const least = 90

const asked = process.argv.slice(2)
const { status } = spawnSync(
  'npx',
  ['stryker', 'run', join(__dirname, 'stryker.config.mjs'), '--mutate', (asked.length > 0 ? asked : mutated).join(',')],
  // The same draws for every mutant: what survives one night is the same the next.
  { stdio: 'inherit', env: { ...process.env, SEED: '1' } },
)
if (status !== 0) process.exit(status ?? 1)

const report = JSON.parse(readFileSync('.cache/mutants.json', 'utf8')) as Report
const { score, mutants, unexplained, leftOver } = judge(report, readFileSync(join(__dirname, 'survivors.md'), 'utf8'))
for (const line of leftOver) console.log(`noticed by now, so survivors.md need not explain it: ${line}`)
for (const line of unexplained) console.log(`survived without a reason in survivors.md:\n${line}`)
console.log(`${mutants} planted bugs, ${score.toFixed(1)}% noticed, ${unexplained.length} survived unexplained`)
process.exitCode = score < least || unexplained.length > 0 ? 1 : 0
