import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { openHome, openResult } from '@/features/festival/home/ways'
import { standingOf } from '@/features/festival/standing/standing'
import { OfferPage } from '@/features/festival/offer/OfferPage'
import { BindFirst } from '@/features/festival/layout/BindFirst'
import { useCurrent, useMine } from '@/features/festival/useFestival'
import { useMinutes } from '@/features/festival/useMinutes'
import { useParams } from '@/platform/navigation'

/** Whether the household wants the places that came free. */
export default function Offer() {
  const { session: id = '' } = useParams()
  const current = useCurrent()
  const mine = useMine()
  const at = useMinutes()
  const session = current.data?.sessions.find(each => each.id === id)
  const entry = mine.data?.entries.find(each => each.session === id)
  if (mine.data?.home === null) return <BindFirst title='候补' />
  if (session && entry?.state === 'offered' && entry.offer)
    return <OfferPage entry={entry} session={session} offer={entry.offer} left={Date.parse(entry.offer.until) - at} />
  return (
    <Page title='候补'>
      <Loaded id='offer' query={mine}>
        {() => (
          <Empty
            art='basket'
            title={session && entry ? standingOf(entry, session).title : '没有名额等您家点头'}
            note={session && entry ? standingOf(entry, session).note : '有人让出来，会按次序问到您家'}
            action={
              <Button id='offer-way' onPress={session && entry ? () => openResult(id) : openHome}>
                {session && entry ? '看我家报的' : '回柿子节'}
              </Button>
            }
          />
        )}
      </Loaded>
    </Page>
  )
}
