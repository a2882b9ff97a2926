/** A day of the counter that is closed by hand: nobody comes in vain (DOMAIN §7). */
import type { BookingView, Slots } from '../../../types/services/bookings/booking'
import { aPerson } from '../../factories/aPerson'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'

const { given, call, errorOf, refused, li, clerk } = communityOf()
const { inboxOf } = bindingsIn(given)
const neighbour = 'oXZZ-zhang-min'
const chief = 'oXZZ-zhao-jianguo'

const service = 'residencePermit'
const tomorrow = '2026-11-25'
const reason = '窗口停电'
interface Closed {
  closed: { from: string; reason: string; by: string } | null
  calledOff: number
}
const close = (day = tomorrow, by = clerk, key?: string) => call<Closed>(by, 'services.closeDay', { day, reason }, key)
const book = (by: string, slot: string) => call<BookingView>(by, 'services.book', { slot, service })
const bookings = async (by: string) => (await call<{ items: BookingView[] }>(by, 'services.bookings', {})).items
const slots = (day: string) => call<Slots>(neighbour, 'services.slots', { day })
const told = async (by: string) => (await inboxOf(by)).filter(({ title }) => title.startsWith('约的时间办不了'))
const stored = <T>(name: string) => [...given().database.dump(name)] as unknown as T[]
const later = async (minutes: number) => {
  await given().control('POST', 'clock', { advance: minutes * 60_000 })
  await given().control('POST', 'timers', { name: 'jobs' })
}

it('tells whoever had a time why, and offers each another one that is free; nobody can book there, and it counts against nobody', async () => {
  await book(li, `${tomorrow}#c0900`)
  await book(neighbour, `${tomorrow}#c0900`)
  const [one, twice] = await Promise.all([close(tomorrow, clerk, 'close-the-day'), close(tomorrow, clerk, 'close-the-day')])
  expect(one.closed).toEqual({ from: '2026-11-25T00:00:00.000+08:00', reason, by: '宋丽娜' })
  expect(one.calledOff + twice.calledOff).toBeGreaterThanOrEqual(2)
  const texts = await Promise.all([li, neighbour].map(told))
  expect(texts.map(each => each.length)).toEqual([1, 1])
  const offered = texts.map(([message]) => message!.text)
  for (const text of offered) expect(text).toContain('居住证，窗口停电。最近有空')
  expect(await bookings(li)).toMatchObject([{ state: 'calledOff', number: '', allowed: [] }])
  const { items, says } = await slots(tomorrow)
  expect(items.every(({ left }) => left === 0)).toBe(true)
  expect(says).toBe('这天窗口不办：窗口停电。请换一天')
  expect((await errorOf(neighbour, 'services.book', { slot: `${tomorrow}#c1000`, service }))?.message).toContain(reason)
  expect(await call(clerk, 'services.day', { day: tomorrow })).toMatchObject({ closed: { reason }, items: [{}, {}] })
  // What was offered is free, and can be had.
  expect(await book(li, '2026-11-24#c0920')).toMatchObject({ state: 'booked' })
  // Whom WeChat did not reach is called.
  const { items: calls } = await call<{ items: { person: { name: string } }[] }>('oXZZ-wang-xiulan', 'messages.callList', {})
  expect(calls.map(({ person }) => person.name)).toContain('李秀英')
}) // prettier-ignore

it('of today calls off only what has not begun', async () => {
  await given().control('POST', 'clock', { now: Date.parse('2026-11-24T09:05:00+08:00') })
  await book(li, '2026-11-24#c0900')
  await book(neighbour, '2026-11-24#c1000')
  expect(await close('2026-11-24')).toMatchObject({ calledOff: 1 })
  expect(await bookings(li)).toMatchObject([{ state: 'booked' }])
  expect((await slots('2026-11-24')).says).toBe('这天 09:05 以后窗口不办：窗口停电。请换一天')
})

it('is opened again, and its times can be had', async () => {
  await book(li, `${tomorrow}#c0900`)
  await close()
  expect(await refused(clerk, 'services.closeDay', { day: tomorrow, reason })).toBe('notNow')
  expect(await call(chief, 'services.openDay', { day: tomorrow })).toMatchObject({ closed: null })
  expect(await refused(clerk, 'services.openDay', { day: tomorrow })).toBe('notNow')
  expect((await slots(tomorrow)).items.find(({ id }) => id === `${tomorrow}#c0900`)?.left).toBe(2)
  expect(await book(li, `${tomorrow}#c0900`)).toMatchObject({ state: 'booked', number: '3' })
})

it('is for the counter alone, with a reason, and of a day that can be booked', async () => {
  for (const by of [li, 'oXZZ-wang-xiulan']) expect(await refused(by, 'services.closeDay', { day: tomorrow, reason })).toBe('forbidden') // prettier-ignore
  expect(await errorOf(clerk, 'services.closeDay', { day: tomorrow, reason: '' })).toMatchObject({ code: 'invalid', fields: { reason: expect.any(String) as string } }) // prettier-ignore
  expect(await errorOf(clerk, 'services.closeDay', { day: '2026-11-23', reason })).toMatchObject({ fields: { day: expect.stringContaining('过去') as string } }) // prettier-ignore
})

it('while twenty book in the same moment: nobody has a time then in the end, and each knows', async () => {
  const many = Array.from({ length: 20 }, (_, nth) => aPerson({ openid: `oClosed-${nth}`, home: `XZZ-2-E05-B03-U2-${1001 + nth}` })) // prettier-ignore
  await given().database.insertMany('people', many)
  const booking = many.map(({ openid }, nth) => errorOf(openid, 'services.book', { slot: `${tomorrow}#c${['0900', '0920', '0940', '1000', '1020'][nth % 5]!}`, service })) // prettier-ignore
  const [answers] = await Promise.all([Promise.all(booking), close()])
  for (let minute = 0; minute < 3; minute++) await later(3)
  const ofDay = stored<{ state: string; by: { personId: string } }>('servicesBookings')
  expect(ofDay.filter(({ state }) => state === 'booked' || state === 'asking')).toEqual([])
  expect(stored<{ _id: string; seats: object; dueAt: string | null }>('servicesDays').find(({ _id }) => _id === tomorrow)).toMatchObject({ seats: {}, holders: {}, dueAt: null }) // prettier-ignore
  // Whoever was told that they have it was told that it is off.
  const had = many.filter((_person, nth) => answers[nth] === null)
  for (const { openid } of had) expect(await told(openid)).toHaveLength(1)
  expect(answers.every(error => error === null || error.code === 'notNow')).toBe(true)
})
