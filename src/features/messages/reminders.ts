import { silentOf, type Reminders } from '@shared/messages/reminders'
import type { Me } from '@shared/people/contract'

/** What WeChat will tell of these kinds, in words: what it will not tell is what one wants to know first. */
export function sayReminders(me: Me, kinds: Reminders['kinds']): string {
  const gone = silentOf(me, kinds)
  if (gone.length === 0) return '有新进展，微信会提醒您'
  const silent = gone.length === kinds.length ? '' : `：${gone.map(({ label }) => label).join('、')}`
  return `现在微信不会提醒您${silent}。点一次，提醒一次`
}
