/** What most documents that people change have beside what they are about: how they change, whom they name, and whom they tell. */
import { outboxFields } from '../messages/outbox'
import { changeFields } from './calls'
import { mentionFields } from './mentions'

/** What the schema of such a document spreads in. */
export const aggregateFields = { ...changeFields, ...mentionFields, ...outboxFields }

/** The indexes that go with them. @param time the field by which whoever is named in many finds them in order */
export const aggregateIndexes = (time: string) => ({ byMention: ['mentions', time], byOutbox: ['outboxAt'] })
