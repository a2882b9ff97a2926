/** An edition for the tests: planned by the clerk, looked at by the chief lead, announced. */
import type { Json } from '../../cloud/plugin'
import type { EditionView } from '../../../types/festival/editions'
import type { Community } from '../community'

export const planner = 'oXZZ-song-lina'
export const second = 'oXZZ-zhao-jianguo'
/** When the tests begin: sign-up opens an hour later. */
export const start = '2026-11-24T09:00:00+08:00'
export const at = (text: string) => `${text}.000+08:00`

export const times = {
  opensAt: at('2026-11-24T10:00:00'),
  closesAt: at('2026-11-26T20:00:00'),
  startsAt: at('2026-12-05T09:00:00'),
  endsAt: at('2026-12-05T11:30:00'),
}

export const lottery = {
  name: '上午场',
  mode: 'lottery',
  places: 6,
  partyMost: 4,
  reserved: 20,
  ...times,
  meeting: { words: '老柿子树下' },
}
export const firstCome = { ...lottery, name: '下午场', mode: 'firstCome', places: 5, reserved: 0 }
const source = { name: '福彩3D', issue: '2026318期', at: at('2026-11-27T21:30:00') }

export const plan = (more: Record<string, Json> = {}): Record<string, Json> => ({
  year: 2026,
  rules: ['一户报一次'],
  sessions: [lottery, firstCome],
  source,
  share: { by: 'home', elderFirst: true },
  ...more,
})

export function editionsIn(given: () => Community) {
  const clock = (time: string) => given().control('POST', 'clock', { now: Date.parse(time) })
  const timers = () => given().control('POST', 'timers', { name: 'jobs' })
  const saved = (more: Record<string, Json> = {}, by = planner) => given().call<EditionView>(by, 'festival.saveEdition', plan(more)) // prettier-ignore
  /** Planned, checked and announced; nobody can sign up yet. */
  const announced = async (more: Record<string, Json> = {}) => {
    await saved(more)
    await given().call(second, 'festival.checkEdition', { edition: 12, approved: true })
    return given().call<EditionView>(planner, 'festival.announce', { edition: 12 })
  }
  /** The same, and open. */
  const opened = async (more: Record<string, Json> = {}) => {
    await announced(more)
    await clock(times.opensAt)
    return given().call<EditionView>(planner, 'festival.open', { edition: 12 })
  }
  return { clock, timers, saved, announced, opened }
}
