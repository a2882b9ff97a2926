/** Where somebody lives: chosen, left, and over with the lease; who is told, and that the grid follows (DOMAIN §2, §3). */
import type { GridPost } from '../../../types/grid/node'
import type { OwnRequest } from '../../../types/people/contract'
import { addDays, dateOf, fromEpoch } from '../../../cloudfunctions/_platform/time'
import { bindingsIn, home, unit } from './bindings'
import { aCommunity, who, type Community } from '../community'

const clerk = 'oXZZ-song-lina'
const sun = 'oXZZ-sun-deming' // leads building 3
const second = 'XZZ-2-E05-B03-U4-0402'
const day = 86_400_000

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { aGuest, asked, decides, aResident, me, inboxOf, stored } = bindingsIn(() => community)

const now = async () => fromEpoch(Date.parse((await community.control<{ now: string }>('GET', 'clock')).now))
const advance = (ms: number) => community.control('POST', 'clock', { advance: ms })
const timer = () => community.control('POST', 'timers', { name: 'jobs' })
/** Lets the timer run, and run again when the outboxes are due. */
const timers = async () => {
  await Promise.all([timer(), timer()])
  await advance(3 * 60_000)
  await Promise.all([timer(), timer()])
}
const bindAlso = async (person: string, name: string, code: string, by = clerk) => {
  const { id } = await asked(person, { home: code, name })
  expect(await decides(by, 'approve', { id })).toMatchObject({ ok: true })
}
const told = async (person: string, template: string) =>
  (await inboxOf(person)).filter(m => m.template === template).map(m => m.title)
const homeOf = (code: string, person: 'holder' | 'deputy', name: string) => {
  for (const node of community.database.dump('nodes')) {
    if (node._id !== code) continue
    const posts = node.posts as GridPost[]
    const found = posts.map(p => (person === 'holder' ? p : p.deputy)).find(p => p?.name === name)
    return found?.home ?? null
  }
  throw new Error(`no node ${code}`)
}

describe('somebody with two homes', () => {
  it('says in which one they live, twice as once, and the lead of the other is told once', async () => {
    const person = await aResident()
    await bindAlso(person, '何伟', second)
    for (let time = 0; time < 2; time++) {
      expect(await community.call(person, 'people.liveIn', { home: second })).toEqual({
        homes: [
          { code: second, lived: true },
          { code: home, lived: false },
        ],
      })
    }
    expect(await me(person)).toMatchObject({ home: { code: second } })
    expect(await told(who.unitLead, 'residentMoved')).toEqual(['有住户搬到另一户住了'])
    const again = await Promise.all([1, 2, 3].map(() => community.ask(person, 'people.liveIn', { home })))
    expect(again.every(a => a.ok)).toBe(true)
    expect(await me(person)).toMatchObject({ home: { code: home } })
  })

  it('cannot live where they are not bound, nor where they moved out', async () => {
    const person = await aResident()
    await bindAlso(person, '何伟', second)
    expect(await community.ask(person, 'people.liveIn', { home: `${unit}-0101` })).toMatchObject({
      error: { code: 'notFound' },
    })
    await community.call(person, 'people.moveOut', { home: second })
    expect(await community.ask(person, 'people.liveIn', { home: second })).toMatchObject({
      error: { code: 'notFound' },
    })
    expect(await community.ask(aGuest(), 'people.liveIn', { home })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('moving out', () => {
  it('is told to the lead of the unit with a masked name, once however often it is sent', async () => {
    const person = await aResident()
    const answers = await Promise.all([1, 2, 3].map(() => community.ask(person, 'people.moveOut', { home })))
    expect(answers.every(a => a.ok)).toBe(true)
    const messages = (await inboxOf(who.unitLead)).filter(m => m.template === 'residentMoved')
    expect(messages).toMatchObject([{ title: '有住户搬走了', text: expect.stringMatching(/^何\* · /) as string }])
  })
})

describe('whoever holds a post and changes their home', () => {
  it('is never given a report of the household in which they live now', async () => {
    // 孙德明 leads the building and lived elsewhere; his new home lies in it.
    expect(homeOf('XZZ-2-E05-B03', 'holder', '孙德明')).toBeNull()
    await bindAlso(sun, '孙德明', `${unit}-0101`, who.unitLead)
    expect(homeOf('XZZ-2-E05-B03', 'holder', '孙德明')).toBe(`${unit}-0101`)
    // His wife is bound there too: her report of the building's common area passes him over.
    const wife = aGuest()
    await bindAlso(wife, '周桂兰', `${unit}-0101`, who.unitLead)
    const report = await community.call<{ holder: { name: string } }>(wife, 'reports.submit', {
      photos: [],
      text: '楼门口堆了杂物',
      place: 'XZZ-2-E05-B03',
      category: 'clutter',
    })
    expect(report.holder.name).not.toBe('孙德明')
    await community.call(sun, 'people.moveOut', { home: `${unit}-0101` })
    expect(homeOf('XZZ-2-E05-B03', 'holder', '孙德明')).toBeNull()
  })

  it('where they stand in for another too', async () => {
    // 王秀兰 stands in for 林玉珍 of unit 4.
    await bindAlso(who.unitLead, '王秀兰', `${unit}-0102`)
    await community.call(who.unitLead, 'people.liveIn', { home: `${unit}-0102` })
    expect(homeOf(unit, 'holder', '王秀兰')).toBe(`${unit}-0102`)
    expect(homeOf('XZZ-2-E05-B03-U4', 'deputy', '王秀兰')).toBe(`${unit}-0102`)
    for (const { code } of (await me(who.unitLead)).homes)
      await community.call(who.unitLead, 'people.moveOut', { home: code })
    expect(homeOf(unit, 'holder', '王秀兰')).toBeNull()
    expect(homeOf('XZZ-2-E05-B03-U4', 'deputy', '王秀兰')).toBeNull()
  })
})

describe('a lease', () => {
  const tenant = async (days: number) => {
    const leaseUntil = dateOf(addDays(await now(), days))
    return aResident({ relation: 'tenant', leaseUntil })
  }

  it('is reminded of thirty days before its end, once each, though the timer runs twice or late', async () => {
    const person = await tenant(40)
    await timers()
    expect(await told(person, 'leaseEnding')).toEqual([])
    await advance(12 * day)
    await timers()
    await advance(day)
    await timers()
    expect(await told(person, 'leaseEnding')).toEqual([expect.stringContaining('租期到')])
    expect(await told(who.unitLead, 'residentMoved')).toEqual(['有租客的租期快到了'])
  })

  it('that ends is told to the lead, and the person lives in their next home', async () => {
    const person = await tenant(3)
    await bindAlso(person, '何伟', second)
    await timers()
    expect(await told(person, 'leaseEnding')).toHaveLength(1)
    await advance(5 * day)
    await timers()
    await timers()
    expect(await told(who.unitLead, 'residentMoved')).toEqual(
      expect.arrayContaining(['有租客的租期快到了', '有租客的租期到了']),
    )
    expect(await told(who.unitLead, 'residentMoved')).toHaveLength(2)
    expect(stored(person)).toMatchObject({ home: second, leaseDueAt: null })
  })

  it('that was left early is told as a move, and its end not at all', async () => {
    const person = await tenant(3)
    await community.call(person, 'people.moveOut', { home })
    await advance(6 * day)
    await timers()
    expect(await told(who.unitLead, 'residentMoved')).toEqual(['有住户搬走了'])
    expect(await told(person, 'leaseEnding')).toEqual([])
  })

  it('that was prolonged is reminded of by its new end', async () => {
    const person = await tenant(3)
    const leaseUntil = dateOf(addDays(await now(), 400))
    const { id } = await asked(person, { relation: 'tenant', leaseUntil })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    await advance(6 * day)
    await timers()
    expect(await told(person, 'leaseEnding')).toEqual([])
    expect(await me(person)).toMatchObject({ bound: true })
  })
})

describe('a guest who waits for the decision', () => {
  it('can be told of it in WeChat, and has no right by that', async () => {
    const guest = aGuest()
    expect(await community.ask(guest, 'messages.consent', { templates: ['bindingDecided'] })).toMatchObject({
      error: { code: 'notBound' },
    })
    const { id } = await asked(guest)
    await community.control('POST', 'consents', { openid: guest, template: 'SAMPLE-bindingDecided', count: 1 })
    for (let time = 0; time < 2; time++)
      expect(
        await community.ask(guest, 'messages.consent', { templates: ['bindingDecided'] }, 'consent-of-guest'),
      ).toMatchObject({ ok: true })
    expect(await me(guest)).toMatchObject({ bound: false, homes: [], msgCredits: { bindingDecided: 1 } })
    expect(await community.ask(guest, 'reports.submit', {
      photos: [], text: '灯不亮', place: unit, category: 'lighting',
    })).toMatchObject({ error: { code: 'notBound' } }) // prettier-ignore
    expect(await decides(who.unitLead, 'decline', { id, reason: '姓名和登记的不一样' })).toMatchObject({ ok: true })
    expect((await inboxOf(guest)).filter(m => m.template === 'bindingDecided')).toMatchObject([{ wechat: 'sent' }])
    const again = await community.call<OwnRequest>(guest, 'people.bind', { home, name: '何一伟', relation: 'owner' })
    expect(await decides(who.unitLead, 'approve', { id: again.id })).toMatchObject({ ok: true })
    expect(await me(guest)).toMatchObject({ bound: true, name: '何一伟' })
  })
})
