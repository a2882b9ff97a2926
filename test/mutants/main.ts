/**
 * `npm run mutants [-- GROUP …]`: plants bugs into the files of groups.ts, or of these groups, one after the other, and runs the group's unit
 * tests against each. Fails when fewer than 90% are noticed, or when one survives that survivors.md does not explain.
 * `npm run mutants -- planted [N …]`: plants the bugs of byHand.ts, or these, and runs the function tests that must notice each.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groups, type Group } from './groups'
import { judge, type Report } from './judge'
import { plantByHand } from './plantByHand'

const least = 90
const explained = readFileSync(join(__dirname, 'survivors.md'), 'utf8')

/** @throws when Stryker did not come to its end */
function planted(name: string, { files, tests }: Group): Report {
  const report = `.cache/mutants/${name}.json`
  const { status } = spawnSync(
    'npx',
    ['stryker', 'run', join(__dirname, 'stryker.config.mjs'), '--mutate', files.join(',')],
    {
      stdio: 'inherit',
      // The same draws for every mutant: what survives one night is the same the next.
      env: { ...process.env, SEED: '1', MUTANTS_TESTS: tests.join(' '), MUTANTS_REPORT: report },
    },
  )
  if (status !== 0) throw new Error(`no bugs were planted into ${name}: see above`)
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}

function named(name: string): [string, Group] {
  const group = groups[name]
  if (!group) throw new Error(`there is no group ${name}, but ${Object.keys(groups).join(', ')}`)
  return [name, group]
}

function plantByGroups(asked: readonly string[]): boolean {
  const chosen = asked.length > 0 ? asked.map(named) : Object.entries(groups)
  const rows: string[] = []
  const all: Report = { files: {} }
  for (const [name, group] of chosen) {
    const started = performance.now()
    const report = planted(name, group)
    const { score, mutants } = judge(report, explained)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    rows.push(`${name}: ${mutants} planted bugs, ${score.toFixed(1)}% noticed, ${seconds} s`)
    Object.assign(all.files, report.files)
  }
  const { score, mutants, unexplained, leftOver } = judge(all, explained)
  for (const line of leftOver) console.log(`noticed by now, so survivors.md need not explain it: ${line}`)
  for (const line of unexplained) console.log(`survived without a reason in survivors.md:\n${line}`)
  console.log(rows.join('\n'))
  console.log(`${mutants} planted bugs, ${score.toFixed(1)}% noticed, ${unexplained.length} survived unexplained`)
  return score >= least && unexplained.length === 0
}

const [what, ...rest] = process.argv.slice(2)
const isFine =
  what === 'planted'
    ? plantByHand(rest.map(Number)).length === 0
    : plantByGroups(what === undefined ? [] : [what, ...rest])
process.exitCode = isFine ? 0 : 1
