/** What people are told of what they apply for, and the counter of what waits there (DOMAIN §5, §7). A locked phone shows it: never what it is about in detail. */
import { ofWork, template, words } from '../messages/template'
import { bookingTemplates } from './bookings/bookingTemplates'

export const serviceTemplates = {
  applicationStep: template({
    title: '办事进展',
    kind: 'service',
    target: 'application',
    facts: { service: words('办的事'), note: words('说明') },
    fields: ['title', 'service', 'note', 'at'],
    text: '{service} · {note}',
    page: 'packages/services/progress/index?id={id}',
    reminder: { group: { key: 'services', title: '我要办事' }, label: '办的事有了进展' },
    // Who does not hear that papers are missing, or that it is ready, comes in vain or not at all.
    must: { when: 'urgent', of: 'home' },
  }),
  applicationWork: template({
    title: '窗口办件',
    kind: 'service',
    target: 'application',
    facts: { service: words('办的事'), note: words('说明') },
    fields: ['title', 'service', 'note', 'at'],
    text: '{service} · {note}',
    page: 'packages/counter/case/index?id={id}',
    reminder: { group: ofWork, label: '窗口有办件要看' },
  }),
  serviceEdit: template({
    title: '办事要求',
    kind: 'service',
    target: 'service',
    facts: { service: words('办的事'), note: words('说明') },
    fields: ['title', 'service', 'note', 'at'],
    text: '{service} · {note}',
    page: 'packages/counter/edit/index?id={id}',
  }),
  ...bookingTemplates,
}
