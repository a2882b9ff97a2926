/** What is told of a festival, and what is stored of it. */
import type { Json } from '../../cloud/plugin'
import type { World } from '../world'
import type { Stored } from './rules'

export type Answer =
  | {
      ok: true
      data: {
        id?: string
        state?: string
        line?: { id: string; grams: number }
        done?: boolean
        code?: string
        spoken?: string
      }
    }
  | { ok: false; error: { code: string; message?: string } }
export interface Ask {
  who: string
  /** Of a household: where they live. */
  home?: string | null | undefined
  action: string
  input: { [field: string]: Json }
  key?: string
}
export interface Asked extends Ask {
  answer: Answer
  faulty: boolean
}
export interface Told {
  asked: Asked[]
  lines: string[]
  onTheWay: string[]
}

export const storedIn = ({ database }: Pick<World, 'database'>): Stored => {
  const of = <T>(name: string) => [...database.dump(name)] as unknown as T[]
  return { sessions: of('festivalSessions'), entries: of('festivalEntries'), lists: of('festivalLists'), days: of('festivalDays'), lines: of('festivalLedger'), scans: of('festivalScans'), rounds: of('festivalRounds'), shares: of('festivalShares') }
} // prettier-ignore
