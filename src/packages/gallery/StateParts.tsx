import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Facts, Result } from '@/components/display/Facts'
import { Loaded } from '@/components/states/Loaded'
import { Badge, Pill } from '@/components/display/Pill'
import { Meter } from '@/components/display/Progress'
import { Row } from '@/components/layout/Row'
import { Empty, ErrorState, Skeleton } from '@/components/states/States'
import { TransportError } from '@/platform/transport'
import { nothing } from './samples'

const refused = { code: 'conflict', message: '这件诉求刚被李师傅处理过' }
const damaged = { code: 'damaged', message: '这份资料出了问题，已经告诉管理员', help: 'call', askCode: '482913' }

export function StateParts() {
  return (
    <>
      <Result icon='check' tone='leaf' title='谢谢您，提交好了！' note='在单元长 王秀兰手上' />
      <Card>
        <Facts
          facts={[
            { label: '编号', value: 'XZZ-261124-0042' },
            { label: '最晚接单', value: '今天 16:30' },
            { label: '最晚办好', value: '明天 14:30' },
          ]}
        />
      </Card>
      <Card>
        <View className='row row--wrap'>
          <Pill tone='doing'>处理中</Pill>
          <Pill tone='wait'>等您评价</Pill>
          <Pill tone='done'>已办结</Pill>
          <Pill tone='late'>超 12 分</Pill>
          <Pill>已撤回</Pill>
          <Badge count={120} />
        </View>
        <Meter value={1} tone='late' label='时间到了' />
        <Meter value={1} tone='plain' label='满了' />
      </Card>
      <Card>
        <Row id='row-size' icon='text' title='大字版' note='现在是标准字' line onPress={nothing} />
        <Row id='row-seen' icon='eye' tone='leaf' title='谁看过我' right='2 次' line onPress={nothing} />
        <Row id='row-box' icon='box' tone='amber' title='导出我的信息' line onPress={nothing} />
      </Card>
      <View className='row row--wrap stack'>
        <Button id='busy' busy>
          正在提交
        </Button>
        <Button id='off' disabled>
          先拍张照
        </Button>
        <Button id='danger' look='danger' onPress={nothing}>
          撤回诉求
        </Button>
      </View>
      <Loaded id='stale' query={{ data: '旧的', error: refused, refetch: async () => undefined }}>
        {() => <Skeleton cards={1} />}
      </Loaded>
      <Empty
        art='basket'
        title='还没有诉求'
        note='看见问题，拍张照就行'
        action={
          <Button id='snap-first' icon='camera' onPress={nothing}>
            拍一拍
          </Button>
        }
      />
      <Empty art='letterbox' title='没有新消息' />
      <ErrorState id='offline' error={new TransportError('request:fail', true)} onRetry={nothing} />
      <ErrorState id='refused' error={refused} onRetry={nothing} />
      <ErrorState id='damaged' error={damaged} onRetry={nothing} />
    </>
  )
}
