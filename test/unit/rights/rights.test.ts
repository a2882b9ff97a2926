/** Who may do what, written down a second time (DOMAIN §3): whoever changes a right changes it in both places, knowingly. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import {
  householdOf,
  isStaffRole,
  may,
  mayEver,
  rights,
  roleLabels,
  roles,
  scopesOf,
  whileSuspended,
  type Actor,
  type Post,
  type Role,
  type Scope,
} from '../../../types/permissions'

/**
 * o: their own · h: also what they hold · g: also all below their node · a: everything · a dot: nothing.
 * A column each: guest, resident; the leads of unit, building and area, the chief lead; property, police, mediator, clerk, patrol;
 * dispatcher, accountant, admin, auditor. A new domain has its rows beside its own tests (test/unit/<domain>/rights.ts).
 */
const table = `
  report.submit     o o  o o o o  o o o o o  o o o o
  report.submitFor  . .  g g g g  . . . g .  a . . .
  report.own        o o  o o o o  o o o o o  o o o o
  report.read       o o  g g g g  h h h h h  a o a a
  report.queue      . .  h g g g  h h h h h  a . h h
  report.handle     . .  h g g g  h h h h h  a . h h
  report.receive    . .  h g g g  h h h h h  a . . .
  report.review     . .  . . . g  . . . . .  a . a .
  report.callBack   . .  . . . g  . . . g .  a . . .
  report.searchByName . .  g g g g  . . . . .  a . . .
  report.weekly     . .  . . g g  . . . . .  a . a .
  report.assign     . .  . g g g  . . . . .  a . . .
  report.join       . o  o o o o  o o o o o  o o o o
  message.read      o o  o o o o  o o o o o  o o o o
  message.call      . .  g g g g  . . . g .  a . . .
  message.reach     . .  g g g g  . . . . .  a . a a
  grid.read         o o  o o o o  o o o o o  o o o o
  grid.staff        . .  a a a a  a a a a a  a a a a
  grid.leave        . .  o o o o  o o o o o  o o o o
  grid.appoint      . .  . g g a  . . . . .  . . a .
  grid.holders      . .  . . . a  . . . . .  . . a a
  grid.gaps         . .  . . g a  . . . . .  . . a a
  audit.read        . .  . . . a  . . . . .  . . a a
  system.mend       . .  . . . .  . . . . .  . . a .
  grid.regrid       . .  . . g a  . . . . .  . . a .
  portal.home       o o  o o o o  o o o o o  o o o o
  people.me         o o  o o o o  o o o o o  o o o o
  people.find       . .  . g g a  . . . g .  a . a .
  binding.own       o o  o o o o  o o o o o  o o o o
  binding.decide    . .  g g g g  . . . g .  . . . .
  roster.read       . .  . . . g  . . . g .  . . a .
  roster.write      . .  . . . g  . . . g .  . . a .
  mandate.own       o o  o o o o  o o o o o  o o o o
  mandate.record    . .  g g g g  . . . g .  . . . .
  person.own        o o  o o o o  o o o o o  o o o o
  phone.reveal      . .  g g g g  . g . g .  a . . .
  idNumber.reveal   . .  . . . g  . g . g .  . . . .`
const columns = [
  'guest', 'resident', 'unitLead', 'buildingLead', 'areaLead', 'chiefLead', 'property', 'police', 'mediator', 'clerk', 'patrol',
  'dispatcher', 'accountant', 'admin', 'auditor',
] as const // prettier-ignore
const letters: Record<string, Scope | undefined> = { o: 'own', h: 'held', g: 'grid', a: 'all' }
const tests = path.resolve(__dirname, '..')
const found = readdirSync(tests)
  .map(domain => path.join(tests, domain, 'rights.ts'))
  .filter(existsSync)
  .map(file => jest.requireActual<{ written: string }>(file).written)
const written = [table, ...found]
  .join('')
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))
  .map(([right = '', ...cells]) => [right, cells.map(cell => letters[cell])] as const)

const unit = 'XZZ-2-E05-B03-U2'
const building = 'XZZ-2-E05-B03'
const home = `${unit}-0402`
const ladder = [unit, building, 'XZZ-2-E05', 'XZZ-2', 'XZZ']
const actor = (...posts: Post[]): Actor => ({ personId: 'p-me', name: '我', posts })
const lead = actor({ role: 'unitLead', node: unit })
const resident = actor({ role: 'resident', node: home })
const guest = actor()

describe('the table of rights', () => {
  it('has every role and every right, and each has a name that people read', () => {
    expect([...roles].sort()).toEqual(columns.filter(column => column !== 'guest').sort())
    expect(written.map(([right]) => right).sort()).toEqual(Object.keys(rights).sort())
    expect(roles.map(role => roleLabels[role])).toEqual([
      '居民', '单元长', '楼长', '片长', '总网格长', '物业', '社区民警', '调解员', '窗口', '巡逻', '指挥中心', '会计', '管理员', '审计员',
    ]) // prettier-ignore
    expect(roles.filter(role => !isStaffRole(role))).toEqual(['resident'])
  })

  it.each(written)('%s reaches as far as is written down, for each role', (right, scopes) => {
    const given = rights[right as keyof typeof rights] as Partial<Record<Role | 'guest', Scope>>
    expect(columns.map(column => given[column])).toEqual(scopes)
  })
})

describe('a scope', () => {
  const theirs = { ownerId: 'p-other', ladder }

  it('own is what somebody filed or got, and nothing of others', () => {
    expect(may(resident, 'report.read', { ownerId: 'p-me', ladder })).toBe(true)
    expect(may(resident, 'report.read', theirs)).toBe(false)
    expect(may(resident, 'report.read', { ...theirs, heldBy: ['p-me'] })).toBe(false)
    expect(may(resident, 'report.read', { ladder: [home, ...ladder] })).toBe(false)
  })

  it('held is also what is in their hands, wherever it lies, and not what lies below them', () => {
    expect(may(lead, 'report.handle', { ...theirs, heldBy: ['p-else', 'p-me'] })).toBe(true)
    expect(may(lead, 'report.handle', { ...theirs, heldBy: ['p-else'] })).toBe(false)
    expect(may(lead, 'report.handle', theirs)).toBe(false)
  })

  it('grid is also all below their node, and nothing beside it', () => {
    expect(may(lead, 'report.read', theirs)).toBe(true)
    expect(may(lead, 'report.read', { ...theirs, ladder: [`${building}-U1`, building] })).toBe(false)
    expect(may(lead, 'report.read', { ownerId: 'p-other' })).toBe(false)
    expect(may(actor({ role: 'buildingLead', node: building }), 'report.handle', theirs)).toBe(true)
    expect(may(actor({ role: 'buildingLead', node: building }), 'report.handle', { heldBy: ['p-me'] })).toBe(true)
  })

  it('all is everything, whosever and wherever it is', () => {
    expect(may(actor({ role: 'dispatcher', node: 'XZZ' }), 'report.handle', {})).toBe(true)
  })

  it('of several posts is all of them together', () => {
    const two = actor({ role: 'unitLead', node: unit }, { role: 'unitLead', node: `${building}-U1` })
    expect(may(two, 'report.read', theirs)).toBe(true)
    expect(may(two, 'report.read', { ladder: [`${building}-U1`, building] })).toBe(true)
    expect(scopesOf(two, 'report.read').map(({ node }) => node)).toEqual([unit, `${building}-U1`])
  })
})

describe('a guest', () => {
  it('has what is everybody’s, of their own, and a post takes its place', () => {
    expect(scopesOf(guest, 'report.own')).toEqual([{ scope: 'own', node: null }])
    expect(scopesOf(lead, 'report.own')).toEqual([{ scope: 'own', node: unit }])
    expect(may(guest, 'report.read', { ownerId: 'p-me' })).toBe(true)
    expect(may(guest, 'report.read', { ladder })).toBe(false)
  })

  it('is offered nothing else', () => {
    expect(mayEver(guest, 'report.handle')).toBe(false)
    expect(mayEver(guest, 'report.submit')).toBe(true)
    expect(mayEver(lead, 'report.handle')).toBe(true)
    expect(scopesOf(guest, 'grid.staff')).toEqual([])
  })
})

describe('somebody who is suspended', () => {
  const suspended: Actor = { ...guest, suspended: [{ role: 'buildingLead', node: building }] }

  it('still sees what they have in hand, and decides nothing', () => {
    expect(whileSuspended).toEqual({ 'report.read': 'held', 'report.queue': 'held' })
    expect(may(suspended, 'report.read', { heldBy: ['p-me'] })).toBe(true)
    expect(may(suspended, 'report.queue', { heldBy: ['p-me'] })).toBe(true)
    expect(may(suspended, 'report.read', { ladder })).toBe(false)
    expect(may(suspended, 'report.handle', { heldBy: ['p-me'] })).toBe(false)
    expect(may(suspended, 'grid.appoint', { ladder })).toBe(false)
  })

  it('gets by it nothing that the post never gave', () => {
    const accountant: Actor = { ...guest, suspended: [{ role: 'accountant', node: 'XZZ' }] }
    expect(scopesOf(accountant, 'report.queue')).toEqual([])
  })

  it('keeps what is everybody’s', () => {
    expect(may(suspended, 'report.own', { ownerId: 'p-me' })).toBe(true)
  })
})

describe('whoever acts for somebody', () => {
  const agent: Actor = { ...guest, actsFor: [{ personId: 'p-other' }, { personId: 'p-mother' }] }

  it('does with their reports what they could, and nothing else of theirs', () => {
    const gives = (Object.keys(rights) as (keyof typeof rights)[]).filter(right =>
      may(agent, right, { ownerId: 'p-mother' }),
    )
    expect(gives).toEqual(['report.submit', 'report.own', 'report.read'])
  })

  it('does nothing with those of others, or of nobody', () => {
    expect(may(agent, 'report.read', { ownerId: 'p-stranger' })).toBe(false)
    expect(may(guest, 'report.read', { ownerId: 'p-other' })).toBe(false)
  })
})

describe('what is hidden from somebody', () => {
  it('no post gives them, and their household’s posts neither', () => {
    const dispatcher = actor({ role: 'dispatcher', node: 'XZZ' }, { role: 'resident', node: home })
    expect(may(dispatcher, 'report.read', { hiddenFrom: ['p-me'] })).toBe(false)
    expect(may(dispatcher, 'report.read', { hiddenFrom: [home] })).toBe(false)
    expect(may(dispatcher, 'report.read', { hiddenFrom: ['p-other', `${unit}-0401`] })).toBe(true)
  })

  it('is read by whoever filed it about somebody of their own home', () => {
    expect(may(resident, 'report.read', { ownerId: 'p-me', hiddenFrom: ['p-brother', home] })).toBe(true)
  })

  it('goes by every home that somebody is bound to, and no node that they lead', () => {
    const two = actor(
      { role: 'unitLead', node: unit },
      { role: 'resident', node: home },
      { role: 'resident', node: `${unit}-0501` },
    )
    expect(householdOf(two)).toEqual({ personId: 'p-me', homes: [home, `${unit}-0501`] })
  })
})
