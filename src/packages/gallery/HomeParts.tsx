import { View } from '@tarojs/components'
import { Avatar } from '@/components/display/Avatar'
import { BigAction } from '@/components/controls/BigAction'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Photo } from '@/components/photos/Photo'
import { Pill } from '@/components/display/Pill'
import { Steps } from '@/components/display/Progress'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Tiles } from '@/components/display/Tile'
import { clutter, nothing } from './samples'

export function HomeParts() {
  return (
    <>
      <Card>
        <Row
          left={<Avatar name='王秀兰' />}
          title='单元长 王秀兰'
          note='在岗 · 有事先找她'
          right={
            <Button id='call' look='soft' icon='phone' small onPress={nothing}>
              打电话
            </Button>
          }
        />
      </Card>
      <BigAction id='snap' icon='camera' title='拍一拍' note='看见问题，拍张照，马上有人管' onPress={nothing} />
      <Section title='我的诉求' more={{ id: 'all', label: '全部', onPress: nothing }}>
        <Card id='report-1' onPress={nothing}>
          <View className='row'>
            <Photo src={clutter} label='楼道里的纸箱' />
            <View className='grow'>
              <View className='row row--between row--wrap'>
                <View className='strong'>楼道堆物</View>
                <Pill tone='doing'>处理中</Pill>
              </View>
              <View className='muted'>王秀兰在办 · 还剩 3 小时</View>
              <Steps done={3} total={4} label='第 3 步，共 4 步' />
            </View>
          </View>
        </Card>
      </Section>
      <Card look='warm'>
        <Row
          icon='fruit'
          title='第十二届柿子节'
          note='周六 9:00 报名'
          right={
            <Button id='festival' look='line' small onPress={nothing}>
              看场次
            </Button>
          }
        />
      </Card>
      <Tiles
        label='服务'
        items={[
          { id: 'notices', icon: 'horn', tone: 'amber', label: '公告', onPress: nothing },
          { id: 'rules', icon: 'book', tone: 'leaf', label: '居规民约', onPress: nothing },
          { id: 'phones', icon: 'phone', label: '便民电话', onPress: nothing },
          { id: 'affairs', icon: 'list', tone: 'leaf', label: '三务公开', onPress: nothing },
        ]}
      />
    </>
  )
}
