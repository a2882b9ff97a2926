/** Reads Stryker's report: how many planted bugs were noticed, and which of the others nobody has explained. */

interface Mutant {
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending'
  replacement?: string
  location: { start: Place; end: Place }
}
/** Counted from 1. */
interface Place {
  line: number
  column: number
}
export interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>
}

export interface Judgement {
  /** Percent of the planted bugs that a test noticed. */
  score: number
  mutants: number
  /** Lines as survivors.md has them, without a reason. */
  unexplained: string[]
  /** Lines of survivors.md in the files of the report that explain nothing any more. */
  leftOver: string[]
}

const noticed = ['Killed', 'Timeout']
const unnoticed = ['Survived', 'NoCoverage']
/** More of a line says nothing more. */
const longest = 160

/** @param explained the text of survivors.md: a line for each survivor, its reason behind it */
export function judge({ files }: Report, explained: string): Judgement {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const killed = all.filter(status => noticed.includes(status)).length
  const mutants = all.filter(status => noticed.includes(status) || unnoticed.includes(status)).length
  const lines = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(({ status }) => unnoticed.includes(status)).map(mutant => lineOf(file, source, mutant)),
  )
  const reasons = explained.split('\n').flatMap(line => {
    const [, name = '', reason = ''] = /^- (.+?) — (.+)$/.exec(line) ?? []
    return reason.trim() === '' ? [] : [name]
  })
  return {
    score: mutants === 0 ? 0 : (killed / mutants) * 100,
    mutants,
    unexplained: [...new Set(lines)].filter(line => !reasons.includes(line)).sort(),
    leftOver: reasons.filter(line => !lines.includes(line) && Object.keys(files).some(f => line.startsWith(`${f}: `))),
  }
}

/** A survivor by its file and its line before and after: the number of a line would change with every edit above it. */
function lineOf(file: string, source: string, { location: { start, end }, replacement = '' }: Mutant): string {
  const lines = source.split('\n')
  const before = lines[start.line - 1] ?? ''
  const rest = start.line === end.line ? before.slice(end.column - 1) : ''
  const after = before.slice(0, start.column - 1) + replacement + rest
  return `${file}: \`${short(before)}\` as \`${short(after)}\``
}

const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, longest)
