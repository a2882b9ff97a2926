/** What people are told of notices (DOMAIN §5). */
import { template, words, type ReminderGroup } from '../messages/template'

const ofNotices: ReminderGroup = { key: 'notices', title: '社区公告' }
const page = 'packages/notices/notice/index?id={id}'
const facts = { column: words('栏目'), notice: words('标题') }

export const noticeTemplates = {
  noticePublished: template({
    title: '社区公告',
    kind: 'notice',
    target: 'notice',
    facts,
    fields: ['title', 'column', 'notice', 'at'],
    text: '{column} · {notice}',
    page,
    reminder: { group: ofNotices, label: '有新公告' },
    must: { when: 'urgent', of: 'home' },
  }),
  noticeAnswered: template({
    title: '意见答复了',
    kind: 'notice',
    target: 'notice',
    facts: { notice: words('标题'), answer: words('答复') },
    fields: ['title', 'notice', 'answer', 'at'],
    text: '{notice} · {answer}',
    page,
    reminder: { group: ofNotices, label: '我提的意见有了答复' },
  }),
  noticeWork: template({
    title: '公告要办',
    kind: 'notice',
    target: 'noticeDraft',
    facts: { notice: words('标题'), note: words('说明') },
    fields: ['title', 'notice', 'note', 'at'],
    text: '{notice} · {note}',
    page: 'packages/notices/manage/index?id={id}',
  }),
}
