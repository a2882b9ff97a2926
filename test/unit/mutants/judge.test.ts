import { judge, type Report } from '../../mutants/judge'

const source = 'export const a = 1\nexport const may = (n: number) => n > 0\n'
const place = (column: number, end: number) => ({ start: { line: 2, column }, end: { line: 2, column: end } })
const mutant = (status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored', replacement: string) => ({
  status,
  replacement,
  location: place(35, 40),
})
const report = (...mutants: ReturnType<typeof mutant>[]): Report => ({ files: { 'a.ts': { source, mutants } } })
const line = 'a.ts: `export const may = (n: number) => n > 0` as `export const may = (n: number) => n >= 0`'

describe('planted bugs', () => {
  it('are counted as noticed when a test fails or does not end; what nothing could run is not counted', () => {
    const all = [mutant('Killed', 'x'), mutant('Timeout', 'x'), mutant('NoCoverage', 'x'), mutant('Ignored', 'x')]
    expect(judge(report(...all), '')).toMatchObject({ score: (2 / 3) * 100, mutants: 3 })
    expect(judge({ files: {} }, '').score).toBe(0)
  })

  it('that survive are named by their line before and after', () => {
    expect(judge(report(mutant('Survived', 'n >= 0')), '').unexplained).toEqual([line])
  })

  it('need a reason in survivors.md: the line alone is none', () => {
    const survived = report(mutant('Survived', 'n >= 0'))
    expect(judge(survived, `# Why\n- ${line} — n is never 0 here\n`).unexplained).toEqual([])
    expect(judge(survived, `- ${line}\n- ${line} — \n`).unexplained).toEqual([line])
  })

  it('that are noticed by now are said to be explained needlessly, in the files that were looked at', () => {
    const explained = `- ${line} — n is never 0\n- other.ts: \`x\` as \`y\` — not looked at\n`
    expect(judge(report(mutant('Killed', 'n >= 0')), explained).leftOver).toEqual([line])
  })
})
