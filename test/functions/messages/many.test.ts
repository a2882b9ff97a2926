/** What many are told at once: one write for all, nobody twice, and nobody else waits for WeChat behind them (DOMAIN §5). */
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import type { tellMany as TellMany } from '../../../cloudfunctions/messages/many'
import { tell } from '../../../cloudfunctions/_platform/messages/tell'
import { personIdOf, pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import { processEnvironment } from '../../cloud/plugins/functions/environment'
import { advance, asked, community, courier, everyMessage, minute, withCouriers } from './couriers'

withCouriers()

/** As a function of another domain has it, in this process. */
let tellMany: typeof TellMany
beforeAll(async () => {
  Object.assign(process.env, processEnvironment(community.cloud.url))
  ;({ tellMany } = await import('../../../cloudfunctions/messages/many'))
})

const at = '2026-11-24T10:00:00.000+08:00'
const home = 'XZZ-2-E05-B03-U2-0402'
const person = (nth: number, msgCredits: Record<string, number> = {}): Person => {
  const openid = `oMany-${nth}`
  const posts = [{ role: 'resident' as const, node: home, relation: 'family' as const }]
  return { _id: personIdOf(openid), openid, name: `住户${nth}`, posts, home, msgCredits, joinedAt: at }
}
const told = (people: readonly Pick<Person, '_id'>[], urgent = false) =>
  people.map(({ _id }) => tell(_id, 'leaseEnding', { title: '租期快到了', place: '402', at }, 'h1', urgent))
const byId = (people: readonly Person[]) => new Map(people.map(each => [each._id, each]))
const many = Array.from({ length: 600 }, (_person, nth) => person(nth, nth % 3 === 0 ? { leaseEnding: 1 } : {}))

beforeEach(async () => {
  await community.control('POST', 'clock', { now: Date.parse(at) })
  await community.database.insertMany('people', many)
})

const writes = async (act: () => Promise<unknown>) => {
  await community.control('DELETE', 'stats')
  await act()
  const { byAction } = await community.control<{ byAction: Record<string, { operations: number }> }>('GET', 'stats')
  return byAction['database.insertDocument']?.operations
}

it('six hundred people have it with one write, each once, and staff call those whom WeChat does not tell', async () => {
  expect(await writes(() => tellMany('n1.1', told(many), byId(many), at))).toBe(1)
  const messages = everyMessage()
  expect(messages).toHaveLength(600)
  expect(new Set(messages.map(m => m.personId)).size).toBe(600)
  expect(messages.filter(m => m.wechat === 'pending')).toHaveLength(200)
  const untold = messages.filter(m => m.wechat === 'noConsent')
  expect(untold.every(m => m.callAt === at && m.ladder?.includes('XZZ-2-E05-B03-U2'))).toBe(true)
})

it('told again after a kill in between, the others get it and nobody twice', async () => {
  await tellMany('n1.1', told(many.slice(0, 250)), byId(many), at)
  expect(await tellMany('n1.1', told(many), byId(many), at)).toEqual({ put: 350, known: 250 })
  expect(await tellMany('n1.1', told(many), byId(many), at)).toEqual({ put: 0, known: 600 })
  expect(everyMessage()).toHaveLength(600)
})

it('a correction is another event, and whoever left is told nothing', async () => {
  const left = { _id: pseudonymOf('left') }
  await tellMany('n1.1', told(many.slice(0, 2)), byId(many), at)
  expect(await tellMany('n1.2', told([...many.slice(0, 2), left]), byId(many), at)).toEqual({ put: 2, known: 0 })
  expect(everyMessage()).toHaveLength(4)
})

it('somebody who could not be read has it in the inbox, and holds back nobody', async () => {
  expect(await tellMany('n1.1', told(many), byId(many.slice(1)), at)).toEqual({ put: 600, known: 0 })
  expect(everyMessage().find(m => m.personId === many[0]?._id)).toMatchObject({ wechat: 'noConsent' })
})

it('WeChat is asked over half an hour, and for what is urgent at once', async () => {
  for (const { openid, msgCredits } of many)
    if (msgCredits.leaseEnding)
      await community.control('POST', 'consents', { openid, template: 'SAMPLE-leaseEnding', count: 1 })
  await tellMany('n1.1', told(many.slice(0, 300)), byId(many), at)
  await tellMany('n2.1', told(many.slice(300), true), byId(many), at)
  const sent = (event: string) => everyMessage().filter(m => m.wechat === 'sent' && m._id.startsWith(event)).length
  await advance(1000)
  await courier('deliverLeft')
  expect([sent('n1'), sent('n2')]).toEqual([0, 100])
  await advance(15 * minute)
  await courier('deliverLeft')
  expect(sent('n1')).toBeGreaterThan(20)
  expect(sent('n1')).toBeLessThan(80)
  await advance(16 * minute)
  await courier('deliverLeft')
  expect(sent('n1')).toBe(100)
  expect(await asked(many[0]?.openid ?? '')).toBe(1)
})
