import { nodeCode } from '@shared/grid/node'
import { roles } from '@shared/permissions'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { mandateData } from './personalData'

const party = z.object({ personId: z.string(), name: z.string() })
const mandate = z.object({
  /** Of the principal and the agent: one mandate for each pair, which is given again after its end. */
  _id: z.string(),
  ...aggregateFields,
  principal: party,
  agent: party,
  /** Where the principal lived when it was given: whoever wrote it down, or another at that place, may end it there. */
  home: nodeCode,
  from: z.string(),
  until: z.string(),
  /** The version of the text that was agreed to; in person: how, and before whom. */
  consent: z.object({
    text: z.string(),
    inPerson: z.optional(z.object({ how: z.string(), recordedBy: z.object({ ...party.shape, role: z.enum(roles) }) })),
  }),
  endedAt: z.nullable(z.string()),
  endedBy: z.nullable(party),
})
export type Mandate = z.infer<typeof mandate>

/** 委托: who may act for whom (DOMAIN §3). What holds now stands in the agent's own document too. */
export const mandates = collection('mandates', mandate, {
  indexes: {
    byPrincipal: ['principal.personId', '-from'],
    byAgent: ['agent.personId', '-from'],
    ...aggregateIndexes('from'),
  },
  label: '委托',
  personal: mandateData,
})
