import { reminders, type Reminders, type TemplateId } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { mayEver } from '@shared/permissions'

/** What can reach this person in WeChat, in groups that are asked for with one tap. */
export const reminderGroups = (me: Me): Reminders[] => reminders.filter(({ right }) => !right || mayEver(me, right))

/** How many messages of a kind may still be sent: one consent is one message. */
export const creditsLeft = (me: Me, template: TemplateId) => me.msgCredits[template] ?? 0

/** What can still come, in one line; a kind of which none is left is what one wants to know first. */
export function sayCredits(me: Me): string {
  const kinds = reminderGroups(me).flatMap(group => group.kinds)
  const gone = kinds.filter(({ template }) => creditsLeft(me, template) === 0)
  if (gone.length === kinds.length) return '用完了，有事微信不会提醒您。点这里再要几次'
  const left = kinds.reduce((sum, { template }) => sum + creditsLeft(me, template), 0)
  return gone.length ? `还能提醒 ${left} 次，有的已经用完。点这里再要几次` : `还能提醒 ${left} 次。点这里看看，再要几次`
}
