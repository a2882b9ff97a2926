/** A notice as it is kept, in any of its states; and what is said where a step cannot be taken. */
import type { NoticeState } from '../../../types/notices/flow'
import { addDays } from '../../../cloudfunctions/_platform/time'
import type { Content, Correction, Notice } from '../../../cloudfunctions/notices/schema'

export const at = '2026-11-24T09:00:00.000+08:00'
export const [before1, later] = [addDays(at, -3), addDays(at, 3)]
export const ladder = ['XZZ-2', 'XZZ']
export const someone = (name: string) => ({ personId: `p${name}`, name, role: 'clerk' as const })
export const [song, zhao] = [someone('宋丽娜'), someone('赵建国')]
export const content: Content = {
  ...{ title: '周一停水', body: [{ kind: 'paragraph', text: '请接好水' }], attachments: [], finance: null },
  ...{ urgent: false, publishAt: null, expiresAt: null, objectionsUntil: null },
} as never
const places = { in: ['XZZ-2'], out: [] }
export const audience = { node: 'XZZ-2', place: '二片', tags: [], ...places }

export const notice = (state: NoticeState, more: Partial<Notice> = {}): Notice => ({
  ...{ _id: 'n1', version: 4, outbox: [], outboxAt: null, state, column: 'notice', content, audience, ladder },
  ...{ author: song, writers: ['p宋丽娜', 'XZZ-2-E05-B03-U2-0101'], reviewer: null, note: '旧话', doubtful: ['title'], at: before1 },
  ...{ publisher: null, publishedAt: null, edition: 0, display: null, correction: null, dueAt: null, spread: null, spreadAt: null },
  ...{ objected: 0, ended: null, files: [] },
  ...more,
}) // prettier-ignore
export const isOut = (more: Partial<Notice> = {}) =>
  notice('published', { edition: 1, publishedAt: before1, publisher: song, ...more })
export const display = { from: before1, minutes: 3 * 24 * 60, until: at }
export const correction = (state: NoticeState, more: Partial<Correction> = {}): Correction =>
  ({ author: zhao, writers: ['p赵建国'], reviewer: null, note: null, doubtful: [], state, content: { ...content, title: '周二停水' }, why: '日子错了', at, ...more }) // prettier-ignore

/** What is refused, with its words. */
export const refused = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    const { code, message, fields } = error as { code: string; message: string; fields?: object }
    return fields ? { code, fields } : { code, message }
  }
  return 'done'
}
export const usual = '现在还不能这样做，请刷新看看进展'
