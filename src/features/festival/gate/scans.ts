/** Scans of the gate: kept on this phone first, sent when there is a network, and what the server said of them. */
import type { CheckedIn } from '@shared/festival/day/gate'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'
import { now } from '@/platform/clock'
import { load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
import { timeOf } from '../../time'
import { keptList, type Sent } from '../keptList'
import type { Scan } from './judged'

/** The server takes so many at once. */
const atOnce = 30
/** As many answers are kept to be looked at. */
const mostShown = 20
const KEY = 'festival.scanned'

/** A scan that the server has, and what came of it. */
export interface Scanned {
  scan: Scan
  done: CheckedIn
}
const scanned = createStore<readonly Scanned[]>(load<Scanned[]>(KEY) ?? [])
/** The newest first. */
export const useScanned = () => useStore(scanned)

export const scans = keptList<Scan>('festival.scans', atOnce, async (some): Promise<Sent> => {
  const { results } = await ask(
    api.festival.checkInMany.mutate({
      clock: timeOf(now()),
      scans: some.map(({ key: id, code, session, at, size, sure }) => ({ id, code, session, at, size, sure })),
    }),
  )
  const through: string[] = []
  const refused: Sent['refused'] = {}
  for (const { id, done, refused: no } of results) {
    const scan = some.find(({ key }) => key === id)
    if (scan && done) {
      through.push(id)
      scanned.set([{ scan, done }, ...scanned.get()].slice(0, mostShown))
    } else if (no && !no.again) refused[id] = { problem: no.says }
  }
  save(KEY, scanned.get())
  void queryClient.invalidateQueries({ queryKey: ['festival', 'board'] })
  return { through, refused }
})
