import { creditsWarnAt } from '@config/community/limits'
import { creditsLeft, remindersOf } from '@shared/messages/reminders'
import type { TemplateId } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { ConsentCard } from './ConsentCard'
import { useStays } from './useStays'

/** At most as many as WeChat asks for at once. */
const ofDuty: readonly TemplateId[] = ['reportAssigned', 'postChanged', 'bindingAsked']

/** Asks whoever has just taken a duty for the reminders that go with it, as long as few are left: of new work, of their posts, of who asks to be bound. */
export function DutyConsent({ me }: { me: Me }) {
  const isShown = useStays(creditsLeft(me, 'reportAssigned') <= creditsWarnAt)
  if (!isShown) return null
  const mine = remindersOf(me).flatMap(({ kinds }) => kinds.map(({ template }) => template))
  const wanted = ofDuty.filter(template => mine.includes(template))
  return (
    <ConsentCard
      wanted={wanted}
      title='有活派给您，微信告诉您'
      note='点一次，每种提醒一次'
      done='派活、岗位有变动，各提醒一次'
    />
  )
}
