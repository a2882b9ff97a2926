import { creditsWarnAt } from '@config/community/limits'
import type { EntryState } from '@shared/festival/entryFlow'
import { creditsLeft } from '@shared/messages/reminders'
import type { TemplateId } from '@shared/messages/templates'
import { ConsentCard } from '../../messages/ConsentCard'
import { useStays } from '../../messages/useStays'
import { useMe } from '../../people/useMe'

const wanted: TemplateId[] = ['festivalNews']

/** What a household in this state waits to hear; of the others nothing more is told. */
const hears: Partial<Record<EntryState, string>> = {
  entered: '开签了，微信告诉您',
  waiting: '轮到您家，微信告诉您',
  placed: '安排有变，微信告诉您',
}

/** Asks whoever signed up for a reminder of how it comes out (DOMAIN §5), as long as few are left. */
export function FestivalConsent({ state }: { state: EntryState }) {
  const me = useMe().data
  const title = hears[state]
  const isShown = useStays(me?.bound === true && creditsLeft(me, 'festivalNews') <= creditsWarnAt)
  if (!title || !isShown) return null
  return <ConsentCard wanted={wanted} title={title} note='点一次，提醒一次' done='柿子节有您家的消息，提醒一次' />
}
