/** What the courier itself has to tell (DOMAIN §5). */
import { template, words } from './template'

export const messageTemplates = {
  messageRefused: template({
    title: '微信不收的消息',
    kind: 'system',
    target: 'setAside',
    facts: { message: words('哪种消息') },
    fields: ['title', 'message', 'at'],
    text: '{message} · 今天的都只在「消息」里，请看待修资料',
    page: 'packages/staff/mend/index',
  }),
}
