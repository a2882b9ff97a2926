import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PublicSession } from '@shared/festival/editions'
import type { EntryView } from '@shared/festival/signUp'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Icon } from '@/components/icons/Icon'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { ForWhom } from '../home/ForWhom'
import { Good } from '../layout/Good'
import { Numbered } from '../layout/Numbered'
import { useSignUp } from '../useFestival'
import { sayMoment } from '../when'
import { ChooseSession } from './ChooseSession'
import { dropWishes, keepWishes, lastSize, loadWishes, type Draft } from './keptWishes'
import { PartySize } from './PartySize'
import { RoleTiles } from './RoleTiles'

interface Props {
  /** Those that can be signed up for now or later, the ones that the household has left out. */
  sessions: readonly PublicSession[]
  /** Which of them the page was opened for. */
  first: PublicSession
  /** The sign-up that is to be changed; its session stays. */
  entry: EntryView | undefined
  /** What the household signed up for so far, this year and before. */
  before: readonly EntryView[]
}

/** What a household began to fill in for a session, and how many come of as many as may. */
function useWishes(entry: EntryView | undefined, before: readonly EntryView[], most: number) {
  const [wishes, setWishes] = useState<Draft>(() =>
    entry ? { partySize: entry.partySize, roles: entry.roles } : loadWishes(before),
  )
  const wish = (more: Partial<Draft>) => {
    const all = { ...wishes, ...more }
    setWishes(all)
    if (!entry) keepWishes(all)
  }
  // More than may come are asked for anew: which of them stays at home, nobody else can say.
  const partySize = wishes.partySize !== null && wishes.partySize <= most ? wishes.partySize : null
  return { roles: wishes.roles, partySize, wish }
}

/** 全家报名: which session, how many, what they like to do; all of it on one page. */
export function SignUpForm({ sessions, first, entry, before }: Props) {
  const [id, setId] = useState(first.id)
  const session = sessions.find(each => each.id === id) ?? first
  const most = session.partyMost
  const { roles, partySize, wish } = useWishes(entry, before, most)
  const { mutate, isPending, error } = useSignUp(session.id, !!entry, () => {
    dropWishes()
    if (entry) toast('改好了')
    replace('packages/festival/result/index', { session: session.id })
  })
  const last = entry ? null : lastSize(before)
  const lacks =
    session.state === 'planned'
      ? `${sayMoment(session.opensAt)} 开始报名，到时候再点`
      : partySize === null
        ? '点一下去几个人'
        : undefined
  const foot = (
    <>
      <Refusal {...refusalOf(error)} />
      <Button
        id='sign-up'
        wide
        busy={isPending}
        lacks={lacks}
        onPress={() => partySize !== null && mutate({ roles, partySize })}
      >
        {entry ? '改好了' : '报名'}
      </Button>
    </>
  )
  return (
    <Page title={entry ? '改一改' : '全家报名'} foot={foot}>
      <ForWhom />
      <Numbered number={1} title='哪一场'>
        <ChooseSession sessions={entry ? [first] : sessions} chosen={session.id} onChoose={setId} />
      </Numbered>
      <Numbered number={2} title='去几个人' aside={`限 ${most} 人`}>
        <PartySize size={partySize} most={most} onSize={size => wish({ partySize: size })} />
        {last !== null && last === partySize && <View className='muted'>和您家上次报的一样，不对就点一下</View>}
      </Numbered>
      <Numbered number={3} title='想做什么' aside='可以多选'>
        <RoleTiles chosen={roles} onChosen={chosen => wish({ roles: chosen })} />
      </Numbered>
      <View className='stack'>
        <Good
          left={<Icon name='home' size='l' />}
          title='一户报一次，家里谁报都算'
          note={`截止前都能改。${sayMoment(session.closesAt)} 截止`}
        />
      </View>
    </Page>
  )
}
