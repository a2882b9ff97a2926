/** 约时间: a household comes to the counter at its time, and nobody ever has a place together with somebody else (DOMAIN §7). */
import type { BookingView, Slots } from '../../../types/services/bookings/booking'
import type { MandateView } from '../../../types/people/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPerson } from '../../factories/aPerson'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { manyBook } from './manyBook'

const { given, call, errorOf, refused, li, clerk, wang } = communityOf()
const { inboxOf } = bindingsIn(given)
const neighbour = 'oXZZ-zhang-min'
const daughter = 'oXZZ-wang-haining'
const guest = 'oXZZ-he-wei'

const service = 'residencePermit'
const today = '2026-11-24'
const first = `${today}#c0900`
const later = `${today}#c1000`
const tomorrow = '2026-11-25#c0900'
const book = (by: string, more: object = {}, key?: string) => call<BookingView>(by, 'services.book', { slot: tomorrow, service, ...more }, key) // prettier-ignore
const bookFor = (whom: string, slot = tomorrow) => call<BookingView>(clerk, 'services.bookFor', { slot, service, person: personIdOf(whom) }) // prettier-ignore
const step = (by: string, name: string, { id, version }: BookingView) => call<BookingView>(by, `services.${name}`, { id, version }) // prettier-ignore
const stepError = (by: string, name: string, { id, version }: BookingView) => errorOf(by, `services.${name}`, { id, version }) // prettier-ignore
const leftOf = async (slot: string) => (await call<Slots>(guest, 'services.slots', { day: slot.slice(0, 10) })).items.find(({ id }) => id === slot)?.left // prettier-ignore
const dayOf = async (day: string, by = clerk) => (await call<{ items: BookingView[] }>(by, 'services.day', { day })).items // prettier-ignore
const mine = async (by: string) => (await call<{ items: BookingView[] }>(by, 'services.bookings', {})).items
const minutes = async (count: number) => given().control('POST', 'clock', { advance: count * 60_000 })
const timers = async () => {
  for (let run = 0; run < 2; run++) await given().control('POST', 'timers', { name: 'jobs' })
}

describe('a time at the counter', () => {
  it('is chosen from what is free, has a number to say, and the household and the counter read of it', async () => {
    expect(await leftOf(tomorrow)).toBe(2)
    const booked = await book(li)
    expect(booked).toMatchObject({ state: 'booked', number: '3', where: 'counter', allowed: ['cancel'], service: { id: service } })
    expect([booked.from, booked.to].map(at => at.slice(0, 16))).toEqual(['2026-11-25T09:00', '2026-11-25T09:20'])
    expect(await leftOf(tomorrow)).toBe(1)
    expect(await mine(daughter)).toMatchObject([{ id: booked.id, number: '3' }])
    expect(await mine(neighbour)).toEqual([])
    expect(await dayOf('2026-11-25')).toMatchObject([{ number: '3', who: { name: '李秀英' }, allowed: ['cancel'] }])
    expect(await dayOf(today)).toEqual([])
  }) // prettier-ignore

  it('is one for each household and service, whoever of it taps, and says which one it has', async () => {
    await book(li)
    const error = await errorOf(daughter, 'services.book', { slot: '2026-11-25#c1000', service })
    expect(error).toMatchObject({ code: 'notNow' })
    expect(error?.message).toContain('您家已经约了明天 9:00')
    expect(await book(daughter)).toMatchObject({ state: 'booked', number: '3' })
    expect(await leftOf(tomorrow)).toBe(1)
  })

  it('that somebody gives up is free in the same moment, and can be had anew', async () => {
    const booked = await book(li)
    expect(await refused(neighbour, 'services.cancelBooking', { id: booked.id, version: booked.version })).toBe('notFound')
    const gone = await step(daughter, 'cancelBooking', booked)
    expect(gone).toMatchObject({ state: 'cancelled', number: '', allowed: [] })
    expect(await leftOf(tomorrow)).toBe(2)
    expect(await book(li, { slot: '2026-11-25#c1000' })).toMatchObject({ id: booked.id, state: 'booked' })
    expect(await leftOf(tomorrow)).toBe(2)
  }) // prettier-ignore

  it('is given once, however often the call is sent; another body under the same key is refused', async () => {
    const key = 'book-once-0001'
    const all = await Promise.all([book(li, {}, key), book(li, {}, key), book(li, {}, key)])
    expect(new Set(all.map(({ number }) => number)).size).toBe(1)
    expect(await refused(li, 'services.book', { slot: '2026-11-25#c1000', service }, key)).toBe('keyReused')
    expect(await leftOf(tomorrow)).toBe(1)
  })

  it.each([
    ['on a Saturday', '2026-11-28#c0900', 'invalid', '休息'],
    ['on a day that is over', '2026-11-23#c0900', 'invalid', '过去'],
    ['too far ahead', '2026-12-14#c0900', 'invalid', '最远约到'],
    ['at a time that is over', `${today}#c0840`, 'invalid', '过去'],
    ['at a time that there is not', `${today}#c0841`, 'invalid', '没有这个时间'],
  ])('is none %s', async (_name, slot, code, says) => {
    await minutes(15)
    const error = await errorOf(li, 'services.book', { slot, service })
    expect(error?.code).toBe(code)
    expect(Object.values(error?.fields ?? {}).join()).toContain(says)
  })

  it('is nothing for a guest, nor for a service that there is not', async () => {
    expect(await refused(guest, 'services.book', { slot: tomorrow, service })).toBe('notBound')
    expect(await refused(li, 'services.book', { slot: tomorrow, service: 'moonPermit' })).toBe('notFound')
  })

  it('is full after its places, and says so', async () => {
    const homes = ['0301', '0302', '0501'].map((door, nth) => aPerson({ openid: `oSlots-${nth}`, home: `XZZ-2-E05-B03-U2-${door}` })) // prettier-ignore
    await given().database.insertMany('people', homes)
    await book('oSlots-0')
    await book('oSlots-1')
    const error = await errorOf('oSlots-2', 'services.book', { slot: tomorrow, service })
    expect(error).toMatchObject({ code: 'notNow', message: '09:00 刚刚约满了，请换一个时间' })
    expect(await mine('oSlots-2')).toEqual([])
  })
})

describe('the counter', () => {
  it('says who came, only on the day', async () => {
    const booked = await book(li)
    expect((await stepError(clerk, 'arrive', booked))?.message).toContain('不是今天的号')
    await minutes(24 * 60)
    expect(await step(clerk, 'arrive', booked)).toMatchObject({ state: 'came', number: '3', allowed: [] })
  })

  it('says who did not come, not before some minutes; the place is somebody else’s while it lasts', async () => {
    const booked = await book(li, { slot: first })
    expect((await stepError(clerk, 'missed', booked))?.code).toBe('notNow')
    await minutes(10)
    expect(await leftOf(first)).toBe(0)
    expect(await step(clerk, 'missed', booked)).toMatchObject({ state: 'missed' })
    expect(await leftOf(later)).toBe(2)
  })

  it('lets whoever did not come twice wait, and says until when and what else to do', async () => {
    for (const slot of [first, later]) {
      const booked = await book(li, { slot })
      await given().control('POST', 'clock', { now: Date.parse(booked.from) + 600_000 })
      await step(clerk, 'missed', booked)
    }
    const error = await errorOf(daughter, 'services.book', { slot: tomorrow, service })
    expect(error).toMatchObject({ code: 'notNow' })
    expect(error?.message).toMatch(/12月8日.*以后再约.*直接来窗口/)
    await minutes(14 * 24 * 60)
    expect(await book(daughter, { slot: '2026-12-09#c0900' })).toMatchObject({ state: 'booked' })
  })

  it('keeps out of its own household', async () => {
    const home = 'XZZ-2-E05-B03-U2-0402'
    const posts = [{ role: 'resident' as const, node: home }, { role: 'clerk' as const, node: 'XZZ' }] // prettier-ignore
    await given().database.insertMany('people', [aPerson({ openid: 'oSlots-clerk', home, posts })])
    const booked = await book(li, { slot: first })
    await minutes(10)
    expect((await stepError('oSlots-clerk', 'missed', booked))?.code).toBe('forbidden')
    expect(await dayOf(today, 'oSlots-clerk')).toEqual([])
    expect(await refused(neighbour, 'services.day', {})).toBe('forbidden')
    expect(await refused(wang, 'services.day', {})).toBe('forbidden')
  })

  it('books for whoever calls, and for nobody whom it does not serve', async () => {
    const booked = await bookFor(li)
    expect(booked).toMatchObject({ state: 'booked', who: { name: '李秀英' } })
    expect(await mine(li)).toMatchObject([{ id: booked.id }])
    expect(await step(clerk, 'cancelBooking', booked)).toMatchObject({ state: 'cancelled' })
    expect(await refused(neighbour, 'services.book', { slot: tomorrow, service, for: personIdOf(li) })).toBe('notFound')
    expect(await refused(clerk, 'services.bookFor', { slot: tomorrow, service, person: personIdOf('oNobody') })).toBe('notFound')
    expect(await refused(wang, 'services.bookFor', { slot: tomorrow, service, person: personIdOf(li) })).toBe('forbidden')
  }) // prettier-ignore
})

describe('a visit at home', () => {
  const visit = '2026-11-25#h0900'

  it('is for whoever can hardly come: their lead has noted it, or the counter books it', async () => {
    const error = await errorOf(li, 'services.book', { slot: visit, service })
    expect(error).toMatchObject({ code: 'forbidden' })
    expect(error?.message).toContain('单元长')
    await call(wang, 'people.setCare', { person: personIdOf(li), tags: ['elder'] })
    expect(await book(li, { slot: visit })).toMatchObject({ state: 'booked', where: 'home', number: '上门1' })
    expect(await bookFor(neighbour, visit)).toMatchObject({ number: '上门2' })
  })
})

describe('somebody who acts', () => {
  it('books for their elder, who reads of it; and not any more when that is over', async () => {
    const until = '2027-01-31'
    await call(li, 'people.letActFor', { agent: personIdOf(daughter), until })
    expect(await book(daughter, { for: personIdOf(li) })).toMatchObject({ who: { name: '李秀英' } })
    const { given: mandates } = await call<{ given: MandateView[] }>(li, 'people.mandates', {})
    expect(mandates[0]?.uses).toMatchObject([{ by: '王海宁', says: '替您约了窗口' }])
    await call(li, 'people.endMandate', { id: mandates[0]?.id ?? '' })
    expect(await refused(daughter, 'services.book', { slot: tomorrow, service, for: personIdOf(li) })).toBe('notFound')
  })
})

describe('an agent of another household', () => {
  it('books, sees and cancels for their principal, whose household has one place for a service whoever taps', async () => {
    await call(li, 'people.letActFor', { agent: personIdOf(wang), until: '2027-01-31' })
    const booked = await book(wang, { for: personIdOf(li) })
    expect(await mine(wang)).toMatchObject([{ id: booked.id, who: { name: '李秀英' }, allowed: ['cancel'] }])
    // The principal’s household has it, whoever of it taps.
    expect((await errorOf(daughter, 'services.book', { slot: '2026-11-25#c1000', service }))?.code).toBe('notNow')
    expect(await mine(li)).toHaveLength(1)
    await step(wang, 'cancelBooking', booked)
    // What the principal booked by themselves the agent sees too, and can give up; each use stands where the principal reads it.
    const own = await book(li, { slot: '2026-11-25#c1020' })
    expect((await mine(wang)).map(({ id }) => id)).toContain(own.id)
    await step(wang, 'cancelBooking', own)
    const { given: mandates } = await call<{ given: MandateView[] }>(li, 'people.mandates', {})
    expect(mandates[0]?.uses.map(({ says }) => says).sort()).toEqual(['替您取消了预约', '替您取消了预约', '替您约了窗口'].sort())
    await call(li, 'people.endMandate', { id: mandates[0]!.id })
    expect(await mine(wang)).toEqual([])
  }) // prettier-ignore
})

describe('as time goes by', () => {
  it('whoever comes tomorrow is reminded once, though the timer runs twice', async () => {
    await book(li)
    await given().control('POST', 'clock', { now: Date.parse('2026-11-24T17:00:30+08:00') })
    await timers()
    await minutes(1)
    await timers()
    expect((await inboxOf(li)).filter(({ title }) => title === '明天轮到您')).toHaveLength(1)
  })

  it('what nobody spoke of is over, and counts against nobody', async () => {
    await book(li, { slot: first })
    await minutes(8 * 60)
    await timers()
    expect(await mine(li)).toMatchObject([{ state: 'lapsed', allowed: [] }])
    expect(await book(li)).toMatchObject({ state: 'booked' })
  })

  it('whoever leaves stands in no booking any more, and their place stays taken until it is over', async () => {
    await book(neighbour)
    await call(neighbour, 'people.leave', { confirm: '注销' })
    for (let minute = 0; minute < 4; minute++) {
      await given().control('POST', 'clock', { advance: 61_000 })
      await given().control('POST', 'timers', { name: 'jobs' })
    }
    expect(await dayOf('2026-11-25')).toMatchObject([{ number: '3', who: { name: '已注销居民' } }])
  })
})

describe('of many at once', () => {
  it('forty have the forty places of a day, none two and none nobody’s, while functions are killed and answers get lost', async () => {
    const found = await manyBook(given(), {
      day: '2026-11-26',
      households: 120,
      faults: { seed: 7, rate: 0.01, drop: 'after', functions: { kill: 0.005 } },
    })
    expect(found).toMatchObject({ places: 40, booked: 40, seats: 40, differ: 0, unfinished: 0, errors: [] })
  })

  it('all of one slot at once: two have it, and everybody else reads that it is full', async () => {
    const neighbours = Array.from({ length: 20 }, (_, nth) => aPerson({ openid: `oAtOnce-${nth}`, home: `XZZ-2-E05-B03-U2-${1001 + nth}` })) // prettier-ignore
    await given().database.insertMany('people', neighbours)
    const answers = await Promise.all(neighbours.map(({ openid }) => errorOf(openid, 'services.book', { slot: tomorrow, service }))) // prettier-ignore
    expect(answers.filter(error => error === null)).toHaveLength(2)
    expect(answers.flatMap(error => error?.code ?? [])).toEqual(Array.from({ length: 18 }, () => 'notNow'))
  })

  it('one hand does not take them all', async () => {
    const helper = aPerson({ openid: 'oHand-0', home: 'XZZ-2-E05-B03-U2-0601' })
    await given().database.insertMany('people', [helper])
    const codes: (string | null)[] = []
    for (let nth = 0; nth < 8; nth++) {
      const slot = `2026-11-25#c1${nth % 2}00`
      const answer = await given().ask<BookingView>('oHand-0', 'services.book', { slot, service })
      if (answer.ok) await step('oHand-0', 'cancelBooking', answer.data)
      codes.push(answer.ok ? null : answer.error.code)
    }
    expect(codes.slice(0, 6)).toEqual([null, null, null, null, null, null])
    expect(codes.slice(6)).toEqual(['tooOften', 'tooOften'])
  })
})
