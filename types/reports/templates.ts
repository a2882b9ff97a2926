/** What people are told of a report (DOMAIN §5). */
import { code, ofWork, template, time, words, type ReminderGroup } from '../messages/template'

const ofReporter: ReminderGroup = { key: 'mine', title: '我提交的诉求' }
const about = {
  kind: 'report',
  target: 'report',
  facts: { report: code('编号'), category: words('事项'), place: words('地点'), dueAt: time('最晚') },
  page: 'packages/report/detail/index?id={id}',
} as const

export const reportTemplates = {
  reportAssigned: template({
    ...about,
    title: '诉求派单',
    asks: '点开接单',
    fields: ['report', 'category', 'place', 'dueAt'],
    text: '{category} · {place} · 最晚 {dueAt} 办好',
    reminder: { group: ofWork, label: '有新的派给我' },
    must: { when: 'urgent', of: 'post' },
  }),
  reportAccepted: template({
    ...about,
    title: '诉求接单',
    fields: ['report', 'title', 'category', 'dueAt'],
    text: '{category} · {place} · 最晚 {dueAt} 办好',
    reminder: { group: ofReporter, label: '有人接单了' },
  }),
  reportResolved: template({
    ...about,
    title: '诉求办结',
    asks: '点开评一评',
    fields: ['report', 'title', 'category', 'at'],
    text: '{category} · {place} · 请看看办得怎么样',
    reminder: { group: ofReporter, label: '办好了，请您看看' },
    ownWord: true,
  }),
  reportChanged: template({
    ...about,
    title: '诉求进展',
    fields: ['report', 'title', 'category', 'at'],
    text: '{category} · {place}',
    reminder: { group: ofReporter, label: '有别的进展' },
  }),
  reportBoard: template({
    kind: 'report',
    target: 'report',
    facts: { category: words('事项'), place: words('地点') },
    title: '公示栏',
    fields: ['title', 'category', 'place', 'at'],
    text: '{category} · {place}',
    page: 'packages/board/item/index?id={id}',
  }),
}
