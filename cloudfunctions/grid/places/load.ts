/** How much work waits below a node, or is in somebody's hands: whatever collections declare as work. */
import type { NodeView } from '@shared/grid/contract'
import { reaches, type Guarded, type Household } from '@shared/reports/reach'
import type { AnyCollection } from '../../_platform/data/collection'
import type { Work } from '../../_platform/data/declaration'
import type { Time } from '../../_platform/time'
import { collections } from '../../collections'

const kinds = collections.flatMap(each => (each.work ? [{ collection: each, work: each.work }] : []))

/** How many are counted at the most: beyond it a screen shows `999+`. */
const most = 999

type Load = NonNullable<NodeView['load']>

/** A piece of work, as far as it is counted. */
interface Waiting {
  places: readonly string[]
  dueAt: Time | null
  guarded: Guarded
}

/** What an index of each kind of work finds under a value. One trip for each kind. */
async function waiting(by: keyof Pick<Work, 'below' | 'heldBy'>, value: string) {
  const pages = await Promise.all(
    kinds.map(async ({ collection, work }) => {
      const [place] = fieldsOf(collection, work.below)
      const [field, due] = fieldsOf(collection, work[by])
      const select = [place, ...guardFields(collection)]
      const page = await collection.page(work[by], { [field]: value }, { limit: most, from: '', select })
      const items = page.items.map(item => ({
        places: by === 'below' ? listAt(item, place) : [],
        dueAt: item[due] as Time | null,
        guarded: guardedOf(collection, item),
      }))
      return { items, more: page.next !== null }
    }),
  )
  return { items: pages.flatMap(page => page.items) satisfies Waiting[], capped: pages.some(page => page.more) }
}

/** The field that an index begins with, and the one that orders it. */
function fieldsOf({ indexes }: AnyCollection, index: string): [string, string] {
  const [[first] = ['_id'], [second] = ['_id']] = indexes[index]?.keys ?? []
  return [first, second]
}

const listAt = (item: Record<string, unknown>, field: string) => (item[field] ?? []) as string[]

/** The load of a node and, out of the same page, of each node below it. One trip. */
export async function loadBelow(code: string, reader: Household, now: Time): Promise<(node: string) => Load> {
  const { items, capped } = await waiting('below', code)
  // A complaint about somebody stands in the ladder that they lead, and stays out of their sight.
  const visible = items.filter(each => reaches(each.guarded, reader, 'read'))
  return node => {
    const below = visible.filter(each => each.places.includes(node))
    return {
      open: below.length,
      overdue: below.filter(each => each.dueAt !== null && each.dueAt < now).length,
      capped,
    }
  }
}

/**
 * What is open in somebody's hands, as a reader may know of it: a complaint about the reader is not counted. One trip.
 */
export async function heldBy(personId: string): Promise<(reader: Household) => { open: number; capped: boolean }> {
  const { items, capped } = await waiting('heldBy', personId)
  return reader => ({ open: items.filter(each => reaches(each.guarded, reader, 'read')).length, capped })
}

/** For each of these documents of work whether a reader may know of it; one that is not there any more has no answer. A trip for each 100. */
export async function openTo(ids: readonly string[], reader: Household): Promise<Map<string, boolean>> {
  if (ids.length === 0) return new Map()
  const found = await Promise.all(
    kinds.map(async ({ collection }) =>
      (await collection.findMany(ids)).map(
        item => [item._id, reaches(guardedOf(collection, item), reader, 'read')] as const,
      ),
    ),
  )
  return new Map(found.flat())
}

const guardFields = ({ personal: { hiddenFrom, owner } }: AnyCollection) =>
  [hiddenFrom, owner?.split('.')[0]].filter(field => field !== undefined)

/** From whom a document is hidden, and whose it is, by what its collection declares. */
function guardedOf({ personal: { hiddenFrom, owner } }: AnyCollection, item: Record<string, unknown>): Guarded {
  const ownerId = owner
    ?.split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], item)
  return {
    hiddenFrom: hiddenFrom === undefined ? [] : listAt(item, hiddenFrom),
    recused: [],
    ...(typeof ownerId === 'string' ? { ownerId } : {}),
  }
}
