import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { openHome, wayInto } from '@/features/festival/home/ways'
import { ResultPage } from '@/features/festival/result/ResultPage'
import { BindFirst } from '@/features/festival/layout/BindFirst'
import { useCurrent, useMine, useUnsettled } from '@/features/festival/useFestival'
import { useParams } from '@/platform/navigation'

/** How a household's sign-up for a session stands. */
export default function Result() {
  const { session: id = '' } = useParams()
  const current = useCurrent()
  const mine = useMine()
  const session = current.data?.sessions.find(each => each.id === id)
  const entry = mine.data?.entries.find(each => each.session === id)
  useUnsettled(session?.mode === 'firstCome' && entry?.state === 'entered')
  if (mine.data?.home === null) return <BindFirst title='柿子节' />
  if (session && entry) return <ResultPage entry={entry} session={session} source={current.data?.source ?? null} />
  const way = session && wayInto(session)
  return (
    <Page title='柿子节'>
      <Loaded id='result' query={mine}>
        {() => (
          <Empty
            art='basket'
            title={session ? '您家没报这一场' : '没有这一场'}
            note='柿子家家有份，不报名也有'
            action={
              <Button id='result-way' onPress={way ?? openHome}>
                {way && session?.state === 'open' ? '去报名' : way ? '看看这一场' : '回柿子节'}
              </Button>
            }
          />
        )}
      </Loaded>
    </Page>
  )
}
