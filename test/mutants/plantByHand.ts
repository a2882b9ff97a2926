/**
 * Plants the bugs of byHand.ts, one after the other, into a copy of the sources, and runs the function tests that must notice. The sources
 * themselves stay as they are, whatever ends it.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plantedByHand, type Edit, type Planted } from './byHand'

const copy = '.cache/planted'

/** @param asked numbers of bugs, from 1; all without any. @returns the harm of those that nothing noticed */
export function plantByHand(asked: readonly number[]): string[] {
  const chosen = plantedByHand.filter((_, at) => asked.length === 0 || asked.includes(at + 1))
  copySources()
  return chosen.flatMap(planted => {
    const started = performance.now()
    const noticed = isNoticed(planted)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`${noticed ? 'noticed' : 'NOT NOTICED'}: ${planted.harm} (${planted.test}, ${seconds} s)`)
    return noticed ? [] : [planted.harm]
  })
}

function copySources(): void {
  rmSync(copy, { recursive: true, force: true })
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  for (const file of listed.split('\n'))
    if (file !== '' && !file.startsWith('docs/') && existsSync(file)) {
      mkdirSync(join(copy, file, '..'), { recursive: true })
      cpSync(file, join(copy, file))
    }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
}

/** Some test of the named ones failed. @throws when the edit is none, or the tests were not run at all */
function isNoticed({ also, test, named, ...first }: Planted): boolean {
  const edits = also ? [first, also] : [first]
  const report = join(process.cwd(), copy, 'report.json')
  rmSync(report, { force: true })
  edits.forEach(plant)
  const run = spawnSync(
    'npx',
    [
      'jest',
      '--selectProjects',
      'functions',
      '--json',
      '--outputFile',
      report,
      '-t',
      named,
      '--',
      `functions/${test}.test`,
    ],
    { cwd: copy, encoding: 'utf8' },
  )
  for (const { file } of edits) cpSync(file, join(copy, file))
  if (!existsSync(report)) throw new Error(`nothing was run: ${run.stderr.slice(-2_000)}`)
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  if (!numFailedTests && !numPassedTests) throw new Error(`${test} has no test that is called: ${named}`)
  return Boolean(numFailedTests)
}

function plant({ file, from, to }: Edit): void {
  const source = readFileSync(file, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${file} has not once: ${from}`)
  writeFileSync(
    join(copy, file),
    source.replace(from, () => to),
  )
}
