/** Ten thousand published notices, of which somebody reads some: in all columns and parts of the grid, in the order of their times. */
import { withFinds } from '../../../cloudfunctions/_platform/data/finds'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import { communityNodes } from '../../../config/community/nodes'
import { ladderOf } from '../../../types/grid/code'
import { noticeColumns } from '../../../types/notices/columns'
import type { AudienceTag } from '../../../types/notices/tags'
import { termsFor } from '../../../types/notices/terms'

const parts = communityNodes().flatMap(({ _id, kind }) => (kind === 'home' || kind === 'spot' ? [] : [_id]))
const tagsOf: AudienceTag[][] = [[], ['owner'], ['tenant', 'owner', 'elder'], ['unitLead'], ['elder']]
const someone = { personId: 'p000000000000000000000000', name: '社区', role: 'clerk' }
const words = ['停水通知', '停电安排', '柿子节报名', '消防演练', '物业费公示', '党员大会', '老年食堂菜单', '电动车整治']

export const manyNotices = (count: number) =>
  Array.from({ length: count }, (_none, nth) => {
    const at = addMinutes('2025-01-01T00:00:00.000+08:00', nth * 60)
    const node = nth % 4 === 0 ? 'XZZ' : (parts[(nth * 13) % parts.length] ?? 'XZZ')
    const title = `${words[Math.floor(nth / 4) % words.length]} ${nth}`
    const notice = {
      ...{ _id: `nMany-${String(nth).padStart(6, '0')}`, version: 3, outbox: [], outboxAt: null, state: 'published' as const, column: noticeColumns[nth % 5] ?? 'notice' },
      content: { title, body: [{ kind: 'paragraph' as const, text: `请大家互相转告。${title}，有事找单元长。` }], attachments: [], finance: null, urgent: false, publishAt: null, expiresAt: null, objectionsUntil: null },
      audience: { node, place: node, tags: tagsOf[nth % 7] ?? [], in: [node], out: [] },
      ...{ ladder: ladderOf(node), author: someone, writers: [someone.personId], reviewer: someone, note: null, doubtful: [], at, publisher: someone, publishedAt: at, edition: 1 },
      ...{ display: null, correction: null, dueAt: null, spread: null, spreadAt: null, objected: 0, ended: null, files: [], calls: [], mentions: [someone.personId] },
    } // prettier-ignore
    return withFinds<typeof notice & { finds?: string[] }>(notice, termsFor(notice))
  })
