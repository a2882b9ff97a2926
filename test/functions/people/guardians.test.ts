/** A child is bound as long as the guardian who consented is of the home: then another one is asked, or the binding is over (decisions/0019). */
import type { ChildView } from '../../../types/people/contract'
import { fromEpoch, addDays, dateOf } from '../../../cloudfunctions/_platform/time'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { bindingsIn, home as empty, unit } from './bindings'
import { aCommunity, who, type Community } from '../community'

const mother = 'oXZZ-chen-xiaoyan'
const father = 'oXZZ-liu-yang'
const family = `${unit}-0501`
const day = 86_400_000

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { aGuest, asked, decides, me, inboxOf } = bindingsIn(() => community)

const ask = (person: string, action: string, input: object, key?: string) =>
  community.ask<ChildView>(person, `people.${action}`, input as never, key)
const timers = async (advance: number) => {
  await community.control('POST', 'clock', { advance })
  await community.control('POST', 'timers', { name: 'jobs' })
}
/** A child of a home whose guardian consented and whom the lead approved. */
async function aBoundChild(guardian: string, home = family) {
  const child = aGuest()
  const { id } = await asked(child, { home, name: '刘子萱', relation: 'family', under14: true })
  expect(await ask(guardian, 'consentToChild', { id })).toMatchObject({ ok: true })
  expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
  expect(await me(child)).toMatchObject({ bound: true })
  return { child, id }
}
const request = (id: string) =>
  [...community.database.dump('bindings')].find(each => each._id === id) as unknown as {
    state: string
    name: string
    consent?: object
  }
const titles = async (person: string, id: string) =>
  (await inboxOf(person)).filter(message => message.target.id === id).map(message => message.title)

describe('a child whose consenting guardian moves out', () => {
  it('is bound no longer, the other parent is asked anew, and with their word and the lead’s it goes on', async () => {
    const { child, id } = await aBoundChild(father)
    for (const key of ['moves-out-1', 'moves-out-1'])
      await community.ask(father, 'people.moveOut', { home: family }, key)
    expect(await me(child)).toMatchObject({ bound: false, homes: [] })
    expect(request(id)).toMatchObject({ state: 'awaitingConsent', name: '刘子萱' })
    expect(request(id).consent).toBeUndefined()
    await timers(61_000)
    expect(await titles(mother, id)).toContain('家里的孩子申请使用，要您同意')
    expect(await titles(child, id)).toContain('要家里另一位大人同意')
    expect(await ask(father, 'consentToChild', { id })).toMatchObject({ error: { code: 'notFound' } })
    expect(await ask(mother, 'consentToChild', { id })).toMatchObject({
      data: { state: 'pending', consent: { by: '陈晓燕' } },
    })
    await decides(who.unitLead, 'approve', { id })
    expect(await me(child)).toMatchObject({ bound: true, name: '刘子萱', homes: [{ code: family }] })
  })

  it('stays bound when it was the other parent who consented', async () => {
    const { child, id } = await aBoundChild(mother)
    await community.call(father, 'people.moveOut', { home: family })
    expect(await me(child)).toMatchObject({ bound: true })
    expect(request(id)).toMatchObject({ state: 'approved' })
  })

  it('is asked for anew too while the lead has not decided yet', async () => {
    const child = aGuest()
    const { id } = await asked(child, { home: family, name: '刘子萱', relation: 'family', under14: true })
    await ask(father, 'consentToChild', { id })
    await community.call(father, 'people.moveOut', { home: family })
    expect(request(id)).toMatchObject({ state: 'awaitingConsent' })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ error: { code: 'conflict' } })
  })
})

describe('a child with one adult in the home', () => {
  async function anAdult(more: object = {}) {
    const parent = aGuest()
    const { id } = await asked(parent, { home: empty, name: '何建设', ...more } as never)
    await decides(who.unitLead, 'approve', { id })
    return parent
  }

  it('is bound no longer when that one leaves the community, and of the name the family name stays', async () => {
    const parent = await anAdult()
    const { child, id } = await aBoundChild(parent, empty)
    expect(await community.ask(parent, 'people.leave', { confirm: '注销' })).toMatchObject({ ok: true })
    expect(await me(child)).toMatchObject({ bound: false, name: '刘**' })
    expect(request(id)).toMatchObject({ state: 'consentEnded', name: '刘**' })
    await timers(61_000)
    expect(await titles(child, id)).toContain('同意的家长搬走了，绑定停了')
    await timers(61_000)
    expect(JSON.stringify([...community.database.dump('bindings')])).not.toContain(personIdOf(parent))
  })

  it('is bound no longer when the lease of that one is over', async () => {
    const { now } = await community.control<{ now: string }>('GET', 'clock')
    const leaseUntil = dateOf(addDays(fromEpoch(Date.parse(now)), 5))
    const parent = await anAdult({ relation: 'tenant', leaseUntil })
    const { child, id } = await aBoundChild(parent, empty)
    await timers(day)
    expect(await me(child)).toMatchObject({ bound: true })
    await timers(6 * day)
    expect(await me(child)).toMatchObject({ bound: false })
    expect(request(id)).toMatchObject({ state: 'consentEnded' })
  })
})

describe('a child whom nobody answers', () => {
  it('is forgotten after thirty days: nothing of a child is kept without consent', async () => {
    const child = aGuest()
    const { id } = await asked(child, { home: family, name: '刘子萱', relation: 'family', under14: true })
    await timers(29 * day)
    expect(request(id)).toBeDefined()
    await timers(2 * day)
    expect(request(id)).toBeUndefined()
  })

  it('but bound by a consent keeps it as long as it is relied on, though others’ requests are long gone', async () => {
    const { id } = await aBoundChild(father)
    await timers(1100 * day)
    expect(request(id)).toMatchObject({ state: 'approved', consent: expect.any(Object) as object })
  })
})
