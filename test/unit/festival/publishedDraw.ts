/** The script of docs/draw.md, run as anybody runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalList, publishedFile, rankedBy, type DrawRule, type ListRow } from '@shared/festival/drawing'
import { sha256 } from '../../../cloudfunctions/_platform/personId'

const script = path.resolve(__dirname, '../../../docs/draw.mjs')

/** What it prints of a file, and how it ends. */
export function drawnAgain(file: string): { code: number | null; says: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-'))
  try {
    writeFileSync(path.join(folder, 'list.txt'), file)
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, path.join(folder, 'list.txt')], { encoding: 'utf8' }) // prettier-ignore
    return { code: status, says: stdout + stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The file of a draw as the program makes it. */
export const fileOf = (rule: DrawRule, rows: readonly ListRow[], publicNumber: string): string =>
  publishedFile(rule, rows, sha256(canonicalList(rule, rows)), {
    source: '福彩3D 2026318期',
    publicNumber,
    ranking: rankedBy(publicNumber, rule, rows, sha256),
  })
