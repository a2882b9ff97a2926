import { useState } from 'react'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/display/Avatar'
import { Shots } from '@/components/photos/Shots'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Faces } from '@/components/fields/Faces'
import { Pill } from '@/components/display/Pill'
import { Meter } from '@/components/display/Progress'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Timeline } from '@/components/display/Timeline'
import { clear, clutter, nothing } from './samples'

type Rating = 'good' | 'ok' | 'poor'

export function DetailParts() {
  const [rating, setRating] = useState<Rating>('good')
  return (
    <>
      <Card>
        <View className='row row--between row--wrap'>
          <Pill tone='doing'>处理中</Pill>
          <View className='muted number'>XZZ-261124-0042</View>
        </View>
        <View className='headline'>还剩 3 小时 20 分</View>
        <Meter value={0.62} label='时间过去了 62%' />
        <Row
          left={<Avatar name='王秀兰' />}
          title='单元长 王秀兰 在办'
          note='您的首接人，一直负责到底'
          right={<Button id='call' look='soft' icon='phone' label='打电话给王秀兰' onPress={nothing} />}
        />
      </Card>
      <Card>
        <Shots
          id='now'
          label='照片'
          shots={[{ key: '1', url: clutter, mark: '处理前' }]}
          todo={{ mark: '处理后', note: '还没拍' }}
        />
      </Card>
      <Section title='经过'>
        <Timeline
          id='timeline'
          label='经过'
          entries={[
            { key: '3', title: '王秀兰 接单了', note: '今天 14:10 ·「下班前去清」', photos: [clutter] },
            { key: '2', title: '派给了单元长 王秀兰', note: '今天 13:52 · 楼道的事归单元长' },
            { key: '1', title: '您提交了诉求', note: '今天 13:52 · 楼道里堆了好多纸箱，老人下楼差点绊倒' },
          ]}
        />
      </Section>
      <Card>
        <Pill tone='wait'>等您评价</Pill>
        <View className='headline'>王秀兰说办好了，您看呢？</View>
        <View className='stack'>
          <Shots
            id='both'
            label='处理前和处理后'
            shots={[
              { key: '1', url: clutter, mark: '处理前' },
              { key: '2', url: clear, mark: '处理后' },
            ]}
          />
        </View>
      </Card>
      <Section title='解决了吗'>
        <View className='row row--wrap stack'>
          <Button id='solved' share={1} onPress={nothing}>
            解决了
          </Button>
          <Button id='unsolved' look='line' share={1} onPress={nothing}>
            没解决
          </Button>
        </View>
      </Section>
      <Section title='满意吗'>
        <Faces
          id='rating'
          label='满意吗'
          chosen={rating}
          onChoose={setRating}
          choices={[
            { key: 'good', label: '满意' },
            { key: 'ok', label: '一般' },
            { key: 'poor', label: '不满意' },
          ]}
        />
      </Section>
    </>
  )
}
