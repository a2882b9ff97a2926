/**
 * How many reports wait below a node. The grid lies below the reports and imports nothing of them: it knows the fields
 * that it counts by, and a test holds the indexes against the reports' own.
 */
import type { NodeView } from '@shared/grid/contract'
import { isFor, type Household } from '@shared/reports/reach'
import * as z from '@shared/z'
import { collection, index } from '../../_platform/data/collection'
import type { Time } from '../../_platform/time'

const counted = z.looseObject({
  _id: z.string(),
  ladder: z.array(z.string()),
  nextDueAt: z.nullable(z.string()),
  hiddenFrom: z.array(z.string()),
  reporter: z.looseObject({ personId: z.string() }),
})
type Counted = z.infer<typeof counted>
export const openReports = collection<Counted>('reports', counted, {
  byNode: index('ladder', 'nextDueAt'),
  byHolder: index('holder.personId', 'nextDueAt'),
})

/** How many are counted at the most: beyond it a screen shows `999+`. */
const most = 999

type Load = NonNullable<NodeView['load']>

/** What tells whether a reader may know of it: a complaint about somebody stands in the ladder that they lead. */
const seen = ['ladder', 'hiddenFrom', 'reporter'] as const

/** The load of a node and, out of the same page, of each node below it. One trip. */
export async function loadBelow(code: string, reader: Household, now: Time): Promise<(node: string) => Load> {
  const page = await openReports.page('byNode', { ladder: code }, { limit: most, from: '', select: seen })
  const visible = page.items.filter(isFor(reader))
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
export async function heldBy(personId: string): Promise<(reader: Household) => { open: number; capped: boolean }> {
  const held = { 'holder.personId': personId }
  const page = await openReports.page('byHolder', held, { limit: most, from: '', select: seen })
  return reader => ({ open: page.items.filter(isFor(reader)).length, capped: page.next !== null })
}

/** For each of these reports whether a reader may know of it; one that is not there any more has no answer. A trip for each 100. */
export async function openTo(ids: readonly string[], reader: Household): Promise<Map<string, boolean>> {
  const found = ids.length > 0 ? await openReports.findMany(ids) : []
  return new Map(found.map(report => [report._id, isFor(reader)(report)]))
}
