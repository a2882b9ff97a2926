/** A year's 柿子节 as staff bring it about on their phones, and its time, which goes on when a journey says so. */
import type { Json } from '../cloud/plugin'
import type { Clock } from '../cloud/plugins/clock'
import type { Timers } from '../cloud/plugins/timers'
import type { EditionView } from '../../types/festival/editions'
import type { MySignUps } from '../../types/festival/signUp'
import { addDays, dateOf, fromEpoch } from '../../cloudfunctions/_platform/time'
import type { Phone, World } from './phones'

export const [li, zhang, liu, wang] = [
  'oXZZ-li-xiuying',
  'oXZZ-zhang-min',
  'oXZZ-liu-yang',
  'oXZZ-wang-xiulan',
] as const
export const [clerk, chief] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo'] as const
export const home = 'packages/festival/home/index'
const plans = 'packages/harvest/plans/index'

/** In the pattern of the seeded year: which of its sessions a new one has. */
type Kept = 'lottery' | 'firstCome'

export function festivalYearIn(given: () => World) {
  const call = <T>(who: string, action: string, input: Json = {}) => given().call<T>(who, `festival.${action}`, input)
  const clock = () => given().cloud.plugin<Clock>('clock')
  const newest = async () => {
    const [plan] = (await call<{ items: EditionView[] }>(clerk, 'plans')).items
    if (!plan) throw new Error('the seeded community has an edition')
    return plan
  }

  /** What the timer does by now; what one run begins the next one goes on with. */
  async function timers(): Promise<void> {
    for (const _ of [1, 2, 3]) await given().cloud.plugin<Timers>('timers').runNamed('jobs')
  }

  /** Waits until a control has done its work and is not there any more. */
  async function gone(phone: Phone, id: string): Promise<void> {
    await phone.page
      .locator(`[id="${id}"]:visible`)
      .waitFor({ state: 'hidden' })
      .catch(async (error: Error) => {
        const shown = await phone.page.locator('.page:visible').last().innerText()
        throw new Error(`${error.message}\nThe page in front says:\n${shown}`)
      })
  }
  /** Some minutes later: whoever came too late is written down by then, and a list is made. */
  async function later(minutes: number): Promise<void> {
    await clock().advance(minutes * 60_000)
    await timers()
  }

  /** The server's clock a minute after a moment, and what its timer does by then. A phone that is opened after that has its time. */
  async function clockAt(time: string, minutes = 1): Promise<void> {
    await clock().set(Date.parse(time) + minutes * 60_000)
    await timers()
  }

  /** The spring after the seeded year: an edition is held in its own year (its number is derived from it), whenever this runs. */
  async function nextYear(): Promise<void> {
    const { year } = await newest()
    await clock().set(Date.parse(`${year + 1}-03-10T10:00:00+08:00`))
  }

  /** The next year's edition with one session of so many places, written on one phone after the pattern of this year's. */
  async function written(staff: Phone, kept: Kept, places: number): Promise<EditionView> {
    await nextYear()
    const day = (after: number) => dateOf(addDays(fromEpoch(clock().now()), after))
    const of = kept === 'lottery' ? 'session-1' : 'session-2'
    await staff.open(plans)
    await staff.sees('第 12 届')
    await staff.tap('plan-write')
    await staff.sees('第 2 场叫什么')
    await staff.settles()
    await staff.tap(kept === 'lottery' ? 'session-2-drop' : 'session-1-drop')
    await staff.page.getByText('第 2 场叫什么').last().waitFor({ state: 'hidden' })
    for (const field of ['places', 'partyMost']) await staff.type(`${of}-${field}`, String(places))
    if (kept === 'lottery') {
      await staff.type(`${of}-reserved`, '0')
      await staff.type('plan-issue', '报名截止后第二天那一期')
      await staff.type('plan-drawn-day', day(4))
    }
    for (const [field, after] of [['opens-day', 1], ['closes-day', 3], ['day', 6]] as const) {
      await staff.type(`${of}-${field}`, day(after))
    } // prettier-ignore
    await staff.tap('plan-send')
    await staff.sees('等人看')
    return newest()
  }

  /** A second person looks at it on their own phone, and whoever wrote it announces it by a tap. */
  async function announced(staff: Phone, { edition }: EditionView): Promise<void> {
    const second = await given().phone(chief)
    await second.open(plans)
    await second.tap(`check-${edition}`)
    await second.confirm('没问题')
    await gone(second, `check-${edition}`)
    expect(second.errors).toEqual([])
    await second.close()
    await staff.open(plans)
    await staff.tap(`announce-${edition}`)
    await staff.confirm('公布')
    await gone(staff, `announce-${edition}`)
    await timers()
  }

  const mine = async (who: string, session: string) =>
    (await call<MySignUps>(who, 'mine')).entries.find(entry => entry.session === session)

  /** Six digits that a household reads off its phone. */
  const said = async (phone: Phone) => {
    await phone.sees(/^\d\d \d\d \d\d$/)
    return (await phone.page.locator('.ticket__spoken:visible').last().innerText()).replace(/ /g, '')
  }
  return { call, newest, timers, clockAt, later, gone, written, announced, mine, said, plans }
}
