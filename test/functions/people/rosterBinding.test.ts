/** Whoever is on the office's roster is bound at once; in every doubt a person decides (DOMAIN §3). */
import type { Household, Me } from '../../../types/people/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { RosterRow } from '../../factories/aRoster'
import { bindingsIn, home, unit } from './bindings'
import { aCommunity, who, type Community } from '../community'
import { clerk, rostersIn } from '../roster/rosters'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { aGuest, asks, asked, decides, aResident, me, inboxOf, queueOf, stored, report } = bindingsIn(() => community)
const { imported, entries } = rostersIn(() => community)

const onRoster = (...people: RosterRow[]) => imported(people.map(row => ({ 房屋编码: home, 关系: '业主', ...row })))
const audit = () => [...community.database.dump('auditDetails')] as unknown as { action: string; subject: string | null; by: object; what: object }[] // prettier-ignore

describe('somebody on the roster', () => {
  it('is bound at once, and the unit lead is told', async () => {
    await onRoster({ 姓名: '何伟' })
    const guest = aGuest()
    const request = await asked(guest, { name: ' 何 伟 ' })
    expect(request).toMatchObject({ state: 'approved', home: { code: home } })
    expect(request.says).toContain('花名册核对通过')
    expect(await me(guest)).toMatchObject({ bound: true, homes: [{ code: home, relation: 'owner', lived: true }] })
    expect(await report(guest)).toMatchObject({ ok: true })

    expect((await inboxOf(guest)).map(message => message.title)).toContain('房屋绑定好了')
    const told = (await inboxOf(who.unitLead)).find(message => message.target.id === request.id)
    expect(told).toMatchObject({ title: '有人按花名册绑定了房屋', target: { kind: 'binding', id: request.id } })
    expect(told?.text).not.toContain('何伟')
    expect((await queueOf(who.unitLead)).map(r => r.id)).not.toContain(request.id)
    const matched = (lead: string) => community.call<{ items: { id: string }[] }>(lead, 'people.matched', {})
    expect(await matched(who.unitLead)).toMatchObject({ items: [{ id: request.id, decidedBy: { name: '花名册' } }] })
    expect(await matched('oXZZ-zhao-guifang')).toEqual({ items: [], next: null })
    expect(entries()).toMatchObject([{ claimedBy: personIdOf(guest) }])
    expect(audit().filter(({ action }) => action === 'bind')).toMatchObject([
      { subject: personIdOf(guest), by: { name: '花名册', role: null }, what: { home, relation: 'owner' } },
    ])
  })

  it('is bound once, however often the call arrives', async () => {
    await onRoster({ 姓名: '何伟' })
    const guest = aGuest()
    const answers = await Promise.all(['same-key-1', 'same-key-1', 'same-key-2'].map(key => asks(guest, {}, key)))
    expect(answers.map(a => (a.ok ? a.data.state : a.error.code))).toEqual(['approved', 'approved', 'approved'])
    expect(stored(guest)?.posts).toHaveLength(1)
    expect(await asks(guest)).toMatchObject({ data: { state: 'approved' } })
    expect((await inboxOf(who.unitLead)).filter(m => m.title.includes('花名册'))).toHaveLength(1)
  })

  it('as a tenant lives there as long as the office says, whatever they said', async () => {
    await onRoster({ 姓名: '何伟', 关系: '租客', 租期到: '2030-06-30' })
    const guest = aGuest()
    await asked(guest, { relation: 'tenant', leaseUntil: '2040-01-01' })
    expect((await me(guest)).homes).toMatchObject([{ relation: 'tenant', leaseUntil: '2030-06-30' }])
    // The same words once more are the same binding; a lease that the office prolonged is another one.
    const told = (await inboxOf(who.unitLead)).length
    expect(await asked(guest, { relation: 'tenant', leaseUntil: '2040-01-01' })).toMatchObject({ version: 0 })
    expect(await inboxOf(who.unitLead)).toHaveLength(told)
    await onRoster({ 姓名: '何伟', 关系: '租客', 租期到: '2032-06-30' })
    await asked(guest, { relation: 'tenant', leaseUntil: '2032-06-30' })
    expect((await me(guest)).homes).toMatchObject([{ relation: 'tenant', leaseUntil: '2032-06-30' }])
  })

  it('is bound again after moving out and back', async () => {
    await onRoster({ 姓名: '何伟' })
    const guest = aGuest()
    await asked(guest)
    await community.call(guest, 'people.moveOut', { home })
    expect(await me(guest)).toMatchObject({ bound: false })
    expect(await asked(guest)).toMatchObject({ state: 'approved' })
    expect(await me(guest)).toMatchObject({ bound: true })
  })
})

describe('a person decides', () => {
  it.each<[string, RosterRow[], Parameters<typeof asked>[1]]>([
    ['another name', [{ 姓名: '何大伟' }], {}],
    ['another relation', [{ 姓名: '何伟', 关系: '家人' }], {}],
    ['another home', [{ 姓名: '何伟', 房屋编码: `${unit}-0602` }], {}],
    ['two of the same name', [{ 姓名: '何伟', 身份证号: '' }, { 姓名: '何伟 ', 关系: '产权人', 房屋编码: home }], {}],
    ['no roster at all', [], {}],
  ])('about %s', async (what, rows, more) => {
    // Two of one name in one home are two people only when their ID numbers say so.
    if (what === 'two of the same name') {
      await onRoster({ 姓名: '何伟' })
      const [one] = entries()
      await community.database.insertMany('roster', [{ ...one!, _id: `${one!._id}2` }])
    } else if (rows.length > 0) await onRoster(...rows)
    const request = await asked(aGuest(), more)
    expect(request).toMatchObject({ state: 'pending', deciders: [{ name: '王秀兰' }] })
    expect((await queueOf(who.unitLead)).map(r => r.id)).toContain(request.id)
  }) // prettier-ignore

  it('about a tenant whose lease is over by now', async () => {
    await onRoster({ 姓名: '何伟', 关系: '租客', 租期到: '2026-12-31' })
    await community.control('POST', 'clock', { now: Date.parse('2027-01-02T08:00:00+08:00') })
    expect(await asked(aGuest(), { relation: 'tenant', leaseUntil: '2030-01-01' })).toMatchObject({ state: 'pending' })
  })

  it('when two want one entry: the first has it, the other waits', async () => {
    await onRoster({ 姓名: '何伟' })
    const guests = [aGuest(), aGuest(), aGuest()]
    const answers = await Promise.all(guests.map(guest => asks(guest)))
    expect(answers.map(a => (a.ok ? a.data.state : a.error.code)).sort()).toEqual(['approved', 'pending', 'pending'])
    const bound = await Promise.all(guests.map(async guest => (await me(guest)).bound))
    expect(bound.filter(Boolean)).toHaveLength(1)
  })

  it('about whoever tries one name after the other', async () => {
    await onRoster({ 姓名: '何伟' })
    const guest = aGuest()
    const { id } = await asked(guest, { name: '何一' })
    expect(await asked(guest, { name: '何伟' })).toMatchObject({ state: 'pending' })
    await community.call(guest, 'people.withdraw', { id })
    expect(await asked(guest, { name: '何伟' })).toMatchObject({ state: 'pending' })
  })

  it('about a second one of a name, when the first was bound by hand before there was a roster', async () => {
    await aResident()
    await onRoster({ 姓名: '何伟' })
    expect(await asked(aGuest())).toMatchObject({ state: 'pending' })
  })

  it('and whoever was bound by a person has their place on the roster from then on', async () => {
    await onRoster({ 姓名: '何伟' })
    const [first, second] = [aGuest(), aGuest()]
    const { id } = await asked(first, { name: '何一' })
    await asked(first)
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    expect(entries()).toMatchObject([{ claimedBy: personIdOf(first) }])
    expect(await asked(second)).toMatchObject({ state: 'pending' })
  })
})

describe('the unit lead who knows better', () => {
  it('ends the binding with a reason, and from then on a person decides', async () => {
    await onRoster({ 姓名: '何伟' })
    const guest = aGuest()
    const { id, version } = await asked(guest)
    expect(await decides('oXZZ-zhao-guifang', 'decline', { id, reason: '不认识' })).toMatchObject({ error: { code: 'notFound' } })
    expect(await decides(who.unitLead, 'decline', { id, version, reason: '何伟本人不知道这件事' })).toMatchObject({
      data: { state: 'declined' },
    })
    expect(await me(guest)).toMatchObject({ bound: false, homes: [] })
    expect((await inboxOf(guest))[0]).toMatchObject({ title: '房屋绑定被取消了', text: expect.stringContaining('不知道') as string })
    expect(entries()).toMatchObject([{ claimedBy: null }])
    expect(audit().map(({ action }) => action)).toContain('endBinding')
    expect(await asked(guest)).toMatchObject({ state: 'pending' })
    // The one whom the office meant is bound all the same.
    expect(await asked(aGuest())).toMatchObject({ state: 'approved' })
  }) // prettier-ignore

  it('cannot end so what a person approved', async () => {
    const guest = aGuest()
    const { id } = await asked(guest)
    await decides('oXZZ-sun-deming', 'approve', { id })
    expect(await decides(who.unitLead, 'decline', { id, reason: '不认识' })).toMatchObject({
      error: { code: 'conflict' },
    })
    expect((await community.call<Household>(guest, 'people.household', {})).members.length).toBeGreaterThan(0)
    expect((await community.call<Me>(clerk, 'people.me', {})).bound).toBe(true)
  })
})

describe('whoever guesses names for a home', () => {
  const guesses = async (name: string, key?: string) => {
    const guest = aGuest()
    const answer = await asks(guest, { name }, key)
    return answer.ok ? { state: answer.data.state, says: answer.data.says, guest } : { state: answer.error.code, guest }
  }

  it('learns nothing after three wrong ones: a right name waits for a person as a wrong one does', async () => {
    await onRoster({ 姓名: '何伟' })
    for (const name of ['何大', '何二', '何三']) expect(await guesses(name)).toMatchObject({ state: 'pending' })
    const [right, wrong] = [await guesses('何伟'), await guesses('何四')]
    expect([right.state, right.says]).toEqual([wrong.state, wrong.says])
    expect(right.state).toBe('pending')
    expect(entries()).toMatchObject([{ claimedBy: null }])
    // The lead knows them, and says yes.
    const { requests } = await me(right.guest)
    expect(await decides(who.unitLead, 'approve', { id: requests[0]!.id })).toMatchObject({ ok: true })
    expect(entries()).toMatchObject([{ claimedBy: personIdOf(right.guest) }])
  })

  it('gets no fourth try by asking fifty times at the same moment, nor by leaving in between', async () => {
    await onRoster({ 姓名: '何伟' })
    const names = Array.from(
      { length: 50 },
      (_, n) => `何${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'子丑寅卯辰'[Math.floor(n / 10)]}`,
    )
    expect(new Set((await Promise.all(names.map(name => guesses(name)))).map(({ state }) => state))).toEqual(new Set(['pending'])) // prettier-ignore
    const { guest } = await guesses('何伟')
    await community.call(guest, 'people.leave', { confirm: '注销' })
    expect(await asks(guest, { name: '何伟' })).toMatchObject({ data: { state: 'pending' } })
  }, 120_000)

  it('does not stand in the way of a family: right names count for nothing', async () => {
    const family = ['何伟', '何芳', '何敏', '何静', '何丽']
    await onRoster(...family.map(name => ({ 姓名: name })))
    for (const name of family) expect(await guesses(name)).toMatchObject({ state: 'approved' })
    expect(await guesses('何大')).toMatchObject({ state: 'pending' })
  })

  it('cannot go from door to door: twenty-five homes asked for and taken back are six', async () => {
    const guest = aGuest()
    const codes: string[] = []
    for (let n = 0; n < 25; n++) {
      const answer = await asks(guest, { home: `XZZ-2-E05-B03-U2-0${1 + (n % 6)}0${1 + (n % 2)}`, name: '何伟' })
      codes.push(answer.ok ? 'ok' : answer.error.code)
      if (answer.ok) await community.call(guest, 'people.withdraw', { id: answer.data.id })
    }
    expect(codes.filter(code => code === 'ok')).toHaveLength(6)
    expect(codes.slice(-1)).toEqual(['tooOften'])
  })
})
