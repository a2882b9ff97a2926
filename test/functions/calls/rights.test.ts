/** The table of rights is asked at every door, and the screens ask the same table. What each door does: matrix/matrix.test.ts. */
import { readFileSync } from 'node:fs'
import { rights, roles, type Role } from '../../../types/permissions'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Manifest } from '../../cloud/plugin'
import type { Me } from '../../../types/people/contract'
import { entries, offers, type EntryName } from '../../../src/features/entries'
import { repositoryFiles, read } from '../../architecture/files'
import { aCommunity, type Community } from '../community'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
/** The action that each entry names behind its row. */
const leadsTo = new Map(
  [...read('src/features/entries.ts').matchAll(/^ {2}(\w+): \{ .* \/\/ ([\w.]+)$/gm)].map(
    ([, name = '', action = '']) => [name, action],
  ),
)
const holders = [...roles, 'guest'] as const
const openidOf = (role: Role | 'guest') => `oMatrix-${role}`

let community: Community
beforeAll(async () => {
  community = await aCommunity()
  await community.database.insertMany(
    'people',
    roles.map(role => ({
      _id: personIdOf(openidOf(role)), openid: openidOf(role), name: role, home: null, msgCredits: {}, joinedAt: '2026-01-01T08:00:00.000+08:00',
      posts: [{ role, node: 'XZZ' }],
    })), // prettier-ignore
  )
})
afterAll(() => community.stop())

describe('the table of rights', () => {
  it('knows every right that an action asks for, and has none that nothing asks for', () => {
    const asked = new Set(actions.map(a => a.permission))
    // `report.assign` is asked of a report, not at the door: whoever has it over the place is a parent (parties.ts);
    // `idNumber.reveal` of a person, by whoever may see a phone (people/contacts/reveal.ts);
    // `report.searchByName` of a search that names somebody (reports/search/search.ts);
    // `report.receive` of a post, by whoever gives a report to somebody (reports/handling/give.ts).
    expect(Object.keys(rights).filter(right => !asked.has(right))).toEqual([
      'report.receive',
      'report.searchByName',
      'report.assign',
      'idNumber.reveal',
    ])
    expect([...asked].filter(p => p !== 'system' && !(p in rights))).toEqual([])
  })
})

describe('what 工作台 and 我的 offer', () => {
  it.each(Object.keys(entries) as EntryName[])('%s is there for those who may call what it leads to', async name => {
    const action = leadsTo.get(name) ?? ''
    const { right } = entries[name]
    expect(actions.find(a => a.name === action)?.permission).toBe(right)
    const offered: string[] = []
    const callable: string[] = []
    for (const role of holders) {
      if (offers(await community.call<Me>(openidOf(role), 'people.me'), name)) offered.push(role)
      const answer = await community.ask(openidOf(role), action, { 'no such key': true })
      if (!answer.ok && answer.error.code !== 'forbidden') callable.push(role)
    }
    expect(offered).toEqual(callable)
  })

  it('is asked of one table, as is what can be reminded of: no screen looks into the rights by itself', () => {
    const screens = repositoryFiles().filter(file => /^src\/.*\.tsx?$/.test(file))
    expect(screens.filter(file => /\bmayEver\(/.test(read(file)))).toEqual(['src/features/entries.ts'])
  })
})
