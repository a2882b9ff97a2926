import { View } from '@tarojs/components'
import type { Me } from '@shared/people/contract'
import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Facts } from '@/components/Facts'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { go } from '@/platform/navigation'

/** Who I am here: name, home with its code, and what I answer for. */
export function AboutMe({ me }: { me: Me }) {
  if (!me.bound) return <Guest />
  const posts = me.posts.filter(({ role }) => role !== 'resident')
  return (
    <>
      <Card>
        <Row left={<Avatar name={me.name} />} title={<View className='big'>{me.name}</View>} note={me.home?.name} />
        {me.home && (
          <View className='stack'>
            <Facts facts={[{ label: '房屋编号', value: me.home.code }]} />
          </View>
        )}
      </Card>
      {posts.length > 0 && (
        <Section title='我的岗位'>
          <Card>
            {posts.map(({ role, node, place }) => (
              <Row key={`${role}-${node}`} icon='shield' tone='leaf' title={roleLabels[role]} note={place} line />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

/** Somebody without a binding: what they can do now, and whom to ask. */
function Guest() {
  return (
    <>
      <Card>
        <Row
          icon='me'
          tone='amber'
          title={<View className='big'>还没绑定房屋</View>}
          note='请找您的单元长,或到社区服务窗口登记:说房号和姓名就行'
        />
      </Card>
      <Card look='warm'>
        <Row
          icon='warn'
          title='遇到险情,现在就能报'
          note='消防通道堵了、闻到煤气味、有人困在电梯里……'
          right={
            <Button id='report-emergency' look='soft' onPress={() => go('packages/report/submit/index')}>
              去报
            </Button>
          }
        />
      </Card>
    </>
  )
}
