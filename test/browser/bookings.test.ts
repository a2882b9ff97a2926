/**
 * 约时间: a household has one time for a service and a number to say, whoever of it taps and however often; given up it is somebody else's; the
 * counter sees who comes, and books for whoever calls.
 */
import type { BookingView, Slots } from '../../types/services/bookings/booking'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { elder } from './elderPhone'
import { eyesOn } from './eyes'
import { aWorld, type Phone, type World } from './phones'

const [li, daughter, zhang, clerk] = ['oXZZ-li-xiuying', 'oXZZ-wang-haining', 'oXZZ-zhang-min', 'oXZZ-song-lina']
const service = 'residencePermit'

let world: World
let hers: Phone
let daughters: Phone
let counters: Phone
/** The last day that can be booked: no hour of today takes anything of it away. */
let day: string
beforeAll(async () => {
  world = await aWorld()
  hers = await world.phone(li)
  daughters = await world.phone(daughter)
  counters = await world.phone(clerk)
  const { days } = await world.call<Slots>(li, 'services.slots')
  day = days.at(-1) ?? ''
})
afterAll(() => world?.stop())

const slots = async (who: string) =>
  (await world.call<Slots>(who, 'services.slots', { day })).items.filter(({ where }) => where === 'counter')
const booked = async (who: string) => (await world.call<{ items: BookingView[] }>(who, 'services.bookings')).items
const at = (nth: number) => `slot-${day}#c${['0840', '0900', '0920', '0940'][nth] ?? ''}`

/** Opens 约时间 on the chosen day. */
async function chooses(phone: Phone): Promise<void> {
  await phone.open(`packages/services/book/index?service=${service}`)
  await phone.tap(`book-day-${day}`)
  await phone.page.locator(`[id="${at(0)}"]:visible`).waitFor()
}

describe('somebody who books a time at the counter', () => {
  it('taps what and when, and has a number to say', async () => {
    await hers.open('pages/home/index')
    await hers.tap('services-open')
    await hers.tap('booking-open')
    await hers.lacks('book-send', '先选办什么事')
    await chooses(hers)
    await hers.tap(at(0))
    await hers.tap('book-send')
    await hers.sees(/^\d+ 号 · /)
    const [mine] = await booked(li)
    expect(mine).toMatchObject({ state: 'booked', service: { id: service }, from: expect.stringContaining(`${day}T08:40`) as string }) // prettier-ignore
    await hers.sees(`${mine?.number} 号`)
  })

  it('is told what to do when another hand of the household wants a second one', async () => {
    await chooses(daughters)
    await daughters.sees('我家约的')
    await daughters.tap(at(1))
    await daughters.tap('book-send')
    await daughters.sees(/您家已经约了.*要换时间，先取消这个再约/)
    // What was chosen still stands there.
    expect(await daughters.page.locator(`[id="${at(1)}"]:visible`).getAttribute('aria-pressed')).toBe('true')
  })

  it('cannot have every time there is by one hand that asks for all of them', async () => {
    const all = await slots(li)
    const asked = all.map(({ id }) => world.cloud.call(daughter, 'services', 'book', { slot: id, service }))
    const answers = (await Promise.all(asked)) as { ok: boolean }[]
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
    expect(await slots(li)).toEqual(all)
    expect((await booked(li)).filter(({ state }) => state === 'booked')).toHaveLength(1)
  })
})

describe('the counter', () => {
  it('sees who comes on a day, by number and time', async () => {
    const [mine] = await booked(li)
    await counters.open('packages/counter/queue/index')
    await counters.tap('day-open')
    await counters.page.locator('[id="day"]:visible').fill(day)
    await counters.sees(`${mine?.number} 号`)
    await counters.sees(/李秀英 · .*402.* · 居住证 · 来窗口/)
  })

  it('books for whoever calls, and for a visit at home', async () => {
    await counters.tap('book-for')
    await counters.type('book-person-name', '张敏')
    await counters.tap('book-person-go')
    await counters.tap(`book-person-${personIdOf(zhang)}`)
    await counters.sees('替张敏约时间')
    await counters.tap(`book-service-${service}`)
    await counters.tap('book-where-home')
    await counters.tap(`book-day-${day}`)
    await counters.page.locator(`[id^="slot-${day}#h"]:visible`).first().click()
    await counters.tap('book-send')
    await counters.sees(/约好了，.+ 号/)
    expect((await booked(zhang))[0]).toMatchObject({ state: 'booked', where: 'home', who: { name: '张敏' } })
  })
})

describe('a time that is given up', () => {
  it('is asked about first, and is free for others at once', async () => {
    const [mine] = await booked(li)
    const before = (await slots(zhang)).find(({ id }) => `slot-${id}` === at(0))
    await hers.tap(`cancel-${mine?.id}`)
    await hers.confirm('取消')
    await hers.page.locator(`[id="cancel-${mine?.id}"]:visible`).waitFor({ state: 'hidden' })
    const after = (await slots(zhang)).find(({ id }) => `slot-${id}` === at(0))
    expect(after?.left).toBe((before?.left ?? 0) + 1)
  })

  it('can be booked by the daughter then, who only has to tap again', async () => {
    await daughters.tap('book-send')
    await daughters.sees(/^\d+ 号 · .* 9:00$/)
    expect((await booked(li)).find(({ state }) => state === 'booked')?.from).toContain(`${day}T09:00`)
  })
})

describe('a day on which the counter cannot work', () => {
  it('is closed with a reason; whoever had a time reads it, and nobody gets another', async () => {
    await counters.open('packages/counter/day/index')
    await counters.page.locator('[id="day"]:visible').fill(day)
    await counters.tap('day-close')
    await counters.tap('close-reason-0')
    await counters.tap('close-send')
    await counters.sees(/停电，宋丽娜/)
    await daughters.open(`packages/services/book/index?service=${service}`)
    await daughters.sees('窗口那天办不了')
    await daughters.tap(`book-day-${day}`)
    await daughters.sees(/停电/)
    expect((await slots(daughter)).filter(({ left }) => left > 0)).toEqual([])
  })

  it('can be booked again once it is open', async () => {
    await counters.tap('day-reopen')
    await counters.confirm('恢复')
    await counters.page.locator('[id="day-close"]:visible').waitFor()
    await chooses(daughters)
    await daughters.tap(at(1))
    await daughters.tap('book-send')
    await daughters.sees(/^\d+ 号 · .* 9:00$/)
  })
})

it('somebody old books by words alone, with a call on the screen', async () => {
  const old = await world.phone('oXZZ-liu-yang', elder)
  const eyes = eyesOn(old)
  await old.open('pages/home/index')
  await eyes.taps('办事')
  await eyes.taps('约时间')
  await eyes.reads('打电话')
  await eyes.taps('居住证')
  await eyes.taps(/^\d{1,2}:\d\d$/)
  await eyes.taps(/^约 /)
  await eyes.reads(/约好了，.+ 号/)
  expect((await booked('oXZZ-liu-yang'))[0]).toMatchObject({ state: 'booked' })
  expect(old.errors).toEqual([])
})

it('no script broke on any phone', () => {
  expect([hers, daughters, counters].flatMap(({ errors }) => errors)).toEqual([])
})
