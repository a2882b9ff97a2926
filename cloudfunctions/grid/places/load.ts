/**
 * How many reports wait below a node. The grid lies below the reports and imports nothing of them: it knows the four
 * fields that it counts by, and a test holds the index against the reports' own.
 */
import type { NodeView } from '@shared/grid/contract'
import * as z from '@shared/z'
import { collection, index } from '../../_platform/data/collection'
import type { Time } from '../../_platform/time'

const counted = z.looseObject({
  _id: z.string(),
  ladder: z.array(z.string()),
  nextDueAt: z.nullable(z.string()),
  hiddenFrom: z.array(z.string()),
})
export const openReports = collection<z.infer<typeof counted>>('reports', counted, {
  byNode: index('ladder', 'nextDueAt'),
  byHolder: index('holder.personId', 'nextDueAt'),
})

/** How many are counted at the most: beyond it a screen shows `999+`. */
const most = 999

type Load = NonNullable<NodeView['load']>

/** The load of a node and, out of the same page, of each node below it. One trip. */
export async function loadBelow(code: string, personId: string, now: Time): Promise<(node: string) => Load> {
  const page = await openReports.page(
    'byNode',
    { ladder: code },
    { limit: most, from: '', select: ['ladder', 'hiddenFrom'] },
  )
  // A complaint about somebody stands in the ladder that they lead, and stays out of their sight.
  const visible = page.items.filter(r => !r.hiddenFrom.includes(personId))
  return node => {
    const below = visible.filter(r => r.ladder.includes(node))
    return {
      open: below.length,
      overdue: below.filter(r => r.nextDueAt !== null && r.nextDueAt < now).length,
      capped: page.next !== null,
    }
  }
}

/**
 * The open reports that somebody holds, as a reader may know of them: a complaint about the reader is not counted.
 * One trip.
 */
export async function heldBy(personId: string): Promise<(reader: string) => { open: number; capped: boolean }> {
  const page = await openReports.page(
    'byHolder',
    { 'holder.personId': personId },
    { limit: most, from: '', select: ['hiddenFrom'] },
  )
  return reader => ({
    open: page.items.filter(r => !r.hiddenFrom.includes(reader)).length,
    capped: page.next !== null,
  })
}
