import { View } from '@tarojs/components'
import type { Me, OwnHome } from '@shared/people/contract'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Pill } from '@/components/display/Pill'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Skeleton } from '@/components/states/States'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { offers } from '../../entries'
import { MyRequests } from '../binding/MyRequests'
import { sayRelation } from '../binding/sayBinding'
import { useHousehold, useLiveIn, useMoveOut } from './useResidence'

const bindAnother = () => go('packages/people/bind/index')

/** 我的: the homes that I am bound to, how, until when; and who lives with me. */
export function MyHomes({ me }: { me: Me }) {
  return (
    <>
      <Section
        title='我的房屋'
        more={offers(me, 'bind') ? { id: 'bind', label: '绑定另一户', onPress: bindAnother } : undefined}
      >
        {me.homes.map(home => (
          <HomeCard key={home.code} home={home} several={me.homes.length > 1} />
        ))}
        <MyRequests requests={me.requests} />
      </Section>
      {me.home && offers(me, 'household') && <Household />}
    </>
  )
}

function HomeCard({ home, several }: { home: OwnHome; several: boolean }) {
  const moveOut = useMoveOut()
  const liveIn = useLiveIn()
  const leave = async () => {
    const text = `搬走以后，${home.name} 的通知不再发给您。报过的事还能看`
    if (await confirm({ title: '从这户搬走了？', text, yes: '搬走了' })) moveOut.mutate(home.code)
  }
  return (
    <Card>
      <Row
        icon='home'
        title={home.name}
        note={sayRelation(home)}
        right={several && home.lived ? <Pill tone='done'>现在住这儿</Pill> : undefined}
      />
      <View className='row row--between row--wrap stack'>
        {several && !home.lived && (
          <Button
            id={`live-in-${home.code}`}
            look='soft'
            small
            busy={liveIn.isPending}
            label={`我住这儿 ${home.name}`}
            onPress={() => liveIn.mutate(home.code)}
          >
            我住这儿
          </Button>
        )}
        <Button
          id={`move-out-${home.code}`}
          look='line'
          small
          busy={moveOut.isPending}
          label={`搬走了 ${home.name}`}
          onPress={() => void leave()}
        >
          搬走了
        </Button>
      </View>
    </Card>
  )
}

/** Those who share the door, by their whole names. */
function Household() {
  const household = useHousehold()
  return (
    <Section title='同住的人'>
      <Loaded id='household' query={household} skeleton={<Skeleton cards={1} />}>
        {({ members }) => (
          <Card>
            {members.map((member, at) => (
              <Row
                key={`${member.name}-${at}`}
                left={<Avatar name={member.name} />}
                title={member.name}
                note={sayRelation(member)}
                right={member.isMe ? <Pill>我</Pill> : undefined}
                line
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}
