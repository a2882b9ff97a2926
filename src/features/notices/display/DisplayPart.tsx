import { View } from '@tarojs/components'
import type { NoticePage } from '@shared/notices/reading'
import { Meter, Steps } from '@/components/display/Progress'
import { Icon } from '@/components/icons/Icon'
import { Card } from '@/components/layout/Card'
import { now } from '@/platform/clock'
import { sayTime } from '../../time'
import { sayEnd } from '../sayEnd'
import { daysOf } from './daysOf'
import './display.scss'

/** More steps than this are a line. */
const mostSteps = 15

/** Until when a 公示 runs, how long still, and that nobody can end it before. */
export function DisplayPart({ display }: { display: NonNullable<NoticePage['display']> }) {
  const { from, until, closedAt, note, open } = display
  const { all, over, left } = daysOf(from, until, now())
  const says = left > 0 ? `一共 ${all} 天，还有 ${left} 天` : `一共 ${all} 天，时间到了`
  if (closedAt)
    return (
      <Card>
        <View className='row row--wrap row--between'>
          <View className='muted'>公示结束了</View>
          <View className='big number'>{sayTime(closedAt)}</View>
        </View>
        {note && <View className='answer'>{note}</View>}
      </Card>
    )
  return (
    <Card>
      <View className='row row--wrap row--between'>
        <View className='muted'>公示到</View>
        <View className='big number'>{sayEnd(until)}</View>
      </View>
      {all <= mostSteps ? <Steps done={over} total={all} label={says} /> : <Meter value={over / all} label={says} />}
      <View className='row row--wrap row--between stack'>
        <View className='muted'>{says}</View>
        {left > 0 ? (
          <View className='row muted'>
            <Icon name='shield' />
            <View>不能提前结束</View>
          </View>
        ) : (
          <View className='muted'>{open > 0 ? `还有 ${open} 条意见没答复` : '意见都答复了，就要结束了'}</View>
        )}
      </View>
    </Card>
  )
}
