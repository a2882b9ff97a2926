import { View } from '@tarojs/components'
import type { Me } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { WaitingChildren } from '../children/WaitingChildren'
import { Care } from './Care'
import { MyWays } from './MyWays'
import { EmergencyEntry } from '../binding/EmergencyEntry'
import { MyRequests } from '../binding/MyRequests'
import { MyHomes } from '../residence/MyHomes'

/** Who I am here: name, homes and household, and what I answer for. */
export function AboutMe({ me }: { me: Me }) {
  if (!me.bound) return <Guest me={me} />
  const posts = me.posts.filter(({ role }) => role !== 'resident')
  return (
    <>
      <Card>
        <Row left={<Avatar name={me.name} />} title={<View className='big'>{me.name}</View>} note={me.home?.name} />
      </Card>
      <WaitingChildren />
      {posts.length + me.suspended.length > 0 && (
        <Section title='我的岗位'>
          <Card>
            {posts.map(({ role, node, place }) => (
              <Row key={`${role}-${node}`} icon='shield' tone='leaf' title={roleLabels[role]} note={place} line />
            ))}
            {me.suspended.map(({ role, node, place }) => (
              <Row
                key={`${role}-${node}`}
                icon='shield'
                title={roleLabels[role]}
                note={place}
                right={<Pill tone='late'>暂停履职</Pill>}
                line
              />
            ))}
          </Card>
        </Section>
      )}
      <MyHomes me={me} />
      <Care me={me} />
      <MyWays me={me} />
    </>
  )
}

const bind = () => go('packages/people/bind/index')

/** Somebody without a binding: how to get one, what waits, and what they can do now. */
function Guest({ me }: { me: Me }) {
  const waits = me.requests.some(({ state }) => isWaiting(state))
  return (
    <>
      <MyRequests requests={me.requests} />
      {waits ? (
        <View className='stack'>
          <Button id='bind' look='line' icon='home' wide onPress={bind}>
            绑定另一户
          </Button>
        </View>
      ) : (
        <Card>
          <Row
            icon='me'
            tone='amber'
            title={<View className='big'>还没绑定房屋</View>}
            note='选好门牌、写上姓名就行。单元长核对后，就能报事、看进展'
          />
          <View className='stack'>
            <Button id='bind' icon='home' wide onPress={bind}>
              绑定我家
            </Button>
          </View>
        </Card>
      )}
      <EmergencyEntry />
    </>
  )
}
