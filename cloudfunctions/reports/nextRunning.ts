/** The running number of a day: one atomic increment of one field of the year's document. */
import { incrementAndReturn } from '../_platform/sdk'
import { inShanghai, type Time } from '../_platform/time'
import { counters } from './collections'

export async function nextRunning(at: Time): Promise<number> {
  const id = `reportNo-${inShanghai(at).format('YYYY')}`
  const field = `d${inShanghai(at).format('MMDD')}`
  const take = async () => (await incrementAndReturn(counters.name, id, field)) as Record<string, number> | null
  const taken = await take()
  if (taken) return taken[field] ?? 1
  // The first report of a year makes the year's document; whoever loses the race finds it there.
  await counters.insert({ _id: id })
  return (await take())?.[field] ?? 1
}
