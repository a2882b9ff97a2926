/**
 * Whom a document names by their ids: kept with it under an index, so that somebody who leaves is found in every report that
 * they ever held, watched over or were told of, without a scan (decisions/0012). Each write brings it up to date (collection.ts).
 */
import * as z from '@shared/z'
import { isPersonId } from '../personId'

/** What a schema spreads in, with the index `byMention: ['mentions', …]`. */
export const mentionFields = { mentions: z.optional(z.array(z.string())) }

export interface Mentions {
  mentions?: string[]
}

/** The document with the ids of everybody whom it names now or named before; the same one when it had them all. */
export function withMentions<T extends Mentions>(document: T): T {
  const { mentions = [], ...rest } = document
  const found = new Set(mentions)
  collect(rest, found)
  return found.size === document.mentions?.length ? document : { ...document, mentions: [...found].sort() }
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' && isPersonId(value)) found.add(value)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each, found)
}
