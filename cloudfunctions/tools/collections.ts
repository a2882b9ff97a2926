import { nodeCode } from '@shared/grid/node'
import { loanStates } from '@shared/tools/flow'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../_platform/data/aggregate'
import { collection } from '../_platform/data/collection'
import { loanData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })
const loan = z.object({
  /** Of the tool and the day: two cannot have it. A loan that is over is kept under its version behind it, once another one begins. */
  _id: z.string(),
  ...aggregateFields,
  state: z.enum(loanStates),
  /** As it was called when it was asked for. */
  tool: z.object({ id: z.string(), name: z.string() }),
  day: z.string(),
  asker: someone,
  home: nodeCode,
  /** The way a person would say where the home is. */
  place: z.string(),
  /** Codes of what stood above the home when it was asked: whoever lends there has it on their list. */
  ladder: z.array(nodeCode),
  at: z.string(),
  /** Who did what was done last at the desk. */
  doneBy: z.nullable(someone),
  reason: z.nullable(z.string()),
})
export type Loan = z.infer<typeof loan>

/** 借用: who has which of the community's tools, and when (DOMAIN §14). */
export const loans = collection('loans', loan, {
  indexes: {
    byAsker: ['asker.personId', '-at'],
    byDesk: ['ladder', 'state', 'day'],
    byTool: ['tool.id', 'state', 'day'],
    byAge: ['state', 'day'],
    ...aggregateIndexes('at'),
  },
  label: '公用工具借用',
  personal: loanData,
})
