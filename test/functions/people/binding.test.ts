/** A resident is bound to a home: asked, lived in, and over (DOMAIN §3). */
import type { Household } from '../../../types/people/contract'
import { dateOf, fromEpoch } from '../../../cloudfunctions/_platform/time'
import { bindingsIn, home, unit } from './bindings'
import { aCommunity, who, type Community } from '../community'

const clerk = 'oXZZ-song-lina'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const { aGuest, asks, asked, decides, aResident, me, queueOf, inboxOf, stored, report } = bindingsIn(() => community)

/** The day in Shanghai, as the local cloud's clock has it. */
const today = async () => {
  const { now } = await community.control<{ now: string }>('GET', 'clock')
  return dateOf(fromEpoch(Date.parse(now)))
}

describe('a guest who asks for a binding', () => {
  it('is told who decides, and after the yes may report like any resident', async () => {
    const guest = aGuest()
    expect(await report(guest)).toMatchObject({ error: { code: 'notBound' } })
    const request = await asked(guest, { name: '  何伟 ' })
    expect(request).toMatchObject({
      state: 'pending',
      name: '何伟',
      home: { code: home },
      deciders: [{ name: '王秀兰', role: 'unitLead' }],
    })
    expect(request.says).toContain('单元长 王秀兰')
    expect(await me(guest)).toMatchObject({ bound: false, homes: [], requests: [{ id: request.id, state: 'pending' }] })

    const [message] = await inboxOf(who.unitLead)
    expect(message).toMatchObject({ template: 'bindingAsked', target: { kind: 'binding', id: request.id } })
    expect(message?.text).toContain('何*')
    expect(message?.text).not.toContain('何伟')
    expect((await queueOf(who.unitLead)).find(r => r.id === request.id)).toMatchObject({
      name: '何伟',
      relation: 'owner',
      state: 'pending',
    })

    expect(await decides(who.unitLead, 'approve', { id: request.id, version: request.version })).toMatchObject({
      ok: true,
      data: { state: 'approved', decidedBy: { name: '王秀兰', role: 'unitLead' } },
    })
    expect(await me(guest)).toMatchObject({
      bound: true,
      name: '何伟',
      home: { code: home },
      homes: [{ code: home, relation: 'owner', leaseUntil: null, lived: true }],
      requests: [],
    })
    expect((await inboxOf(guest))[0]).toMatchObject({ template: 'bindingDecided', title: '房屋绑定好了' })
    expect(await report(guest)).toMatchObject({ ok: true })
    expect((await queueOf(who.unitLead)).map(r => r.id)).not.toContain(request.id)
  })

  it('is told why not, and asks again with what was wrong put right', async () => {
    const guest = aGuest()
    const first = await asked(guest)
    expect(await decides(who.unitLead, 'decline', { id: first.id })).toMatchObject({
      error: { code: 'invalid', fields: { reason: expect.any(String) as string } },
    })
    expect(await decides(who.unitLead, 'decline', { id: first.id, reason: '这户没有这个人' })).toMatchObject({
      ok: true,
      data: { state: 'declined' },
    })
    expect((await inboxOf(guest))[0]?.text).toContain('这户没有这个人')
    expect((await me(guest)).requests[0]).toMatchObject({ state: 'declined', reason: '这户没有这个人' })
    const again = await asked(guest, { name: '何一伟' })
    expect(again).toMatchObject({ id: first.id, state: 'pending', name: '何一伟', reason: null })
    expect((await inboxOf(who.unitLead)).filter(m => m.target.id === first.id)).toHaveLength(2)
    expect(await decides(who.unitLead, 'approve', { id: first.id })).toMatchObject({ ok: true })
    expect(await me(guest)).toMatchObject({ name: '何一伟' })
  })

  it('asks once however often the call arrives, and corrects what waits without another message', async () => {
    const guest = aGuest()
    const answers = await Promise.all(['same-key-1', 'same-key-1', 'same-key-2'].map(key => asks(guest, {}, key)))
    expect(answers.map(a => a.ok)).toEqual([true, true, true])
    const corrected = await asked(guest, { relation: 'family' })
    expect(corrected).toMatchObject({ state: 'pending', relation: 'family', version: 1 })
    expect((await inboxOf(who.unitLead)).filter(m => m.target.id === corrected.id)).toHaveLength(1)
    // What was looked at is not what stands there now.
    expect(await decides(who.unitLead, 'approve', { id: corrected.id, version: 0 })).toMatchObject({
      error: { code: 'conflict' },
    })
  })

  it('takes it back, and nobody can approve it any more', async () => {
    const guest = aGuest()
    const { id } = await asked(guest)
    expect(await community.ask(aGuest(), 'people.withdraw', { id })).toMatchObject({ error: { code: 'notFound' } })
    for (let time = 0; time < 2; time++)
      expect(await community.ask(guest, 'people.withdraw', { id })).toMatchObject({ data: { state: 'withdrawn' } })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ error: { code: 'conflict' } })
    expect((await me(guest)).requests).toEqual([])
  })

  it.each([
    ['a home that is not there', { home: `${unit}-9901` }, 'home'],
    ['a stairwell', { home: unit }, 'home'],
    ['a spot', { home: `${unit}-S01` }, 'home'],
    ['no name', { name: ' ' }, 'name'],
    ['a number for a name', { name: '13800000000' }, 'name'],
    ['an unknown relation', { relation: 'guest' }, 'relation'],
    ['a tenant without a lease', { relation: 'tenant' }, 'leaseUntil'],
    ['an owner with a lease', { leaseUntil: '2099-01-01' }, 'leaseUntil'],
    ['a lease that is over', { relation: 'tenant', leaseUntil: '2020-01-01' }, 'leaseUntil'],
    ['a day that is not there', { relation: 'tenant', leaseUntil: '2027-02-30' }, 'leaseUntil'],
    ['a lease of a hundred years', { relation: 'tenant', leaseUntil: '2126-01-01' }, 'leaseUntil'],
  ])('cannot ask with %s', async (_what, more, field) => {
    const answer = await asks(aGuest(), more)
    expect(answer).toMatchObject({
      error: { code: 'invalid', fields: { [field]: expect.stringMatching(/[\u4e00-\u9fff]/) as string } },
    })
  })

  it('cannot ask for the whole stairwell', async () => {
    const guest = aGuest()
    for (const door of ['0101', '0102', '0201']) await asked(guest, { home: `${unit}-${door}` })
    expect(await asks(guest, { home: `${unit}-0202` })).toMatchObject({
      error: { code: 'notNow', message: expect.stringContaining('3 户') as string },
    })
    expect(await asks(guest, { home: `${unit}-0101` })).toMatchObject({ ok: true })
  })
})

describe('a home', () => {
  it('is left by moving out, twice as once, and another one is lived in then', async () => {
    const person = await aResident()
    const second = 'XZZ-2-E05-B03-U4-0402'
    const { id } = await asked(person, { home: second, name: '别的名字' })
    expect(await decides(clerk, 'approve', { id })).toMatchObject({ data: { name: '何伟' } })
    expect((await me(person)).homes).toMatchObject([
      { code: home, lived: true },
      { code: second, lived: false },
    ])
    for (let time = 0; time < 2; time++) {
      expect(await community.call(person, 'people.moveOut', { home })).toEqual({
        homes: [{ code: second, lived: true }],
      })
    }
    expect(await me(person)).toMatchObject({ home: { code: second }, homes: [{ code: second }] })
    expect(await community.ask(person, 'people.moveOut', { home: `${unit}-0502` })).toMatchObject({
      error: { code: 'notFound' },
    })
    expect(await community.call(person, 'people.moveOut', { home: second })).toEqual({ homes: [] })
    expect(await me(person)).toMatchObject({ bound: false, home: null, homes: [] })
    expect(await report(person)).toMatchObject({ error: { code: 'notBound' } })
  })

  it('is bound again after moving back, and its history stays', async () => {
    const person = await aResident()
    await community.call(person, 'people.moveOut', { home })
    const { id, name } = await asked(person, { name: '何大伟' })
    // Nobody lives here under a confirmed name any more: it is confirmed anew.
    expect(name).toBe('何大伟')
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    expect(await me(person)).toMatchObject({ bound: true, name: '何大伟', homes: [{ code: home, lived: true }] })
    expect(stored(person)?.posts.map(p => p.until === null)).toEqual([false, true])
    expect(await asks(person)).toMatchObject({ ok: true, data: { state: 'approved' } })
  })

  it('shows its household to those who live there, by whole names, and to nobody else', async () => {
    const own = await community.call<Household>('oXZZ-liu-yang', 'people.household', {})
    expect(own.members.map(m => [m.name, m.isMe]).sort()).toEqual(
      [
        ['刘子涵', false],
        ['刘洋', true],
        ['陈晓燕', false],
      ].sort(),
    )
    expect(await community.call(aGuest(), 'people.household', {})).toEqual({ home: null, members: [] })
    await community.call('oXZZ-liu-zihan', 'people.moveOut', { home: own.home?.code ?? '' })
    expect((await community.call<Household>('oXZZ-liu-yang', 'people.household', {})).members).toHaveLength(2)
  })

  it('keeps the posts and reminders of whoever works here', async () => {
    await community.call('oXZZ-sun-deming', 'messages.consent', { templates: ['reportAssigned'] })
    const { id } = await asked('oXZZ-sun-deming', { home: `${unit}-0101`, name: '孙德明' })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    expect(await me('oXZZ-sun-deming')).toMatchObject({
      name: '孙德明',
      posts: [{ role: 'buildingLead' }, { role: 'resident' }],
      msgCredits: { reportAssigned: 1 },
    })
  })
})

// Last: the clock does not go back.
describe('a tenant', () => {
  it('is a resident to the end of the lease, and can prolong it', async () => {
    const leaseUntil = await today()
    const tenant = await aResident({ relation: 'tenant', leaseUntil })
    const other = await aResident({ relation: 'tenant', leaseUntil })
    const late = await asked(aGuest(), { relation: 'tenant', leaseUntil })
    expect((await me(tenant)).homes).toMatchObject([{ relation: 'tenant', leaseUntil }])
    expect(await report(tenant)).toMatchObject({ ok: true })

    const { id } = await asked(other, { relation: 'tenant', leaseUntil: '2028-02-29' })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    await community.control('POST', 'clock', { advance: 86_400_000 })

    expect(await report(tenant)).toMatchObject({ error: { code: 'notBound' } })
    expect(await me(tenant)).toMatchObject({ bound: false, home: null, homes: [] })
    expect(await me(other)).toMatchObject({ bound: true, homes: [{ code: home, leaseUntil: '2028-02-29' }] })
    const names = (await community.call<Household>(other, 'people.household', {})).members
    expect(names.filter(m => m.leaseUntil === leaseUntil)).toEqual([])
    expect(await decides(who.unitLead, 'approve', { id: late.id })).toMatchObject({ error: { code: 'notNow' } })
    expect(await asks(tenant, { relation: 'tenant', leaseUntil: '2028-02-29' })).toMatchObject({
      ok: true,
      data: { state: 'pending' },
    })
  })
})
