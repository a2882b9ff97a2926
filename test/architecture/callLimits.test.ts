/** Nothing changes something without a word on how often: the table of limits against the actions of the build. */
import { readdirSync, existsSync } from 'node:fs'
import { callLimits, type Limit } from '@config/community/callLimits'
import type { Manifest } from '../cloud/plugin'
import { read, readJson } from './files'

const { actions } = readJson<Manifest>('dist/manifest.json')
const rows = Object.entries(callLimits)
const limited = rows.flatMap(([name, row]) => ('none' in row ? [] : [[name, row.limits] as const]))

describe('the table of limits', () => {
  it('has a row for every action of people that changes something: limits, or the reason why none', () => {
    const changing = actions.filter(({ kind, permission }) => kind === 'mutation' && permission !== 'system')
    expect(changing.length).toBeGreaterThan(40)
    expect(changing.map(({ name }) => name).filter(name => !(name in callLimits))).toEqual([])
    expect(rows.filter(([, row]) => 'none' in row && row.none.length < 15).map(([name]) => name)).toEqual([])
  })

  it('has no row for what is no action of people', () => {
    const known = new Set(actions.filter(a => a.permission !== 'system').map(a => a.name))
    expect(rows.map(([name]) => name).filter(name => !known.has(name))).toEqual([])
  })

  it('counts apart only by fields that the action takes', () => {
    const fieldOf = ({ per }: Limit) => (per === 'caller' ? [] : Object.values(per))
    const wrong = limited.flatMap(([name, limits]) => {
      const { properties = {} } = (actions.find(a => a.name === name)?.input ?? {}) as { properties?: object }
      return limits.flatMap(fieldOf).filter(field => !(field in properties)).map(field => `${name}: ${field}`) // prettier-ignore
    })
    expect(wrong).toEqual([])
  })

  it('tells whoever is refused why, in Chinese, and never keeps anybody from their own because of others', () => {
    for (const [name, limits] of limited)
      for (const { per, beyond, times, minutes } of limits) {
        expect([name, times > 0 && minutes > 0]).toEqual([name, true])
        if (beyond !== 'human') expect(beyond.says).toMatch(/^\p{Script=Han}[^,.;:]*$/u)
        if (typeof per === 'object' && 'everybodyAnd' in per) expect([name, beyond]).toEqual([name, 'human'])
      }
  })

  it('knows each function by its own name', () => {
    for (const name of readdirSync('cloudfunctions').filter(each => existsSync(`cloudfunctions/${each}/router.ts`)))
      expect(read(`cloudfunctions/${name}/index.ts`)).toContain(`serve('${name}', ${name}Router)`)
  })
})
