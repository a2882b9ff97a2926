/** A notice as it is written: how it begins, how it is changed before anybody reads it, and a correction of what is published. Pure. */
import { fail } from '@shared/errors'
import { nextNoticeState, type NoticeEvent } from '@shared/notices/flow'
import type { SaveInput } from '@shared/notices/contract'
import { noticeRules } from '@config/community/notices'
import type { Decision } from '../../_platform/data/change'
import type { Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import type { KnownAudience } from '../audience/theAudience'
import type { Content, Notice, Someone } from '../schema'
import { storedIn, nameOfFile } from '../content/stored'

export interface Writing {
  input: SaveInput
  by: Someone
  /** The writer and the codes of their homes. */
  marks: string[]
  known: KnownAudience
  content: Content
  /** Files that were stored for it just now. */
  added: string[]
  doubtful: string[]
  /** What those are told who could look at it. */
  asks(id: string): Told[]
  at: Time
}

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]

/** @throws notNow, invalid */
export function written(id: string, before: Notice | null, writing: Writing): Decision<Notice> {
  if (before?.state === 'published') return corrected(before, writing)
  const { input, marks, known, content, added, doubtful, asks, at } = writing
  const event: NoticeEvent = input.asDraft ? 'keep' : 'submit'
  const state = nextNoticeState(before?.state ?? 'draft', event)
  if (!state) throw fail('notNow', { message: '这条已经结束了，请另写一条' })
  const base: Notice = before ?? begun(id, writing)
  const after: Notice = {
    ...base,
    state,
    column: input.column,
    content,
    audience: known.audience,
    ladder: known.ladder,
    writers: union(base.writers, marks),
    reviewer: null,
    note: event === 'submit' ? null : base.note,
    doubtful,
    at,
    dueAt: null,
    files: shownFiles(union(base.files, added), content),
  }
  return { after, tell: event === 'submit' ? asks(id) : [] }
}

const shownFiles = (files: readonly string[], content: Content) => {
  const shown = new Set(storedIn(content))
  return files.filter(file => shown.has(nameOfFile(file)))
}

const begun = (id: string, { input, by, marks, known, content, doubtful, at }: Writing): Notice => ({
  _id: id,
  version: 0,
  outbox: [],
  outboxAt: null,
  state: 'draft',
  column: input.column,
  content,
  audience: known.audience,
  ladder: known.ladder,
  author: by,
  writers: marks,
  reviewer: null,
  note: null,
  doubtful,
  at,
  publisher: null,
  publishedAt: null,
  edition: 0,
  display: null,
  correction: null,
  dueAt: null,
  spread: null,
  spreadAt: null,
  objected: 0,
  ended: null,
  files: [],
})

/**
 * A correction stands beside what is published until a second person has looked at it. Whom it is for and the column stay: whoever could read it can
 * read that it was wrong. What is no 公示 does not become one, and a 公示 stays one.
 */
function corrected(
  before: Notice,
  { input, by, marks, known, content, added, doubtful, asks, at }: Writing,
): Decision<Notice> {
  const same =
    known.audience.node === before.audience.node && known.audience.tags.join() === before.audience.tags.join()
  const wrong = (field: string, says: string) => fail('invalid', { fields: { [field]: says } })
  if (!same) throw wrong('audience', '发出去以后不能换人。请撤下，另写一条')
  if (input.column !== before.column) throw wrong('column', '发出去以后不能换栏目')
  if (content.publishAt !== null) throw wrong('publishAt', '更正看过就发，不能定时')
  if ((content.objectionsUntil === null) !== (before.content.objectionsUntil === null))
    throw wrong('objectionsUntil', before.display ? '公示不能改成不公示' : '发出去以后不能改成公示。请撤下，另写一条')
  if (before.edition > noticeRules.mostCorrections) throw fail('notNow', { message: '更正太多次了，请另写一条' })
  const event: NoticeEvent = input.asDraft ? 'keep' : 'submit'
  const state = nextNoticeState(before.correction?.state ?? 'draft', event)
  if (!state) throw fail('notNow')
  const why = input.why ?? ''
  if (event === 'submit' && why === '') throw wrong('why', '请写清楚哪里错了，大家看得到')
  return {
    after: {
      ...before,
      correction: {
        author: by,
        writers: union(before.correction?.writers ?? [], marks),
        reviewer: null,
        note: event === 'submit' ? null : (before.correction?.note ?? null),
        doubtful,
        state,
        content,
        why,
        at,
      },
      files: union(before.files, added),
      at,
    },
    tell: event === 'submit' ? asks(before._id) : [],
  }
}
