import { nodeCode } from '@shared/grid/node'
import { roles } from '@shared/permissions'
import { boardStates } from '@shared/reports/boardLabels'
import { categoryIds } from '@shared/reports/categories'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { sha256 } from '../../_platform/personId'
import { boardData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) })

const entry = z.object({
  /** The report's: it is shown once. */
  _id: z.string(),
  ...aggregateFields,
  state: z.enum(boardStates),
  /** Whose report it is: they may say no at any time. */
  reporter: z.object({ personId: z.string() }),
  /** Whoever must keep out of the report, and whoever proposed it with their homes: they are not the second person. */
  recused: z.array(z.string()),
  category: z.enum(categoryIds),
  /** A building at the nearest. */
  place: z.string(),
  ladder: z.array(nodeCode),
  /** Masked. */
  words: z.string(),
  /** Covered copies. */
  before: z.array(z.string()),
  after: z.array(z.string()),
  month: z.string(),
  took: z.int(),
  at: z.time,
  proposedBy: someone,
  agreedBy: z.nullable(someone),
  /** Since when it waits for a second person; null when it does not. */
  waitingAt: z.nullable(z.string()),
  /** Since when everybody reads it; null when nobody does. */
  shownAt: z.nullable(z.string()),
})
export type BoardEntry = z.infer<typeof entry>

/** 公示栏 (DOMAIN §4). */
export const boardEntries = collection('board', entry, {
  indexes: {
    /** Only what is shown has a time here. */
    byShown: ['state', '-shownAt'],
    byWaiting: ['ladder', 'waitingAt'],
    byReporter: ['reporter.personId', 'at'],
    byAge: ['at'],
    byBefore: ['before'],
    byAfter: ['after'],
    ...aggregateIndexes('at'),
  },
  label: '公示栏',
  personal: boardData,
})

/** Where the covered copies lie: their addresses are for everybody, and name no report. */
export const boardFolder = (id: string) => `board/${sha256(`board ${id}`).slice(0, 16)}`
