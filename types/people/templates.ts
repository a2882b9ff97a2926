/** What people are told of bindings, homes, children and of acting for somebody (DOMAIN §3, §5). */
import { template, words, type ReminderGroup } from '../messages/template'

const ofDecider: ReminderGroup = { key: 'households', title: '楼里的住户', right: 'binding.decide' }
const ofHome: ReminderGroup = { key: 'home', title: '家里的事' }
/** Masked by whoever tells: WeChat shows it on a locked phone. */
const who = words('谁')
const place = words('地点')

export const peopleTemplates = {
  bindingAsked: template({
    title: '绑定申请',
    asks: '点开核一核',
    kind: 'home',
    target: 'binding',
    facts: { who, place, note: words('说明') },
    fields: ['title', 'who', 'place', 'at'],
    text: '{who} · {place} · {note}',
    page: 'packages/people/requests/index',
    reminder: { group: ofDecider, label: '有人申请绑定房屋' },
  }),
  bindingDecided: template({
    title: '绑定结果',
    kind: 'home',
    target: 'binding',
    facts: { place, reason: words('原因') },
    fields: ['title', 'place', 'at'],
    text: '{place} · {reason}',
    page: 'pages/me/index',
  }),
  residentMoved: template({
    title: '住户变动',
    kind: 'home',
    target: 'household',
    facts: { who, place },
    fields: ['title', 'who', 'place', 'at'],
    text: '{who} · {place}',
    page: 'pages/work/index',
    reminder: { group: ofDecider, label: '有住户搬走、租期快到' },
  }),
  leaseEnding: template({
    title: '租期快到',
    asks: '点开填租期',
    kind: 'home',
    target: 'household',
    facts: { place },
    fields: ['title', 'place', 'at'],
    text: '{place} · 还住的话，请重新填租期',
    page: 'pages/me/index',
    reminder: { group: ofHome, label: '租期快到了' },
    must: { when: 'always', of: 'home' },
  }),
  consentAsked: template({
    title: '请家长同意',
    asks: '点开，同意或不同意',
    kind: 'home',
    target: 'binding',
    facts: { who, place },
    fields: ['title', 'who', 'place', 'at'],
    text: '{who} · {place} · 请家长看看，同意或不同意',
    page: 'packages/people/children/index',
    reminder: { group: ofHome, label: '孩子使用要我同意' },
    must: { when: 'always', of: 'home' },
  }),
  mandateChanged: template({
    title: '代办变动',
    kind: 'home',
    target: 'mandate',
    facts: { who },
    fields: ['title', 'who', 'at'],
    text: '{who}',
    page: 'packages/people/mandates/index',
    reminder: { group: ofHome, label: '代办有变动' },
    must: { when: 'always', of: 'home' },
  }),
}
