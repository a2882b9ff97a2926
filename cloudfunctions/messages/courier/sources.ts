/** Where messages wait: every collection whose documents carry an outbox, so that none is forgotten. */
import * as z from '@shared/z'
import type { Collection } from '../../_platform/data/collection'
import type { OutboxFields } from '../../_platform/messages/outbox'
import { collections } from '../../collections'

/** What the courier knows of a document that carries an outbox. */
type Carrier = { _id: string; version: number } & OutboxFields
export type OutboxSource = Collection<Carrier>

export const sources: Record<string, OutboxSource> = Object.fromEntries(
  collections.flatMap(each => (each.hasOutbox ? [[each.name, each as unknown as OutboxSource]] : [])),
)

/** The name of one of them. */
export const sourceName = z.enum(Object.keys(sources) as [string, ...string[]])
