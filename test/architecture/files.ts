/** The repository as git sees it: what is committed or would be. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** Paths of all files that git keeps or would keep, without those that were deleted. */
export function repositoryFiles(): string[] {
  const list = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', ...options], { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.split('\0').filter(Boolean)
  }
  const deleted = new Set(list('--deleted'))
  return list('--cached', '--others', '--exclude-standard').filter(file => !deleted.has(file))
}

export const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
export const readJson = <T>(file: string) => JSON.parse(read(file)) as T
