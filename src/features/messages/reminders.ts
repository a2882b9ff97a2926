import { reminders, type Reminders, type TemplateId } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { mayEver } from '@shared/permissions'

/** What can reach this person in WeChat, in groups that are asked for with one tap. */
export const reminderGroups = (me: Me): Reminders[] => reminders.filter(({ right }) => !right || mayEver(me, right))

/** How many messages of a kind may still be sent: one consent is one message. */
export const creditsLeft = (me: Me, template: TemplateId) => me.msgCredits[template] ?? 0

const silentOf = (me: Me, kinds: Reminders['kinds']) => kinds.filter(({ template }) => creditsLeft(me, template) === 0)

/** What WeChat will tell of these kinds, in words: what it will not tell is what one wants to know first. */
export function sayReminders(me: Me, kinds: Reminders['kinds']): string {
  const gone = silentOf(me, kinds)
  if (gone.length === 0) return '有新进展，微信会提醒您'
  const silent = gone.length === kinds.length ? '' : `：${gone.map(({ label }) => label).join('、')}`
  return `现在微信不会提醒您${silent}。点一次，提醒一次`
}

/** The same of all that can reach this person, in one line. */
export function sayAllReminders(me: Me): string {
  const kinds = reminderGroups(me).flatMap(group => group.kinds)
  const gone = silentOf(me, kinds)
  if (gone.length === 0) return sayReminders(me, kinds)
  return gone.length === kinds.length
    ? '现在微信不会提醒您。点这里，再要一次'
    : '有的事，微信现在不会提醒您。点这里看看'
}
