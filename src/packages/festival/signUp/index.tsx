import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { openChronicle, openHome } from '@/features/festival/home/ways'
import { isOpenEntry } from '@shared/festival/entryFlow'
import { BindFirst } from '@/features/festival/layout/BindFirst'
import { SignUpForm } from '@/features/festival/signUp/SignUpForm'
import { useCurrent, useMine } from '@/features/festival/useFestival'
import { useParams } from '@/platform/navigation'

/** Signing a household up for a session of 柿子节, or changing what it signed up for. */
export default function SignUp() {
  const { session: asked } = useParams()
  const current = useCurrent()
  const mine = useMine()
  if (mine.data?.home === null) return <BindFirst title='全家报名' />
  if (!current.data || !mine.data)
    return (
      <Page title='全家报名'>
        <Loaded id='sign-up-loaded' query={mine}>
          {() => null}
        </Loaded>
      </Page>
    )
  if (mine.data.letOut)
    return (
      <Page title='全家报名'>
        <Empty art='basket' title='您的房子租出去了' note='由住在那里的人家报名。分柿子也分给住在那里的人家' />
      </Page>
    )
  const { entries } = mine.data
  const entryOf = (id: string) => entries.find(each => each.session === id)
  const entry = asked === undefined ? undefined : entryOf(asked)
  const changed = entry?.allowed.includes('change') ? entry : undefined
  const sessions = current.data.sessions.filter(({ id, state }) => {
    if (state !== 'open' && state !== 'planned') return false
    const own = entryOf(id)
    return id === changed?.session || !own || !isOpenEntry(own.state)
  })
  const first =
    current.data.sessions.find(({ id }) => id === asked && (changed || sessions.some(each => each.id === id))) ??
    sessions[0]
  if (!first)
    return (
      <Page title='全家报名'>
        <Empty
          art='tree'
          title='现在没有能报的场次'
          note='报名截止了，或者您家都报过了。柿子家家有份，不报名也有'
          action={
            <Button id='festival-open' look='soft' onPress={current.data.edition === null ? openChronicle : openHome}>
              看看柿子节
            </Button>
          }
        />
      </Page>
    )
  return (
    <SignUpForm
      key={`${first.id}${changed?.at ?? ''}`}
      sessions={sessions}
      first={first}
      entry={changed}
      before={entries}
    />
  )
}
