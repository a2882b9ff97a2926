/** How a notice stands and what must happen next, in words for whoever works on it. Pure. */
import type { NoticeView } from '@shared/notices/contract'
import type { NoticeState } from '@shared/notices/flow'
import type { PillTone } from '@/components/display/Pill'
import { sayTime } from '../../time'
import { sayEndDay } from '../sayEnd'

export const stateTones: Record<NoticeState, PillTone> = {
  draft: 'plain',
  inReview: 'wait',
  sentBack: 'late',
  reviewed: 'doing',
  scheduled: 'doing',
  published: 'done',
  closed: 'done',
  expired: 'plain',
  withdrawn: 'plain',
}

type Standing = Pick<NoticeView, 'state' | 'allowed' | 'publishAt' | 'objectionsUntil' | 'spreading'> & {
  correction: NoticeState | null
}

/** Before it is published, or a correction of it. */
function stepOf(state: NoticeState, may: (event: NoticeView['allowed'][number]) => boolean): string | null {
  if (state === 'draft') return '还没交给人看'
  if (state === 'inReview') return may('approve') ? '等您看一遍' : '等另一个人看，不能是写的人和家里人'
  if (state === 'sentBack') return '要改一改，改好再请人看'
  if (state === 'reviewed') return '看过了，等人点「发出去」'
  return null
}

/** What must happen next, and by whom. */
export function nextStep(notice: Standing): string {
  const { state, allowed, publishAt, objectionsUntil, spreading, correction } = notice
  const may = (event: NoticeView['allowed'][number]) => allowed.includes(event)
  const before = stepOf(state, may)
  if (state === 'reviewed' && may('schedule')) return '看过了，等人点「到时候发」'
  if (before) return before
  if (state === 'scheduled') return publishAt ? `${sayTime(publishAt)} 自己发出去` : '就要发出去了'
  if (state === 'published' && correction) return `更正：${stepOf(correction, may) ?? '就要换上去了'}`
  if (state === 'published' && spreading && spreading.doneAt === null)
    return `正在发，${spreading.told} 人收到了，共 ${spreading.of} 人`
  if (state === 'published' && objectionsUntil)
    return may('close') ? '时间到了，意见都答复了，可以结束' : `公示到${sayEndDay(objectionsUntil)}，没到不能结束`
  if (state === 'published') return spreading ? `发给了 ${spreading.told} 人` : '大家看得到了'
  if (state === 'closed') return '结束了，大家还看得到'
  return '大家看不到了'
}
