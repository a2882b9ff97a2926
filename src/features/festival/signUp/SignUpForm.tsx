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
import { useSignUp, type Wishes } from '../useFestival'
import { sayMoment } from '../when'
import { ChooseSession } from './ChooseSession'
import { dropWishes, keepWishes, loadWishes } from './keptWishes'
import { PartySize } from './PartySize'
import { RoleTiles } from './RoleTiles'

interface Props {
  /** Those that can be signed up for now or later, the ones that the household has left out. */
  sessions: readonly PublicSession[]
  /** Which of them the page was opened for. */
  first: PublicSession
  /** The sign-up that is to be changed; its session stays. */
  entry: EntryView | undefined
}

/** 全家报名: which session, how many, what they like to do; all of it on one page. */
export function SignUpForm({ sessions, first, entry }: Props) {
  const [id, setId] = useState(first.id)
  const session = sessions.find(each => each.id === id) ?? first
  const most = session.partyMost
  const [wishes, setWishes] = useState<Wishes>(() =>
    entry ? { partySize: entry.partySize, roles: entry.roles } : loadWishes(most),
  )
  const partySize = Math.min(wishes.partySize, most)
  const { mutate, isPending, error } = useSignUp(session.id, !!entry, () => {
    dropWishes()
    if (entry) toast('改好了')
    replace('packages/festival/result/index', { session: session.id })
  })
  const wish = (wishes: Wishes) => {
    setWishes(wishes)
    if (!entry) keepWishes(wishes)
  }
  const foot = (
    <>
      <Refusal {...refusalOf(error)} />
      <Button
        id='sign-up'
        wide
        busy={isPending}
        lacks={session.state === 'planned' ? `${sayMoment(session.opensAt)} 开始报名，到时候再点` : undefined}
        onPress={() => mutate({ ...wishes, partySize })}
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
        <PartySize size={partySize} most={most} onSize={size => wish({ ...wishes, partySize: size })} />
      </Numbered>
      <Numbered number={3} title='想做什么' aside='可以多选'>
        <RoleTiles chosen={wishes.roles} onChosen={roles => wish({ ...wishes, roles })} />
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
