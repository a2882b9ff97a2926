/**
 * The collections that carry an outbox. Messages lie below the domains that send them, so they know an outbox by its
 * fields only and import no domain.
 */
import * as z from '@shared/z'
import { collection, index, type Collection } from '../_platform/data/collection'
import { outboxFields } from '../_platform/messages/outbox'

const carrier = z.looseObject({ _id: z.string(), version: z.int(), ...outboxFields })
export type OutboxSource = Collection<z.infer<typeof carrier>>

const source = (name: string): OutboxSource => collection(name, carrier, { byOutbox: index('outboxAt') })

export const sources = {
  reports: source('reports'),
  bindings: source('bindings'),
  gridChanges: source('gridChanges'),
  householdNotices: source('householdNotices'),
  mandates: source('mandates'),
}
