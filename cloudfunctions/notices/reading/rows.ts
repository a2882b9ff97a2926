/** Rows of notices as readers see them. Pure. */
import { isReadable } from '@shared/notices/flow'
import type { NoticeRow } from '@shared/notices/reading'
import type { Member } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { isForReader } from '../audience/whom'
import type { Notice } from '../schema'

export const rowFields = ['state', 'column', 'content', 'audience', 'publishedAt', 'edition', 'display'] as const

/** Is it for them, and has its time not come? The timer takes it off within a minute. */
export const isListed =
  (reader: Member, now: Time) =>
  ({ state, content: { expiresAt }, display, audience }: Notice): boolean =>
    isReadable(state) &&
    (expiresAt === null || expiresAt > now || (display !== null && state === 'published')) &&
    isForReader(audience, reader)

export function rowOf({ _id: id, state, column, content, audience, publishedAt, edition, display }: Notice): NoticeRow {
  if (publishedAt === null) throw new Error('what is listed was published')
  const { title, urgent } = content
  const objectionsUntil = display?.until ?? null
  return { id, column, title, publishedAt, state, urgent, objectionsUntil, edition, place: audience.place }
}
