/** What a screen is, for screens.test.ts, and the people and doors that the lists name. */
import type { Phone } from './phones'

export interface Screen {
  name: string
  who: string
  /** @param report the id of a report of somebody's, in that state */
  route: (report: (who: string, state: string) => string) => string
  /** Elements that it has at most, where somebody has said so: each costs the phone memory and time. */
  mostNodes?: number
  /** What to do before looking. */
  prepare?: (phone: Phone) => Promise<void>
}

export const li = 'oXZZ-li-xiuying'
export const wang = 'oXZZ-wang-xiulan'
export const admin = 'oXZZ-deng-kai'
export const door = 'XZZ-2-E05-B03-U2-0601'

export const detail =
  (who: string, state: string): Screen['route'] =>
  report =>
    `packages/report/detail/index?id=${report(who, state)}`
