import { creditsWarnAt } from '@config/community/limits'
import type { TemplateId } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { mayEver } from '@shared/permissions'
import { ConsentCard } from './ConsentCard'
import { creditsLeft } from './reminders'

/** Asks whoever has just taken a duty for the reminders that go with it, as long as few are left: of new work, of their posts, of who asks to be bound. */
export function DutyConsent({ me }: { me: Me }) {
  if (creditsLeft(me, 'reportAssigned') > creditsWarnAt) return null
  const wanted: TemplateId[] = ['reportAssigned', 'postChanged']
  if (mayEver(me, 'binding.decide')) wanted.push('bindingAsked')
  return (
    <ConsentCard
      wanted={wanted}
      title='有活派给您，微信告诉您'
      note='点一次，每种提醒一次'
      done='派活、岗位有变动，各提醒一次'
    />
  )
}
