import { regridOperation } from '@shared/grid/contract'
import { gridActions } from '@shared/grid/labels'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { gridChangeData } from '../personalData'

/** Stands in a sentence for whoever it is about, whose name is kept beside it. */
export const whom = '{whom}'

const gridChange = z.object({
  _id: z.string(),
  ...aggregateFields,
  at: z.string(),
  by: z.object({ personId: z.string(), name: z.string() }),
  /** What was done, and the nodes that it changed. */
  action: z.enum(gridActions),
  nodes: z.array(z.string()),
  /** Those nodes and all above them: where the change is found. */
  places: z.array(z.string()),
  /** The whole of it in a sentence, with `whom` for whoever it is about: their name goes when they leave. */
  says: z.string(),
  who: z.nullable(z.object({ personId: z.string(), name: z.string() })),
  /** A change of the grid itself: what exactly, and from when. */
  regrid: z.optional(
    z.object({
      operation: regridOperation,
      from: z.string(),
      /** The unit that it made. */ unit: z.nullable(z.string()),
    }),
  ),
  /** When it begins to hold; null for what held at once and for what was taken back. */
  startsAt: z.nullable(z.string()),
  /** Taken back before it held. */
  cancelledAt: z.optional(z.string()),
})
export type GridChange = z.infer<typeof gridChange>

/**
 * Every change of the grid, its posts, leave and suspension, by its caller and key: a repeated one is found here
 * (ARCHITECTURE §4.2), and so is the history.
 */
export const gridChanges = collection('gridChanges', gridChange, {
  indexes: {
    byPlace: ['places', '-at'],
    byStart: ['places', 'startsAt'],
    byActor: ['by.personId', '-at'],
    ...aggregateIndexes('at'),
  },
  label: '网格调整记录',
  personal: gridChangeData,
})
