import { nodeCode } from '@shared/grid/node'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { householdNoticeData } from './personalData'

const householdNotice = z.object({
  /** The person, the home, the last day of a lease or the moment of a move, and what happened: each is told once. */
  _id: z.string(),
  ...aggregateFields,
  kind: z.enum(['movedOut', 'livesElsewhere', 'leaseEnding', 'leaseOver']),
  personId: z.string(),
  home: nodeCode,
  at: z.string(),
})
export type HouseholdNotice = z.infer<typeof householdNotice>

/** What the unit's lead is told of who lives behind a door, with the messages that carry it (DOMAIN §3). */
export const householdNotices = collection('householdNotices', householdNotice, {
  indexes: { byPerson: ['personId', '-at'], ...aggregateIndexes('at') },
  label: '住户变动',
  personal: householdNoticeData,
})
