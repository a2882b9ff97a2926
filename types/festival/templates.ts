/** What people are told of 柿子节 (DOMAIN §5, §6). */
import { template, words } from '../messages/template'

const group = { key: 'festival', title: '柿子节' }

export const festivalTemplates = {
  /** To whoever signed up: what was changed, who was drawn; and to the second person: something to look at. */
  festivalNews: template({
    title: '柿子节',
    kind: 'festival',
    target: 'festivalSession',
    facts: { session: words('场次'), note: words('说明') },
    fields: ['title', 'session', 'note', 'at'],
    text: '{session} · {note}',
    page: 'packages/festival/home/index',
    reminder: { group, label: '抽签结果，安排有变' },
  }),
}
