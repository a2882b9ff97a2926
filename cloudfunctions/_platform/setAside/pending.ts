/**
 * Documents that cannot be used as they are: of a wrong shape, or something fails on them. They are left out, so that nobody loses the
 * others, and are remembered until the call is over; then note.ts writes down which they were. One process serves one call at a time.
 */
import type { SetAsideKind } from '@shared/admin/labels'
import * as z from '@shared/z'
import { log } from '../log'

export interface Damaged {
  collection: string
  document: string
  kind: SetAsideKind
  /** Paths of what is wrong, and never what stands there. */
  fields: string[]
}

/** In one call. */
const mostPending = 500
const pending = new Map<string, Damaged>()

export const keyOf = ({ collection, document }: Pick<Damaged, 'collection' | 'document'>) => `${collection}#${document}`

/** Leaves a document out. @param fields where it is wrong, as paths; of those the first few are kept */
export function setAside(collection: string, id: unknown, kind: SetAsideKind, fields: string[] = []): void {
  const document = String(id).slice(0, 120)
  const found = { collection, document, kind, fields: fields.slice(0, 5).map(path => path.slice(0, 80)) }
  if (pending.size < mostPending && !pending.has(keyOf(found))) pending.set(keyOf(found), found)
  log('document.setAside', { level: 'error', collection, document, kind, fields: found.fields.join(' ') })
}

/** Where a document is wrong. */
export const pathsOf = ({ issues }: z.$ZodError): string[] => issues.map(({ path }) => path.join('.'))

/** What was left out since the last time that it was asked. */
export function takePending(): Damaged[] {
  const found = [...pending.values()]
  pending.clear()
  return found
}
