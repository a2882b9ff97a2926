/** The running number of a day: one atomic increment of one field of the year's document. */
import { incrementAndReturn } from '../../_platform/sdk'
import { dateOf, type Time } from '../../_platform/time'
import { counters } from '../collections'

export async function nextRunning(at: Time): Promise<number> {
  const [year, month, day] = dateOf(at).split('-')
  const id = `reportNo-${year}`
  const field = `d${month}${day}`
  const take = async () => (await incrementAndReturn(counters.name, id, field)) as Record<string, number> | null
  const taken = await take()
  if (taken) return taken[field] ?? 1
  // The first report of a year makes the year's document; whoever loses the race finds it there.
  await counters.insert({ _id: id })
  return (await take())?.[field] ?? 1
}
