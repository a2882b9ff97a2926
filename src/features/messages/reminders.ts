import type { TemplateId } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { isStaffRole } from '@shared/permissions'
import { offers } from '../entries'

/** Kinds of WeChat reminders that are asked for together: WeChat takes three in one question (PLATFORM §4). */
export interface ReminderGroup {
  key: 'mine' | 'work' | 'home'
  title: string
  kinds: { template: TemplateId; label: string }[]
}

const mine: ReminderGroup = {
  key: 'mine',
  title: '我提交的诉求',
  kinds: [
    { template: 'reportAccepted', label: '有人接单了' },
    { template: 'reportResolved', label: '办好了,请您看看' },
    { template: 'reportChanged', label: '有别的进展' },
  ],
}

const work: ReminderGroup = {
  key: 'work',
  title: '派给我的活',
  kinds: [
    { template: 'reportAssigned', label: '有新的派给我' },
    { template: 'postChanged', label: '我的岗位有变动' },
  ],
}

/** For those who decide about bindings too. */
const workAndBindings: ReminderGroup = {
  ...work,
  kinds: [
    ...work.kinds,
    { template: 'bindingAsked', label: '有人申请绑定房屋' },
    { template: 'residentMoved', label: '有住户搬走、租期快到' },
  ],
}

const home: ReminderGroup = {
  key: 'home',
  title: '家里的事',
  kinds: [
    { template: 'leaseEnding', label: '租期快到了' },
    { template: 'consentAsked', label: '孩子使用要我同意' },
    { template: 'mandateChanged', label: '代办有变动' },
  ],
}

/** What can reach this person in WeChat. */
export const reminderGroups = (me: Me): ReminderGroup[] =>
  me.posts.some(({ role }) => isStaffRole(role))
    ? [offers(me, 'requests') ? workAndBindings : work, mine, home]
    : [mine, home]

/** How many messages of a kind may still be sent: one consent is one message. */
export const creditsLeft = (me: Me, template: TemplateId) => me.msgCredits[template] ?? 0

/** What can still come, in one line; a kind of which none is left is what one wants to know first. */
export function sayCredits(me: Me): string {
  const kinds = reminderGroups(me).flatMap(group => group.kinds)
  const gone = kinds.filter(({ template }) => creditsLeft(me, template) === 0)
  if (gone.length === kinds.length) return '用完了,有事微信不会提醒您。点这里再要几次'
  const left = kinds.reduce((sum, { template }) => sum + creditsLeft(me, template), 0)
  return gone.length ? `还能提醒 ${left} 次,有的已经用完。点这里再要几次` : `还能提醒 ${left} 次。点这里看看,再要几次`
}
