/** What people are told of the times that they booked, and of what ends (DOMAIN §5, §7). */
import { template, time, words, type ReminderGroup } from '../../messages/template'

const ofServices: ReminderGroup = { key: 'services', title: '我要办事' }

export const bookingTemplates = {
  serviceBooking: template({
    title: '窗口预约',
    kind: 'service',
    target: 'counterBooking',
    facts: { service: words('事项'), from: time('预约时间') },
    fields: ['title', 'service', 'from'],
    text: '{service} · {from}',
    page: 'packages/services/book/index',
    reminder: { group: ofServices, label: '约好的时间快到了' },
    // A time that is called off: who does not hear of it comes in vain.
    must: { when: 'urgent', of: 'home' },
  }),
  permitEnding: template({
    title: '证件到期',
    kind: 'service',
    target: 'service',
    facts: { name: words('证件') },
    fields: ['title', 'name', 'at'],
    text: '{name}',
    page: 'packages/services/guide/index?service={id}',
    asks: '点开看怎么办',
    reminder: { group: ofServices, label: '证件快到期了' },
  }),
}
